import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type Anchor, mapAnchor } from '#editor/margin/anchor.ts';
import { applySuggestion } from '#editor/margin/apply-suggestion.ts';
import { compete, inGroups } from '#editor/margin/competing.ts';
import { smallestChange } from '#editor/margin/smallest-change.ts';
import { emptyLetter, letterSchema } from '#editor/schema/letter-schema.ts';
import { coWriters } from '../../../dsl/co-writers.ts';
import { seededChance } from '../../../dsl/seeded-random.ts';

/** A letter with these paragraphs in its first part. */
function letterOf(paragraphs: readonly string[]): Node {
  const letter = emptyLetter();
  const nodes = paragraphs.map((text) =>
    letterSchema.node('paragraph', null, text ? letterSchema.text(text) : []),
  );
  return letter.copy(letter.content.replaceChild(0, letter.child(0).copy(Fragment.from(nodes))));
}

const paragraphsOf = (doc: Node): string[] => {
  const texts: string[] = [];
  doc.child(0).forEach((paragraph) => {
    texts.push(paragraph.textContent);
  });
  return texts;
};

/** A suggestion in a paragraph, in characters of its text. */
interface Proposed {
  paragraph: number;
  start: number;
  end: number;
  words: string;
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '.', '\n'), maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom('k', 'l', 'm', ' ', 'ö'), minLength: 1, maxLength: 30 });

/** Paragraphs with suggestions that are in nobody's way, and an order to decide on them. */
const base = fc
  .record({
    paragraphs: fc.array(text, { minLength: 1, maxLength: 4 }),
    tries: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(8), words), { maxLength: 12 }),
    order: fc.infiniteStream(fc.nat()),
  })
  .map(({ paragraphs, tries, order }) => {
    const proposed: Proposed[] = [];
    for (const [block, at, length, newWords] of tries) {
      const paragraph = block % paragraphs.length;
      const { length: size } = paragraphs[paragraph]!;
      const start = at % (size + 1);
      const one = { paragraph, start, end: Math.min(size, start + length), words: newWords };
      const meets = proposed.some(
        (other) =>
          other.paragraph === paragraph &&
          compete({ from: other.start, to: other.end }, { from: start, to: one.end }),
      );
      if (!meets && (one.end > start || newWords !== '')) proposed.push(one);
    }
    const shuffled = proposed
      .map((one) => ({ one, key: order.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ one }) => one);
    return { paragraphs, proposed, shuffled };
  });

/** What the paragraphs become, by cutting and pasting strings; one that was proposed to go is gone. */
function expected(paragraphs: readonly string[], proposed: readonly Proposed[]): string[] {
  return paragraphs.flatMap((before, paragraph) => {
    const own = proposed.filter((one) => one.paragraph === paragraph).sort((a, b) => b.start - a.start);
    const after = own.reduce((now, one) => now.slice(0, one.start) + one.words + now.slice(one.end), before);
    return own.length === 1 && isWhole(own[0]!, before) ? [] : after.split('\n');
  });
}

const isWhole = ({ start, end, words: by }: Proposed, before: string): boolean =>
  start === 0 && end === before.length && by === '';

const startOf = (paragraphs: readonly string[], at: number): number =>
  2 + paragraphs.slice(0, at).reduce((sum, one) => sum + one.length + 2, 0);

