import fc from 'fast-check';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterParts } from '#editor/schema/letter-schema.ts';
import { advice, br, h, li, note, ol, p, part, t, table, td, th, tr, ul } from '../fixtures/letter-json.ts';
import { sampleLogoDataUrl } from '../fixtures/sample-logo.ts';

type Json = Record<string, unknown>;

/**
 * Words with what goes wrong in files: the signs of XML, quotes, accents, a joined accent, an amount. Letters that a
 * font lacks are refused by name, which has a test of its own.
 */
const word = fc.constantFrom(
  ...['wij', 'raad', 'inwoners', 'een', 'plan', 'R&D', '<b>', ']]>', '&amp;', '"zo"', '‘dichtbij’', 'Zoë'],
  ...[
    'e\u0301e\u0301n',
    '€ 45.000',
    '2027–2030',
    'don’t',
    'a/b',
    '100%',
    '{x}',
    '#kop',
    '$5',
    '*ster*',
    '_lijn_',
  ],
  ...['@naam', '\\n', '~', 'overleveringsverantwoordelijkheid', '§ 3.1', '½', '×', '°', '`code`'],
);
/** Begins with a plain word: a paragraph that begins as "1." or "#" is a list or heading to some readers of notes. */
const sentence = fc
  .tuple(fc.constantFrom('De', 'Een', 'Wij', 'Dat', 'Hoe'), fc.array(word, { minLength: 1, maxLength: 14 }))
  .map(([first, rest]) => `${first} ${rest.join(' ')}`);

const marks = fc.constantFrom<string[]>(
  [],
  ['strong'],
  ['em'],
  ['underline'],
  ['strike'],
  ['strong', 'em'],
  ['https://www.voorbeeld.example/a?b=1&c=2'],
);
const inline = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(sentence, marks).map(([text, names]) => t(`${text} `, ...names)) },
  { weight: 1, arbitrary: sentence.map(note) },
  { weight: 1, arbitrary: fc.constant(br()) },
  { weight: 1, arbitrary: fc.constantFrom('superscript', 'subscript').map((mark) => t('th', mark)) },
);
/** Opens with words: a paragraph of only a break or only a footnote is no sentence. */
const paragraph = fc
  .tuple(sentence, fc.array(inline, { maxLength: 4 }))
  .map(([text, rest]) => p(`${text} `, ...rest, t('slot.')));

/** After the letter z Word counts aa, bb, cc and others aa, ab, ac: nothing can be done about that in a file. */
const lastStart = 20;

/**
 * A second paragraph stands in an item of the first depth only: Word has no tie between such a paragraph and its item, so
 * that a reader of Word files cannot tell at what depth the next item goes on.
 */
const list = (depth: number): fc.Arbitrary<Json> => {
  const deeper = fc.constant(null).chain(() => list(depth + 1));
  const inner: fc.Arbitrary<Json> = depth === 1 ? fc.oneof(paragraph, deeper) : deeper;
  const item = fc
    .tuple(paragraph, fc.array(inner, { maxLength: depth >= 3 ? 0 : 1 }))
    .map(([first, rest]) => li(first, ...rest));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    items.map((all) => ul(...all)),
    fc.tuple(fc.integer({ min: 1, max: lastStart }), items).map(([start, all]) => ol(start, ...all)),
  );
};

const grid = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.tuple(
      fc.array(sentence, { minLength: columns, maxLength: columns }),
      fc.array(fc.array(sentence, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      fc.boolean(),
      fc.boolean(),
    ),
  )
  .map(([head, rows, rowHeads, wide]) =>
    table(
      tr(...head.map((text) => th(text, { scope: 'col' }))),
      ...rows.map(([first, ...rest]) =>
        tr(
          rowHeads ? th(first!, { scope: 'row' }) : td(first!),
          ...(wide ? [td(rest[0]!, { colspan: rest.length })] : rest.map((text) => td(text))),
        ),
      ),
    ),
  );

const block = fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 2, arbitrary: list(1) }, grid);
const headed = fc
  .tuple(sentence, fc.option(sentence), fc.array(block, { minLength: 1, maxLength: 2 }))
  .map(([title, under, blocks]) => [h(3, title), ...(under === null ? [] : [h(4, under)]), ...blocks]);
