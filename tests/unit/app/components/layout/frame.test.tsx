import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Page } from '#app/components/layout/page.tsx';
import { preferencesSchema } from '#app/domain/accounts/preferences.ts';
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
  const sheets = ownSheet('styles/tokens/preferences.css') + ownSheet('styles/tokens/colour.css');
  const attributes = {
    textSize: 'data-text-size',
    spacing: 'data-spacing',
    contrast: 'data-contrast',
    readingFace: 'data-reading-face',
    theme: 'data-theme',
  } as const;
  const usual = preferencesSchema.parse({});
  /** Light is what the sheets say anyway; choosing it only keeps the device's dark away. */
  const chosen = Object.entries(attributes).flatMap(([key, attribute]) => {
    const values = preferencesSchema.shape[key as keyof typeof attributes].unwrap().unwrap()
      .options as readonly string[];
    return values
      .filter((value) => value !== usual[key as keyof typeof attributes] && value !== 'light')
      .map((value) => [attribute, value] as const);
  });

  it('are at least one wish per attribute', () => {
    expect(new Set(chosen.map(([attribute]) => attribute))).toEqual(new Set(Object.values(attributes)));
  });

  it.each(chosen)('%s="%s" is answered by the style sheets', (attribute, value) => {
    expect(block(sheets, `:root[${attribute}="${value}"]`).trim()).not.toBe('');
  });
});
