import { describe, expect, it } from 'vitest';
import { fieldTarget } from '#editor/import/docx/fields.ts';

describe('fieldTarget', () => {
  it.each([
    [' HYPERLINK "https://example.org" ', 'https://example.org'],
    [' HYPERLINK "https://example.org" \\l "deel" ', 'https://example.org#deel'],
    [' HYPERLINK \\l "deel" ', '#deel'],
    [' HYPERLINK "https://example.org" \\o "uitleg bij de link"', 'https://example.org'],
    [' HYPERLINK \\o "uitleg" "https://example.org"', 'https://example.org'],
    [' REF _Ref1 \\h ', '#_Ref1'],
    [' PAGEREF _Toc1 \\h ', '#_Toc1'],
    [' REF _Ref1 ', null],
    [' PAGE ', null],
    ['', null],
  ])('of %j is %j', (instruction, target) => {
    expect(fieldTarget(instruction)).toBe(target);
  });
});
