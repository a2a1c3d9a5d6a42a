import { withArticle } from '../schema/with-article.ts';
import type { FrozenLetter } from './frozen-letter.ts';
import { runsOfPlainText } from './letter-runs.ts';
import { plainTable } from './letter-table.ts';
import { type PrintBlock, type PrintSection, plainRun } from './print-letter.ts';
import { dutchDate, paragraphsOf, printableText } from './printable-text.ts';

const paragraph = (text: string): PrintBlock => ({
  kind: 'paragraph',
  role: 'text',
  runs: runsOfPlainText(text),
});

/** Minority views, each under its own heading and in its author's words (DOMAIN C2 rule 6). */
export function minoritySection(statements: FrozenLetter['minorityStatements']): PrintSection {
  const title = statements.length === 1 ? 'Minderheidsstandpunt' : 'Minderheidsstandpunten';
  const intro =
    statements.length === 1
      ? 'Een lid denkt op onderdelen anders over dit advies. Hieronder staat dat standpunt in de eigen woorden van het lid.'
      : 'Een minderheid van de leden denkt op onderdelen anders over dit advies. Hieronder staan hun standpunten in hun eigen woorden.';
  const blocks = statements.map(
    (statement): PrintBlock => ({
      kind: 'minority',
      title: `Standpunt van ${printableText(statement.author).trim()}`,
      blocks: paragraphsOf(statement.text).map(paragraph),
    }),
  );
  return { key: 'minority', title, blocks: [paragraph(intro), ...blocks] };
}

/** The closing words with everybody who signs. */
export function signatureSection(letter: FrozenLetter): PrintSection {
  const people = letter.signatures.map((person) => ({
    name: printableText(person.name).trim(),
    role: printableText(person.role).trim(),
    signed: person.signedOn ? `Ondertekend op ${dutchDate(person.signedOn)}` : null,
  }));
  const name = printableText(letter.council.name).trim();
  const onBehalfOf = `Namens ${withArticle(name)},`;
  return {
    key: 'signatures',
    title: null,
    blocks: [
      { kind: 'signatures', greeting: printableText(letter.ending.greeting).trim(), onBehalfOf, people },
    ],
  };
}

/** An annex with its own heading; `number` counts from 1. */
export function annexSection(annex: FrozenLetter['annexes'][number], number: number): PrintSection {
  const title = `Bijlage ${number}: ${printableText(annex.title).trim()}`;
  const blocks = annex.paragraphs.flatMap(paragraphsOf).map(paragraph);
  const cell = (text: string): PrintBlock[] => [paragraph(text)];
  const header = (text: string): PrintBlock[] => [
    { kind: 'paragraph', role: 'text', runs: [plainRun(printableText(text).trim())] },
  ];
  if (annex.table) {
    blocks.push(
      plainTable(
        annex.table.header.map(header),
        annex.table.rows.map((row) => row.map(cell)),
        title,
      ),
    );
  }
  return { key: 'annex', title, blocks };
}