describe('deciding on suggestions', () => {
  it('gives exactly the proposed text when all are accepted, in whatever order', () => {
    fc.assert(
      fc.property(base, ({ paragraphs, proposed, shuffled }) => {
        let doc = letterOf(paragraphs);
        let waiting = shuffled.map((one) => {
          const from = startOf(paragraphs, one.paragraph) + one.start;
          const anchor: Anchor = { from, to: from + one.end - one.start, orphaned: false };
          return { anchor, words: one.words, isParagraph: isWhole(one, paragraphs[one.paragraph]!) };
        });
        while (waiting.length > 0) {
          const [next, ...rest] = waiting;
          expect(next!.anchor.orphaned).toBe(false);
          const applied = applySuggestion(doc, { ...next!, ...next!.anchor });
          doc = applied.doc;
          const { maps } = applied.mapping;
          waiting = rest.map((one) => ({ ...one, anchor: mapAnchor(one.anchor, maps) }));
        }
        doc.check();
        expect(paragraphsOf(doc)).toEqual(expected(paragraphs, proposed));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves exactly the base text when all are rejected, and the words of the accepted ones when some are', () => {
    fc.assert(
      fc.property(base, fc.infiniteStream(fc.boolean()), fc.boolean(), (letter, coins, none) => {
        const { paragraphs, shuffled } = letter;
        const start = letterOf(paragraphs);
        let doc = start;
        const accepted: Proposed[] = [];
        let waiting = shuffled.map((one) => {
          const from = startOf(paragraphs, one.paragraph) + one.start;
          const anchor: Anchor = { from, to: from + one.end - one.start, orphaned: false };
          return { one, anchor, isParagraph: isWhole(one, paragraphs[one.paragraph]!) };
        });
        while (waiting.length > 0) {
          const [next, ...rest] = waiting;
          waiting = rest;
          if (none || !coins.next().value) continue;
          const { one, anchor, isParagraph } = next!;
          const applied = applySuggestion(doc, { ...anchor, words: one.words, isParagraph });
          accepted.push(one);
          doc = applied.doc;
          waiting = rest.map((other) => ({
            ...other,
            anchor: mapAnchor(other.anchor, applied.mapping.maps),
          }));
        }
        if (accepted.length === 0) expect(doc.eq(start)).toBe(true);
        expect(paragraphsOf(doc)).toEqual(expected(paragraphs, accepted));
      }),
      { numRuns: 300 },
    );
  });

  it('converges with people who type, go offline and come back, and loses no word of either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), async (seed) => {
        const chance = seededChance(seed);
        const story = coWriters(3, {
          seed,
          doc: letterOf(['Wij adviseren u om inwoners te vragen.', 'Dat helpt.']),
        });
        for (let at = 0; at < 40; at++) {
          const who = chance.below(3);
          const act = chance.below(20);
          if (act < 9) story.fumble(who);
          else if (act < 12) story.delay(1 + chance.below(4));
          else if (act < 13) story.offline(who);
          else if (act < 14) story.online(who);
          else if (act < 17) story.suggest();
          else story.accept();
        }
        const ending = await story.converge();
        for (const state of ending.states) expect(state.doc.toJSON()).toEqual(ending.stored.toJSON());
        expect(ending.replayed.toJSON()).toEqual(ending.stored.toJSON());
        ending.stored.check();
        expect(ending.vanished).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('suggestions for the same words', () => {
  it('stand in one group, also when only a third one ties them together', () => {
    const [a, b, c, d] = [
      { id: 'a', from: 5, to: 9 },
      { id: 'b', from: 12, to: 15 },
      { id: 'c', from: 8, to: 13 },
      { id: 'd', from: 30, to: 30 },
    ];
    expect(inGroups([d!, a!, b!, c!]).map((group) => group.map(({ id }) => id).sort())).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ]);
  });

  it('compete when one adds words right beside what another takes away', () => {
    expect(compete({ from: 4, to: 4 }, { from: 4, to: 9 })).toBe(true);
    expect(compete({ from: 4, to: 4 }, { from: 5, to: 9 })).toBe(false);
    expect(compete({ from: 2, to: 4 }, { from: 4, to: 9 })).toBe(false);
  });
});

describe('the smallest change', () => {
  it('turns one text into the other, in whole words', () => {
    const sentence = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '👵', 'ë'), maxLength: 20 });
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const change = smallestChange(before, after);
        expect(change === null).toBe(before === after);
        if (!change) return;
        expect(before.slice(0, change.start) + change.words + before.slice(change.end)).toBe(after);
        for (const piece of [before.slice(0, change.start), change.words])
          expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      }),
    );
    expect(smallestChange('elk half jaar', 'elk heel jaar')).toEqual({ start: 4, end: 8, words: 'heel' });
    expect(smallestChange('de raad', 'de hele raad')).toEqual({ start: 3, end: 3, words: 'hele ' });
    expect(smallestChange('gelijk', 'gelijk')).toBeNull();
  });
});
