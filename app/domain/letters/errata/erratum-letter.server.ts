import { type ErratumRow, signaturesByErrata } from '#db/queries/errata.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { formatDate } from '../../../i18n/dates.ts';
import type { Ctx } from '../../context.ts';
import { dutchDateAt } from '../../tracking/calendar-date.ts';
import { canonicalJson } from '../canonical-json.server.ts';
import type { Correction } from './corrections.ts';

/** "SAR-2026-07, erratum 1". */
export const erratumReference = (referenceNo: string, number: number): string =>
  `${referenceNo}, erratum ${number}`;

const paragraph = (text: string, lead?: string) => ({
  type: 'paragraph',
  content: [
    ...(lead ? [{ type: 'text', text: `${lead} `, marks: [{ type: 'strong' }] }] : []),
    { type: 'text', text },
  ],
});

/** Text of several lines as paragraphs, the first with its lead. */
const paragraphs = (text: string, lead: string) =>
  text
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .map((line, at) => paragraph(line, at === 0 ? lead : undefined));

const correctionBlocks = ({ place, wrong, right }: Correction) => [
  { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: place }] },
  ...paragraphs(wrong, 'Er staat:'),
  ...(right ? paragraphs(right, 'Dit moet zijn:') : [paragraph('Deze woorden vervallen.')]),
];

/**
 * An erratum in the form of a letter, so that it is printed, hashed and mailed by the same code: the head of the
 * letter that was sent, what was wrong and what it should be, and the same ending.
 */
export function erratumLetter(
  sent: FrozenLetter,
  number: number,
  corrections: readonly Correction[],
  date: string,
): FrozenLetter {
  const faults = corrections.length === 1 ? 'staat een fout' : 'staan fouten';
  const part = (name: string, content: object[]) => ({ type: 'letter_part', attrs: { part: name }, content });
  return {
    ...sent,
    council: { ...sent.council, legalBasis: null },
    date,
    referenceNo: erratumReference(sent.referenceNo, number),
    erratumOf: sent.referenceNo,
    tenor: null,
    doc: {
      type: 'doc',
      content: [
        part('occasion', [
          paragraph(
            `Op ${formatDate(sent.date, 'long')} stuurden wij u ons advies “${sent.subject}”, met kenmerk ${sent.referenceNo}. In die brief ${faults}. Hieronder leest u wat er staat en wat het moet zijn. De rest van de brief verandert niet.`,
          ),
        ]),
        part('considerations', corrections.flatMap(correctionBlocks)),
        part('closing', [
          paragraph('Wilt u dit erratum bij onze brief bewaren en gebruiken als u op ons advies reageert?'),
        ]),
      ],
    },
    minorityStatements: [],
    signatures: [],
    annexes: [],
    version: 1,
    status: 'adopted',
  };
}

/** A fixed erratum with the signatures that it has now. */
export function signedErratum(ctx: Ctx, row: ErratumRow): FrozenLetter {
  const letter = frozenLetterSchema.parse(JSON.parse(row.sentContent ?? row.content ?? ''));
  if (row.sentContent) return letter;
  const signatures = signaturesByErrata(ctx.db, [row.id]);
  const people = peopleByIds(
    ctx.db,
    signatures.map((signed) => signed.personId),
  );
  const names = new Map(people.map((person) => [person.id, person.name]));
  const roles = { chair: letter.ending.chairRole, secretary: letter.ending.secretaryRole };
  return {
    ...letter,
    signatures: (['chair', 'secretary'] as const).flatMap((role) => {
      const signed = signatures.find((one) => one.role === role);
      const name = signed && names.get(signed.personId);
      return signed && name ? [{ name, role: roles[role], signedOn: dutchDateAt(signed.at) }] : [];
    }),
  };
}

/** An erratum as it goes out: signed, and dated on the day of sending. */
export const sentErratumContent = (ctx: Ctx, row: ErratumRow, sentOn: string): string =>
  canonicalJson({ ...signedErratum(ctx, row), status: 'sent', date: sentOn });
