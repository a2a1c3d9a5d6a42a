import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorSentence, fieldSentence } from '#app/i18n/errors.ts';

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.startsWith('i18n/'),
);
const code = sources.map((path) => readFileSync(`app/${path}`, 'utf8')).join('\n');

/** The keys of the refusals that are thrown somewhere, as they stand in the code. */
const thrown = [...code.matchAll(/\b(?:invalid\(|conflict\(|new DomainError\('\w+',)\s*'([\w.]+)'/g)].map(
  ([, key]) => key!,
);
const underInputs = [...code.matchAll(/\bfield: '?\w+'?, key: '(\w+)'/g)].map(([, key]) => key!);

describe('what a refusal says', () => {
  it('is found for every key that is thrown', () => {
    expect(new Set(thrown).size).toBeGreaterThan(60);
    const wordless = thrown.filter((key) => errorSentence(key, { count: 2 }).code === 'X-01');
    expect([...new Set(wordless)]).toEqual([]);
  });

  it('has a code that no other refusal has', () => {
    const codes = [...new Set(thrown)].map((key) => errorSentence(key, { count: 2 }).code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('is found for every key under an input', () => {
    expect(new Set(underInputs).size).toBeGreaterThan(10);
    const wordless = underInputs.filter((key) => fieldSentence(key) === fieldSentence('invalidValue'));
    expect([...new Set(wordless)].filter((key) => key !== 'invalidValue')).toEqual([]);
  });

  it('never shows a key that nobody gave words', () => {
    expect(errorSentence('someKeyOfTomorrow').message).toContain('Dit lukte niet');
  });
});