const blocks = fc
  .tuple(fc.array(block, { maxLength: 3 }), fc.array(headed, { maxLength: 2 }))
  .map(([first, rest]) => [...first, ...rest.flat()]);

/** Advices with the gaps of withdrawn ones; an empty part is left out of every output. */
const advices = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.tuple(paragraph, paragraph, paragraph, fc.option(paragraph))),
    {
      maxLength: 3,
    },
  )
  .map((all) => {
    let number = 0;
    return all.map(([step, [ask, why, passage, success]]) => {
      number += step;
      return advice(`a${number}`, number, { ask, why, passage, success: success ?? p() });
    });
  });

const doc = fc
  .tuple(fc.array(blocks, { minLength: letterParts.length, maxLength: letterParts.length }), advices)
  .map(([parts, points]) => ({
    type: 'doc' as const,
    content: letterParts.map((name, at) => part(name, ...(name === 'advices' ? points : parts[at]!))),
  }));

const annex = fc
  .tuple(
    sentence,
    fc.array(sentence, { maxLength: 2 }),
    fc.option(fc.tuple(sentence, sentence, sentence, sentence)),
  )
  .map(([title, paragraphs, cells]) => ({
    title,
    paragraphs,
    table: cells && { header: cells.slice(0, 2), rows: [cells.slice(2), cells.slice(0, 2)] },
  }));

/** Any letter that a council could freeze: all nodes and marks, statements, annexes, a logo with its description. */
export const anyLetter: fc.Arbitrary<FrozenLetter> = fc
  .record({
    doc,
    subject: sentence,
    addressee: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    copies: fc.array(sentence, { maxLength: 2 }),
    alt: fc.option(sentence),
    legalBasis: fc.option(sentence),
    tenor: fc.constantFrom(null, 'positive', 'positive_with_remarks', 'negative', 'no_opinion'),
    minorityStatements: fc.array(fc.record({ author: fc.constant('een lid'), text: sentence }), {
      maxLength: 2,
    }),
    annexes: fc.array(annex, { maxLength: 2 }),
    status: fc.constantFrom('concept', 'frozen', 'adopted', 'sent'),
    signatures: fc.array(
      fc.record({
        name: fc.constantFrom('A. de Wit-Hoekstra', 'R. el Amrani'),
        role: fc.constant('voorzitter'),
        signedOn: fc.constantFrom(null, '2026-11-20'),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ alt, legalBasis, ...letter }) =>
    frozenLetterSchema.parse({
      ...letter,
      format: 'adviestafel-letter-1',
      council: {
        name: 'Sociale Adviesraad Waterrijk',
        municipality: 'Gemeente Waterrijk',
        addressLines: ['Postbus 100', '9999 ZZ Waterrijk'],
        email: 'raad@waterrijk.example',
        legalBasis,
        logo: alt === null ? null : { dataUrl: sampleLogoDataUrl, alt },
      },
      place: 'Waterrijk',
      date: '2026-11-21',
      referenceNo: 'SAR-2026-07',
      solicited: true,
    }),
  );

/** The texts of a letter's document, statements and annexes in reading order, block by block, footnotes apart. */
export function textsOf(letter: FrozenLetter): { body: string[]; footnotes: string[] } {
  const found = { body: [] as string[], footnotes: [] as string[] };
  const walk = (node: Json): string => {
    const content = (node.content ?? []) as Json[];
    if (node.type === 'footnote') found.footnotes.push(String((node.attrs as Json).text));
    if (node.type === 'text') return String(node.text);
    const text = content.map(walk).join('');
    if (node.type === 'paragraph' || node.type === 'heading') found.body.push(text);
    return node.type === 'paragraph' || node.type === 'heading' ? '' : text;
  };
  for (const one of letter.doc.content as Json[]) {
    walk(one);
    if ((one.attrs as Json).part === 'advices')
      found.body.push(...letter.minorityStatements.map((statement) => statement.text));
  }
  for (const { title, paragraphs, table: rows } of letter.annexes)
    found.body.push(title, ...paragraphs, ...(rows ? [...rows.header, ...rows.rows.flat()] : []));
  return found;
}
