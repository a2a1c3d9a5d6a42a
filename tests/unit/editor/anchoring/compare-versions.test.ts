import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '#editor/anchoring/compare-versions.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';

const { paragraph, section, doc } = noteSchema.nodes;
const note = (...texts: string[]) =>
  doc!.create(
    null,
    section!.create(
      null,
      texts.map((text) => paragraph!.create(null, text ? noteSchema.text(text) : null)),
    ),
  );

const wonen = 'Het college bouwt in vier jaar driehonderd sociale huurwoningen langs de oude haven.';
const zorg = 'Huishoudelijke hulp blijft beschikbaar voor iedereen die niet zelf kan schoonmaken.';
const werk = 'Jongeren zonder diploma krijgen een leerbaan bij een erkend bedrijf in de regio.';
const kinds = (old: string[], next: string[]) =>
  compareVersions(note(...old), note(...next)).map(({ kind }) => kind);

describe('compareVersions', () => {
  it('calls paragraphs the same when only typography and line breaks differ', () => {
    expect(kinds([`"${wonen}"`, zorg], [`“${wonen}”`, zorg.replace(' die ', '\u00a0die ')])).toEqual([
      'same',
      'same',
    ]);
  });

  it('marks the changed word inside a changed paragraph', () => {
    const [line] = compareVersions(note(wonen), note(wonen.replace('driehonderd', 'tweehonderd')));
    expect(line!.kind).toBe('changed');
    expect(line!.words).toEqual([
      { kind: 'same', text: 'Het college bouwt in vier jaar' },
      { kind: 'removed', text: ' driehonderd' },
      { kind: 'added', text: ' tweehonderd' },
      { kind: 'same', text: ' sociale huurwoningen langs de oude haven.' },
    ]);
  });

  it('marks an inserted word without touching its neighbours', () => {
    const [line] = compareVersions(note(zorg), note(zorg.replace('hulp', 'hulp thuis')));
    expect(line!.words.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: ' thuis' }]);
  });

  it('marks a change of punctuation alone', () => {
    const [line] = compareVersions(note(zorg), note(zorg.replace('.', '!')));
    expect(line!.words.slice(-2)).toEqual([
      { kind: 'removed', text: '.' },
      { kind: 'added', text: '!' },
    ]);
  });

  it('puts a removed paragraph where it stood and an added one where it stands', () => {
    expect(kinds([wonen, zorg, werk], [wonen, werk, 'Er komt een nieuw buurthuis bij het station.'])).toEqual(
      ['same', 'removed', 'same', 'added'],
    );
  });

  it('calls one paragraph moved when two change places', () => {
    expect(kinds([wonen, zorg, werk], [werk, wonen, zorg])).toEqual(['moved', 'same', 'same']);
  });

  it('compares both parts of a split paragraph with it and removes nothing', () => {
    const lines = compareVersions(note(`${wonen} ${zorg}`), note(wonen, zorg));
    expect(lines.map(({ kind }) => kind)).not.toContain('added');
    expect(
      lines.flatMap(({ words }) => words).filter(({ kind, text }) => kind !== 'same' && text.trim()),
    ).toEqual([]);
  });

  it('shows every paragraph with text of both versions, and the whole new text', () => {
    const text = fc.constantFrom(
      wonen,
      zorg,
      werk,
      '',
      '***',
      wonen.replace('vier', 'zes'),
      `${zorg} ${werk}`,
    );
    const texts = fc.array(text, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (old, next) => {
        const lines = compareVersions(note(...old), note(...next));
        const shown = lines
          .filter(({ newBlock }) => newBlock)
          .map(({ words }) => words.filter(({ kind }) => kind !== 'removed').map((word) => word.text));
        expect(shown.map((parts) => parts.join(''))).toEqual(next.filter((part) => part.trim() !== ''));
        const starts = new Set(lines.map(({ oldBlock }) => oldBlock?.start));
        for (const block of projectNote(note(...old)).blocks) {
          if (block.end > block.start) expect(starts.has(block.start)).toBe(true);
        }
      }),
    );
  });
});
