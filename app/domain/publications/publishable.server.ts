import { Node } from 'prosemirror-model';
import { latestFrozenVersion, pointsByCase, sendingOf, signaturesByVersion } from '#db/queries/letters.ts';
import { readyNote } from '#db/queries/notes.ts';
import { picturesOfNote } from '#db/queries/publications.ts';
import { reactionsByPoints, responseOf } from '#db/queries/tracking.ts';
import type { PublicKind } from '#db/schema/publications.ts';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { privateInLetter } from '../letters/ready/private-in-letter.server.ts';
import { dutchDateAt } from '../tracking/calendar-date.ts';
import { type PrivateHere, privateInTexts } from './private-texts.server.ts';
import { mainFile, type PublicContent, type PublicFile } from './public-content.ts';
import { noteBody, pictureFileName, picturesIn, publicNote, textsOfNote } from './public-note.server.ts';
import { documentHtml, thingHtml } from './thing-html.ts';

/** A thing of a case that can be made public, with everything that publishing it would show. */
export interface Publishable {
  kind: PublicKind;
  refId: string;
  title: string;
  content: PublicContent;
  /** What the privacy guard finds in it, decided or not. */
  findings: PrivateHere[];
  /** Makes its files and puts them in the store. */
  makeFiles(): Promise<PublicFile[]>;
}

type Prepare = (ctx: Ctx, loaded: LoadedCase) => Publishable | null;

const prepares: Record<PublicKind, Prepare> = {
  letter: letterOf,
  response: reactionOf,
  request: requestOf,
  note: noteOf,
};

/** The thing as it would be published now; null while there is none. The caller has asked for the permission. */
export const publishable = (ctx: Ctx, loaded: LoadedCase, kind: PublicKind): Publishable | null =>
  prepares[kind](ctx, loaded);

const atMidnight = (date: string): string => `${date}T00:00:00`;
const atMoment = (instant: number): string => new Date(instant).toISOString();

function letterOf(ctx: Ctx, { row }: LoadedCase): Publishable | null {
  const sent = sendingOf(ctx.db, row.id);
  const frozen = latestFrozenVersion(ctx.db, row.id);
  if (!sent || !frozen) return null;
  const letter = frozenLetterSchema.parse(JSON.parse(sent.content));
  const signed = signaturesByVersion(ctx.db, sent.frozenVersionId).map((one) => one.at);
  return {
    kind: 'letter',
    refId: sent.frozenVersionId,
    title: letter.subject,
    content: {
      createdOn: sent.sentOn,
      handlings: [
        ...(frozen.decidedAt ? [{ kind: 'vaststelling' as const, at: atMoment(frozen.decidedAt) }] : []),
        {
          kind: 'ondertekening',
          at: signed.length > 0 ? atMoment(Math.max(...signed)) : atMidnight(sent.sentOn),
        },
      ],
      body: { kind: 'letter' },
    },
    findings: [
      ...privateInLetter(ctx.db, Node.fromJSON(letterSchema, letter.doc), letter),
      // Written after the letter was checked and frozen, so nobody looked at them yet.
      ...privateInTexts(ctx.db, [letter.subject, ...letter.minorityStatements.map(({ text }) => text)]),
    ],
    makeFiles: () => letterFiles(ctx, sent),
  };
}

/** The files that were sent, and the letter as a page; nothing is set anew that has a hash already. */
async function letterFiles(
  ctx: Ctx,
  sent: { content: string; pdfSha256: string; odtSha256: string | null },
): Promise<PublicFile[]> {
  const html = await ctx.council.jobs.renderLetter(sent.content, 'html');
  return [
    await keptFile(ctx, mainFile.letter, 'application/pdf', sent.pdfSha256),
    ...(sent.odtSha256
      ? [await keptFile(ctx, 'brief.odt', 'application/vnd.oasis.opendocument.text', sent.odtSha256)]
      : []),
    await newFile(ctx, 'brief.html', html),
  ];
}

