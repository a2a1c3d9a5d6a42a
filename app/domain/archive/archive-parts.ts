import { Node } from 'prosemirror-model';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { renderLetterHtml } from '#editor/export/html/letter-html.ts';
import { renderNoteHtml } from '#editor/export/note-html.ts';
import { readingSchema } from '../notes/reading-schema.ts';
import { type ArchiveOrder, archiveFormat, headPath, rowsPath } from './archive-order.ts';
import { archivePage, decisionPage, reactionPage, storyPage } from './archive-pages.ts';

/** The pieces of a dossier in the order of its table of contents. */
export const pieces = {
  brief: 'De brief aan het college',
  errata: 'Verbeteringen op de brief',
  besluit: 'Het besluit van de raad',
  reactie: 'De reactie van het college',
  nota: 'De nota van de gemeente',
  aantekeningen: 'De aantekeningen van de raad',
  oordelen: 'De oordelen en het toetskader',
  verloop: 'Het verloop',
  gegevens: 'De gegevens, om het dossier in Adviestafel terug te zetten',
} as const;

export type Piece = keyof typeof pieces;

/** The piece that a path belongs to: its first folder. */
export const pieceOf = (path: string): Piece => path.split('/')[0] as Piece;

/** A part that is made here, as text. */
export interface MadePart {
  path: string;
  text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Everything of an archive that is not a file of the store, in a fixed order. */
export function* madeParts(order: ArchiveOrder): Generator<MadePart> {
  const { rows } = order;
  for (const sent of rows.sending!) {
    yield { path: 'brief/brief.json', text: String(sent.content) };
    yield { path: 'brief/brief.html', text: letterHtml(sent.content) };
  }
  for (const version of rows.frozen_version!)
    yield { path: `brief/vastgelegd-versie-${version.number}.json`, text: String(version.content) };
  for (const one of rows.erratum!) {
    yield { path: `errata/erratum-${one.number}.json`, text: String(one.sentContent) };
    yield { path: `errata/erratum-${one.number}.html`, text: letterHtml(one.sentContent) };
  }
  yield { path: 'besluit/besluit.html', text: decisionPage(order) };
  yield { path: 'reactie/reactie.html', text: reactionPage(order) };
  for (const note of rows.note_version!) yield* noteParts(order, note);
  yield { path: 'aantekeningen/aantekeningen.jsonld', text: json(order.annotations) };
  if (order.scoresCsv !== null) yield { path: 'oordelen/oordelen.csv', text: order.scoresCsv };
  for (const rubric of order.rubrics as { key: string; version: string }[])
    yield { path: `oordelen/toetskader-${rubric.key}-${rubric.version}.json`, text: json(rubric) };
  yield { path: 'verloop/verloop.html', text: storyPage(order) };
  yield { path: 'verloop/verloop.json', text: json(order.story) };
  yield { path: headPath, text: json(headOf(order)) };
  for (const [table, list] of Object.entries(rows)) yield { path: rowsPath(table), text: json(list) };
}

/** What an archive says of itself. */
const headOf = ({ madeAt, council, dossier, retention, rows }: ArchiveOrder) => ({
  format: archiveFormat,
  madeAt,
  council,
  dossier,
  retention,
  counts: Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length])),
});

const letterHtml = (content: unknown): string =>
  renderLetterHtml(frozenLetterSchema.parse(JSON.parse(String(content))));

function* noteParts(
  { rows, stored }: ArchiveOrder,
  note: ArchiveOrder['rows'][string][number],
): Generator<MadePart> {
  if (note.doc === null) return;
  const folder = `nota/versie-${note.number}`;
  yield { path: `${folder}/nota.json`, text: String(note.doc) };
  let html = renderNoteHtml(Node.fromJSON(readingSchema('plaatjes/'), JSON.parse(String(note.doc))));
  for (const media of rows.note_media!.filter((row) => row.noteVersionId === note.id)) {
    const file = stored.find((part) => part.path.startsWith(`${folder}/plaatjes/${media.sha256}`));
    if (file) html = html.replaceAll(`plaatjes/${media.sha256}`, file.path.slice(folder.length + 1));
  }
  yield {
    path: `${folder}/nota.html`,
    text: archivePage(`Nota, versie ${note.number}`, html, '../../index.html'),
  };
}
