import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Page } from '#app/components/layout/page.tsx';
import {
  defaultReadingPreferences,
  readingAttributes,
  readingChoices,
} from '#app/components/layout/reading-preferences.ts';
import { block, ownSheet } from '../../styles/style-sheets.ts';

describe('a page', () => {
  it('makes the main landmark that the skip link leads to, with one heading of level 1', () => {
    const html = renderToStaticMarkup(
      <Page title="Mijn beurt" width="reading">
        <p>Inhoud</p>
      </Page>,
    );
    expect(html).toMatch(/^<main class="page" id="inhoud" tabindex="-1"/);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('keeps its heading for ears when the text begins with its own title', () => {
    const html = renderToStaticMarkup(
      <Page title="Nota" width="zones" titleHidden>
        <p>Inhoud</p>
      </Page>,
    );
    expect(html).toContain('<h1 class="visually-hidden">Nota</h1>');
  });

  it('has no style attribute, which the content security policy would refuse', () => {
    const html = renderToStaticMarkup(
      <Page title="Nota" lead="Lees de nota." width="wide" status={<p>Bewaard</p>}>
        <p>Inhoud</p>
      </Page>,
    );
    expect(html).not.toContain('style=');
  });
});

describe('reading preferences', () => {
  it('stand on the first of each list when nothing was chosen', () => {
    const first = Object.fromEntries(Object.entries(readingChoices).map(([key, values]) => [key, values[0]]));
    expect(defaultReadingPreferences).toEqual(first);
  });

  it('become data attributes that the style sheets answer to', () => {
    const sheets = ownSheet('styles/tokens/preferences.css') + ownSheet('styles/tokens/colour.css');
    const chosen = readingAttributes({
      textSize: 'larger',
      spacing: 'wide',
      contrast: 'more',
      readingFace: 'interface',
      theme: 'dark',
    });
    for (const [attribute, value] of Object.entries(chosen)) {
      expect(block(sheets, `:root[${attribute}="${value}"]`).trim()).not.toBe('');
    }
  });
});
