import { describe, expect, it } from 'vitest';
import { block, customProperties, ownSheet } from './style-sheets.ts';

const sheet = ownSheet('styles/tokens/colour.css');
const light = customProperties(block(sheet, ':root'));
const dark = customProperties(block(sheet, ':root[data-theme="dark"]'));
const darkByDevice = customProperties(block(sheet, ':root:not([data-theme="light"], [data-theme="dark"])'));
const kinds = ['remark', 'question', 'concern', 'opportunity', 'compliment'];

/** A colour of a theme as #rrggbb; of a council's own accent the product's default counts. */
function hex(theme: Map<string, string>, name: string): string {
  const found = /#[0-9a-f]{6}/i.exec(theme.get(name) ?? '');
  if (!found) throw new Error(`${name} is no colour`);
  return found[0];
}

/** Relative luminance, WCAG 2.2 definition. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2 definition: 1 to 21. */
function contrast(theme: Map<string, string>, one: string, other: string): number {
  const [low, high] = [luminance(hex(theme, one)), luminance(hex(theme, other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, theme) => {
  it.each([
    '--color-ink',
    '--color-quiet',
    '--color-accent',
    '--color-accent-strong',
    '--color-error',
    '--color-good',
    '--color-warning',
  ])('writes %s readably on paper and on the desk', (colour) => {
    expect(contrast(theme, colour, '--color-paper')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, colour, '--color-desk')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['accent', 'error', 'good', 'warning'])('writes %s readably on its own wash', (tone) => {
    expect(contrast(theme, `--color-${tone}`, `--color-${tone}-wash`)).toBeGreaterThanOrEqual(4.5);
  });

  it('writes on a filled button readably, also under the pointer', () => {
    expect(contrast(theme, '--color-on-accent', '--color-accent')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, '--color-on-accent', '--color-accent-strong')).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edges of controls visibly on paper', () => {
    expect(contrast(theme, '--color-line', '--color-paper')).toBeGreaterThanOrEqual(3);
  });

  it.each(kinds)('keeps a passage marked as %s readable and its underline visible', (kind) => {
    expect(contrast(theme, '--color-ink', `--kind-${kind}-wash`)).toBeGreaterThanOrEqual(9);
    expect(contrast(theme, `--kind-${kind}-edge`, `--kind-${kind}-wash`)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, `--kind-${kind}-edge`, '--color-paper')).toBeGreaterThanOrEqual(3);
  });
});

describe('the light theme', () => {
  it.each(kinds)('gives ink on a passage marked as %s at least 12 : 1', (kind) => {
    expect(contrast(light, '--color-ink', `--kind-${kind}-wash`)).toBeGreaterThanOrEqual(12);
  });
});

describe('the dark theme', () => {
  it('is the same whether the person or the device asks for it', () => {
    expect([...darkByDevice]).toEqual([...dark]);
  });

  it('names every colour that the light theme names', () => {
    expect([...dark.keys()].sort()).toEqual([...light.keys()].sort());
  });
});
