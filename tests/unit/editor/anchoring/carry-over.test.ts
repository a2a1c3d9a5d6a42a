import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignVersions } from '#editor/anchoring/align-versions.ts';
import { carryOver } from '#editor/anchoring/carry-over.ts';
import { changedUnder } from '#editor/anchoring/changed-under.ts';

const wonen = 'Het college bouwt in vier jaar driehonderd sociale huurwoningen langs de oude haven.';
const zorg = 'Huishoudelijke hulp blijft beschikbaar voor iedereen die niet zelf kan schoonmaken.';
const werk = 'Jongeren zonder diploma krijgen een leerbaan bij een erkend bedrijf in de regio.';
const vervoer = 'De buurtbus rijdt voortaan ook op zondag naar het streekziekenhuis en terug.';
const geld = 'Wie schulden heeft wordt binnen een week gebeld door een vaste begeleider.';
const all = [wonen, zorg, werk, vervoer, geld];

const rangeOf = (text: string, part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});

/** Carries one passage of the old text over and gives its grade and the words under it now. */
function carry(old: string, next: string, part: string): [string, string] {
  const [found] = carryOver(alignVersions(old, next), [rangeOf(old, part)]);
  return [found!.grade, next.slice(found!.start, found!.end)];
}

describe('carryOver', () => {
  const old = all.join('\n');

  it('keeps an untouched passage exactly, with its full stop', () => {
    expect(carry(old, `Vooraf.\n${old}`, werk)).toEqual(['exact', werk]);
  });

  it('follows a passage of which a word was replaced, and calls it moved', () => {
    const next = old.replace('erkend bedrijf', 'regionaal bedrijf');
    expect(carry(old, next, werk)).toEqual(['moved', werk.replace('erkend', 'regionaal')]);
  });

  it('asks to check a passage of which a good part was rewritten', () => {
    const changed = 'Jongeren zonder diploma vinden straks via school sneller een bedrijf in de regio.';
    expect(carry(old, old.replace(werk, changed), werk)[0]).toBe('check');
  });

  it('orphans a passage that was deleted and keeps the spot where it stood', () => {
    const next = old.replace(`${werk}\n`, '');
    const [found] = carryOver(alignVersions(old, next), [rangeOf(old, werk)]);
    expect(found!.grade).toBe('orphaned');
    expect(found!.start).toBe(found!.end);
    expect(next.slice(0, found!.start).endsWith('schoonmaken')).toBe(true);
  });

  it('does not take a copy elsewhere for a short passage that was deleted', () => {
    const between = Array.from(
      { length: 60 },
      (_, index) => `Regel ${index} gaat over onderwerp ${index * 7}.`,
    ).join(' ');
    const old = `${wonen} Dit moet anders. ${zorg}\n${between}`;
    const next = `${wonen} ${zorg}\n${between} Dit moet anders.`;
    expect(carry(old, next, 'Dit moet anders')[0]).toBe('orphaned');
  });

  it('keeps each of two equal sentences in its own place', () => {
    const twice = `${wonen} De raad beslist. ${zorg} ${werk} De raad beslist. ${geld}`;
    const next = `${werk} De raad beslist. ${geld} ${wonen} De raad beslist. ${zorg}`;
    const first = rangeOf(twice, 'De raad beslist');
    const second = { start: twice.lastIndexOf('De raad'), end: twice.lastIndexOf('De raad') + 15 };
    const places = carryOver(alignVersions(twice, next), [first, second]);
    expect(places.map(({ start }) => start)).toEqual([next.lastIndexOf('De raad'), next.indexOf('De raad')]);
  });

  it('sees through re-wrapped lines, typographic quotes, soft hyphens and decomposed letters', () => {
    const old = `${wonen} Cliënten noemen dit "een goed begin" voor de wijk. ${zorg}`;
    const next = old
      .normalize('NFD')
      .replace(/"een/, '“een')
      .replace('begin"', 'begin”')
      .replace('woningen', 'wo\u00adningen')
      .replace(/ /g, (space, at) => (at % 3 === 0 ? '\n' : space));
    const [grade, text] = carry(old, next, 'Cliënten noemen dit "een goed begin"');
    expect(grade).toBe('exact');
    expect(text.normalize('NFC').replace(/\s/g, ' ')).toBe('Cliënten noemen dit “een goed begin”');
  });

  it('keeps a range that begins and ends inside words, counted in UTF-16 units', () => {
    const old = `👍🏽 ${wonen} ${zorg}`;
    expect(carry(old, `🎉🎉 Vooraf. ${old}`, 'drie' + 'honderd sociale huur')).toEqual([
      'exact',
      'driehonderd sociale huur',
    ]);
  });

  it('keeps a range without words only between the same neighbours', () => {
    const old = 'Wonen – en zorg voor iedereen in de stad';
    expect(carry(old, `Ook: ${old}`, '–')).toEqual(['exact', '–']);
    expect(carry(old, old.replace('– ', ''), '–')[0]).toBe('orphaned');
  });

  it('orphans everything when the new version is empty', () => {
    expect(carry(old, '', werk)).toEqual(['orphaned', '']);
  });

  it('answers once for each anchor, in order, with a place inside the text and no place without its mark', () => {
    const sentence = fc.constantFrom(...all, 'Nieuw beleid volgt later dit jaar.', 'De raad beslist.');
    const text = fc.array(sentence, { maxLength: 8 }).map((sentences) => sentences.join(' '));
    const anchors = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 10 });
    fc.assert(
      fc.property(text, text, anchors, (old, next, places) => {
        const ranges = places.map(([a, b]) => ({
          start: Math.min(a, b, old.length),
          end: Math.min(Math.max(a, b), old.length),
        }));
        const found = carryOver(alignVersions(old, next), ranges);
        expect(found).toHaveLength(ranges.length);
        for (const { grade, start, end, similarity } of found) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(next.length);
          expect(start <= end).toBe(true);
          if (grade === 'orphaned') expect(start).toBe(end);
          else expect(similarity).toBeGreaterThanOrEqual(0.4);
          if (grade === 'moved') expect(similarity).toBeGreaterThanOrEqual(0.8);
          if (grade === 'exact') expect(similarity).toBeCloseTo(1);
        }
      }),
    );
  });

  it('keeps annotations on untouched paragraphs exact when chapters change places', () => {
    const sizes = fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 3, maxLength: 9 });
    const chapters = sizes.map((list) =>
      list.map((size, chapter) =>
        Array.from({ length: size }, (_, word) => `woord${chapter}x${word}`).join(' '),
      ),
    );
    fc.assert(
      fc.property(chapters, fc.nat(), (paragraphs, turn) => {
        const by = turn % paragraphs.length;
        const swapped = [...paragraphs.slice(by), ...paragraphs.slice(0, by)];
        const [old, next] = [paragraphs.join('\n'), swapped.join('\n')];
        const found = carryOver(
          alignVersions(old, next),
          paragraphs.map((part) => rangeOf(old, part)),
        );
        expect(found.map(({ grade }) => grade)).toEqual(paragraphs.map(() => 'exact'));
        expect(found.map(({ start, end }) => next.slice(start, end))).toEqual(paragraphs);
      }),
    );
  });
});

describe('changedUnder', () => {
  it('lists only passages whose words changed, with the difference', () => {
    const old = all.join('\n');
    const next = [geld, wonen.replace('driehonderd', 'tweehonderd'), zorg, vervoer].join('\n');
    const changes = changedUnder(
      alignVersions(old, next),
      all.map((part) => rangeOf(old, part)),
    );
    expect(changes.map(({ index, anchored }) => [index, anchored.grade])).toEqual([
      [0, 'moved'],
      [2, 'orphaned'],
    ]);
    expect(changes[0]!.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: ' driehonderd' },
      { kind: 'added', text: ' tweehonderd' },
    ]);
  });
});
