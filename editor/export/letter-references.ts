import type { FrozenLetter } from './frozen-letter.ts';
import { dutchDate, printableText } from './printable-text.ts';

type Reference = { label: string; value: string };

const kindOf = ({ solicited }: FrozenLetter) => (solicited ? 'Gevraagd advies' : 'Ongevraagd advies');

/** The reference lines of the letter in printing order; lines without a value are left out. */
export function letterReferences(letter: FrozenLetter): Reference[] {
  const annexes = letter.annexes.length;
  const all: Reference[] = [
    { label: 'Status', value: letter.status === 'concept' ? `Concept, versie ${letter.version}` : '' },
    { label: 'Kenmerk', value: letter.referenceNo },
    { label: 'Uw kenmerk', value: letter.theirReference ?? '' },
    { label: 'Erratum bij', value: letter.erratumOf ?? '' },
    {
      label: 'Datum',
      value: [letter.place, dutchDate(letter.date)].filter((part) => part.trim()).join(', '),
    },
    { label: 'Soort advies', value: letter.erratumOf ? '' : kindOf(letter) },
    { label: 'Bijlagen', value: annexes === 0 ? '' : `${annexes}, achter deze brief` },
    { label: 'Kopie aan', value: letter.copies.join('; ') },
  ];
  return all
    .map(({ label, value }) => ({ label, value: printableText(value).trim() }))
    .filter(({ value }) => value !== '');
}