async function keptFile(ctx: Ctx, name: string, mime: string, sha256: string): Promise<PublicFile> {
  const { byteLength } = await ctx.council.files.read(sha256);
  return { name, mime, sha256, bytes: byteLength };
}

async function newFile(ctx: Ctx, name: string, html: string | Uint8Array): Promise<PublicFile> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return { name, mime: 'text/html; charset=utf-8', ...(await ctx.council.files.put(bytes)) };
}

function reactionOf(ctx: Ctx, { row }: LoadedCase): Publishable | null {
  const response = responseOf(ctx.db, row.id);
  if (!response) return null;
  const points = pointsByCase(ctx.db, row.id).filter((point) => point.number !== null);
  const reactions = new Map(
    reactionsByPoints(
      ctx.db,
      points.map((point) => point.id),
    ).map((reaction) => [reaction.pointId, reaction]),
  );
  const body = {
    kind: 'response' as const,
    form: response.form,
    receivedOn: response.receivedOn,
    text: response.summary,
    points: points.flatMap(({ id, number, ask }) => {
      const found = reactions.get(id);
      if (!found) return [];
      const { status, motivation, commitment } = found;
      return [{ number: number!, ask, status, motivation, commitment }];
    }),
  };
  const title = `Reactie op het advies ${row.title}`;
  return {
    kind: 'response',
    refId: row.id,
    title,
    content: received(response.receivedOn, body),
    findings: privateInTexts(ctx.db, [
      body.text,
      ...body.points.flatMap((point) => [point.motivation, point.commitment]),
    ]),
    makeFiles: async () => [await newFile(ctx, mainFile.response, thingHtml(headOf(ctx, row, title), body))],
  };
}

function requestOf(ctx: Ctx, { row }: LoadedCase): Publishable | null {
  if (!row.solicited) return null;
  const body = {
    kind: 'request' as const,
    requester: row.requester,
    question: row.question,
    receivedOn: row.receivedOn,
  };
  const title = `Adviesaanvraag ${row.title}`;
  return {
    kind: 'request',
    refId: row.id,
    title,
    content: received(row.receivedOn ?? dutchDateAt(row.createdAt), body),
    findings: privateInTexts(ctx.db, [row.requester, row.question]),
    makeFiles: async () => [await newFile(ctx, mainFile.request, thingHtml(headOf(ctx, row, title), body))],
  };
}

/**
 * The text of the note that the council used. Not its original file: what travels hidden in a file (names of writers,
 * struck text, remarks) no guard has read, and the municipality publishes its own.
 */
function noteOf(ctx: Ctx, { row }: LoadedCase): Publishable | null {
  const version = readyNote(ctx.db, row.id);
  if (!version?.doc) return null;
  const note = publicNote(version.doc);
  const title = `Nota bij het advies ${row.title}`;
  return {
    kind: 'note',
    refId: version.id,
    title,
    content: received(row.receivedOn ?? dutchDateAt(version.uploadedAt), {
      kind: 'note',
      version: version.number,
    }),
    findings: privateInTexts(ctx.db, textsOfNote(note)),
    makeFiles: async () => {
      const pictures = picturesOfNote(ctx.db, version.id, picturesIn(note)).map(({ sha256, mime }) =>
        keptFile(ctx, pictureFileName(sha256), mime, sha256),
      );
      const html = documentHtml(headOf(ctx, row, title), noteBody(note));
      return [await newFile(ctx, mainFile.note, html), ...(await Promise.all(pictures))];
    },
  };
}

const received = (on: string, body: PublicContent['body']): PublicContent => ({
  createdOn: on,
  handlings: [{ kind: 'ontvangst', at: atMidnight(on) }],
  body,
});

const headOf = (ctx: Ctx, row: LoadedCase['row'], title: string) => ({
  council: loadSettings(ctx.db).name,
  referenceNo: row.referenceNo ?? '',
  title,
});
