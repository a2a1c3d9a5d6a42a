import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesMod97 } from '#editor/guard/bank-account.ts';
import { citizenNumbers, passesElevenTest } from '#editor/guard/citizen-number.ts';
import { findPrivate } from '#editor/guard/find-private.ts';
import { noContext } from '#editor/guard/private-kind.ts';
import { guardContext, lookAlikes, plantedItems } from '../../../fixtures/private-items.ts';

const found = (text: string) =>
  findPrivate(text, guardContext).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the privacy guard', () => {
  it.each(plantedItems)('finds a %s in “%s”', (kind, text, words) => {
    expect(found(text)).toEqual([[kind, words]]);
  });

  it.each(lookAlikes)('finds nothing in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds every planted item and no look-alike in one long text', () => {
    const text = plantedItems.flatMap(([, planted], at) => [planted, lookAlikes[at] ?? '']).join('\n');
    expect(found(text).map(([, words]) => words)).toEqual(plantedItems.map(([, , words]) => words));
  });

  it('takes the council’s own telephone and mailbox for private where they are not known', () => {
    const text = 'Bel 0416-683456 of mail info@adviesraad-maasbergen.nl.';
    expect(findPrivate(text, noContext).map(({ kind }) => kind)).toEqual(['phone', 'email']);
  });

  it('names a member only beside a score, and in the same sentence', () => {
    expect(found('Truus was erbij. De score was laag.')).toEqual([]);
    expect(found('De score van dit punt was laag.')).toEqual([]);
  });
});

describe('the eleven-test', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });

  it('holds for at most one last digit of any eight, and the guard agrees', () => {
    fc.assert(
      fc.property(digits, (first) => {
        const passing = [...'0123456789'].filter((last) => passesElevenTest(first.join('') + last));
        expect(passing.length).toBeLessThanOrEqual(1);
        for (const last of passing)
          expect(citizenNumbers(`Nummer ${first.join('')}${last}.`)).toHaveLength(1);
      }),
    );
  });

  it('is failed by a changed digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const changed = [...'123456782'].map((digit, index) =>
          index === at ? (Number(digit) + more) % 10 : digit,
        );
        expect(passesElevenTest(changed.join(''))).toBe(false);
      }),
    );
  });
});

describe('the check digits of a bank account', () => {
  it('are failed by any single changed digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const iban = [...'NL91ABNA0417164300'];
        iban[at] = String((Number(iban[at]) + more) % 10);
        expect(passesMod97(iban.join(''))).toBe(false);
      }),
    );
  });
});
