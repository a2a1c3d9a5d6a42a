import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The text of one of our own style sheets, by its path under app/. */
export function ownSheet(path: string): string {
  return readFileSync(new URL(`../../../../app/${path}`, import.meta.url), 'utf8');
}

/** The text of a style sheet in a package. */
export function packageSheet(specifier: string): string {
  return readFileSync(require.resolve(specifier), 'utf8');
}

/** The custom properties that a piece of CSS sets, with their values. */
export function customProperties(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]),
  );
}

/** What stands between the braces after `selector`; throws when the sheet has no such block. */
export function block(css: string, selector: string): string {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`No block ${selector}`);
  return css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
}
