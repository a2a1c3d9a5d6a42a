import { describe, expect, it } from 'vitest';
import { findingSentence, importFindings } from '#app/i18n/import-findings.ts';
import { importRefusals, refusalSentence } from '#app/i18n/import-refusals.ts';
import type { FindingKind } from '#editor/import/blocks.ts';
import type { RefusalCode } from '#editor/import/import-refusal.ts';

const finding = (code: string, count: number, kind: FindingKind = 'lost') => ({
  code,
  kind,
  count,
  places: [],
});
const bare = /[A-Z]{3,}_[A-Z]|undefined|NaN/;

describe('sentences of the importer', () => {
  it.each(Object.keys(importRefusals))('say for refusal %s what to do', (code) => {
    const sentence = refusalSentence(code as RefusalCode);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(bare);
  });

  it.each(Object.keys(importFindings))('tell finding %s for one and for many', (code) => {
    for (const count of [1, 12]) {
      expect(findingSentence(finding(code, count))).toMatch(/\.$/);
      expect(findingSentence(finding(code, count))).not.toMatch(bare);
    }
  });

  it.each(['lost', 'doubtful', 'guessed', 'info'] as const)(
    'never show a code that has no sentence (%s)',
    (kind) => {
      expect(findingSentence(finding('SOMETHING_NEW', 3, kind))).toMatch(/3 .*\.$/);
      expect(findingSentence(finding('constructor', 3, kind))).not.toMatch(bare);
    },
  );
});
