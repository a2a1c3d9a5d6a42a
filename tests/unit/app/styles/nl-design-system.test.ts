import { describe, expect, it } from 'vitest';
import { customProperties, ownSheet, packageSheet } from './style-sheets.ts';

const ours = customProperties(ownSheet('styles/tokens/nl-design-system.css'));
const voorbeeld = customProperties(
  packageSheet('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'),
);
const components = ['button', 'heading', 'link', 'skip-link'];

/** Looks of a button that the product does not have: it has no filled green or red ones, and no default look. */
const unusedLook =
  /button-(default|[a-z]+-positive|primary-negative|subtle-negative|primary-pressed|icon-only|focus)/;
/** Two properties of an icon that the button sheet sets itself, and the states that no button of ours reaches. */
const setByTheSheet = /--nl-icon-|negative-(pressed|disabled)|pressed-disabled/;

function tokensAskedFor(component: string): string[] {
  const sheet = packageSheet(`@nl-design-system-candidate/${component}-css/${component}.css`);
  return [...new Set(sheet.match(/--nl-[\w-]+/g))].filter(
    (token) => !unusedLook.test(token) && !setByTheSheet.test(token) && !token.startsWith('--_'),
  );
}

describe('our theme for NL Design System', () => {
  it.each(components)('fills every token that the %s asks for', (component) => {
    const asked = tokensAskedFor(component);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((token) => !ours.has(token))).toEqual([]);
  });

  it('sets no token that the voorbeeld theme does not know', () => {
    expect([...ours.keys()].filter((token) => !voorbeeld.has(token))).toEqual([]);
  });

  it('takes every value from our own tokens, never a colour of its own', () => {
    const coloured = [...ours].filter(([, value]) => /#[0-9a-f]{3}|rgb|hsl/i.test(value));
    expect(coloured).toEqual([]);
  });
});
