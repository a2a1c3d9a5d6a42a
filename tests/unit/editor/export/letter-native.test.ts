import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '#editor/export/render-letter.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';

const matches = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the Word file of a letter', () => {
  let part: (name: string) => string;
  beforeAll(async () => {
    const parts = unzipSync(await renderLetter(sampleLetter(), 'docx'));
    part = (name) => strFromU8(parts[name] ?? new Uint8Array());
  });

  it('numbers its lists natively, each list for itself', () => {
    const used = matches(part('word/document.xml'), /<w:numPr>.*?<w:numId w:val="(\d+)"\/>/g);
    expect(used).toHaveLength(12);
    const known = matches(part('word/numbering.xml'), /<w:num [^>]*w:numId="(\d+)"/g);
    expect(known).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(new Set(used).size).toBe(5);
    const formats = matches(part('word/numbering.xml'), /<w:numFmt w:val="(\w+)"\/>/g);
    expect(new Set(formats)).toEqual(new Set(['bullet', 'decimal', 'lowerLetter']));
    expect(part('word/document.xml')).not.toMatch(/<w:t[^>]*>(\d+\.|[•–])\s*<\/w:t>/);
  });

  it('has native footnotes, with the words that the letter has', () => {
    const called = matches(part('word/document.xml'), /<w:footnoteReference w:id="(\d+)"/g);
    expect(called).toEqual(['1', '2', '3']);
    const footnotes = part('word/footnotes.xml');
    for (const id of called) expect(footnotes).toContain(`w:id="${id}"`);
    expect(footnotes).toContain('Vergelijk de gemeentelijke participatieverordening 2024, artikel 6.');
  });

  it('has native headings and header rows, in Dutch', () => {
    const body = part('word/document.xml');
    expect(matches(body, /<w:pStyle w:val="(Heading1)"\/>/g)).toHaveLength(1);
    expect(matches(body, /<w:pStyle w:val="(Heading3)"\/>/g).length).toBeGreaterThan(8);
    expect(matches(body, /(<w:tblHeader\/>)/g)).toHaveLength(2);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  });
});
