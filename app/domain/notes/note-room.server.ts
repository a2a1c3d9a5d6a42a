import { errorSentence } from '#app/i18n/errors.ts';
import { moveButtons } from '#app/i18n/moves.ts';
import { type NoteVersionSummary, versionInUse } from '#db/queries/notes.ts';
import { allowed } from '../accounts/permissions-of-case.ts';
import { mentionable } from '../annotations/mentions.server.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { findRubric } from '../rubrics/resolve-rubric.server.ts';
import { offeredMoves } from '../tracking/move-case.server.ts';
import { type NoteDigest, noteDigest } from './note-digest.server.ts';
import { type NoteStanding, standingOf } from './note-standing.server.ts';
import { noThreads, noteThreads } from './note-threads.server.ts';
import type { Heading } from './outline.ts';
import { pagePictures } from './page-picture.server.ts';
import { partsReadOf } from './parts-read.server.ts';
import { listNoteVersions } from './upload-note.server.ts';
import { versionBar } from './versions/version-bar.server.ts';

/** A note that can be read, without its text: that goes to the page apart. */
export interface ReadNoteInfo extends Omit<NoteDigest, 'html' | 'pageStarts' | 'outline'> {
  id: string;
  outline: Heading[];
  number: number;
  fileName: string;
  bytes: number;
  sha256: string;
  /** Ids of the headings under which this person read the text. */
  read: string[];
  /** How many pages of the original can be looked at as a picture; null when it is no PDF, scan or photo. */
  pictures: number | null;
}

/** The criteria of the case's rubric by dimension, to choose from. */
export interface CriterionGroup {
  dimension: string;
  criteria: { id: string; title: string }[];
}

/** Moves that are offered in this room: the case goes from planned to reviewing here. */
const movesHere: ReadonlySet<string> = new Set(['reviewing']);

/**
 * Everything that the room "Nota" shows, except the text itself. Of many annotations most come `wait` milliseconds
 * later.
 */
export function noteRoom(ctx: Ctx, caseId: string, wait = 0) {
  const loaded = loadCase(ctx, caseId, 'note:read');
  const { row, facts } = loaded;
  const versions = listNoteVersions(ctx, caseId);
  const newest = versions.find((version) => version.setAsideAt === null);
  const inUse = versionInUse(ctx.db, caseId);
  const readable = versions.find((version) => version.id === inUse);
  const can = allowed(ctx.actor, facts, [
    'note:upload',
    'annotation:write',
    'annotation:readOwn',
    'annotation:readAll',
    'thread:reply',
    'thread:resolve',
    'question:send',
  ]);
  return {
    caseId,
    state: row.state,
    person: { id: ctx.actor.personId, role: ctx.actor.role },
    /** The newest version that counts, while it is not there to be read. */
    intake: newest && newest.status !== 'ready' ? standingOf(newest) : (null as NoteStanding | null),
    note: readable ? noteInfo(ctx, caseId, readable) : null,
    ...(readable
      ? noteThreads(ctx, loaded, readable.id, { outline: noteDigest(ctx, readable.id).outline, wait })
      : noThreads),
    versions: versionBar(ctx, caseId),
    criteria: criterionGroups(ctx, loaded),
    /** Who can be named with "@"; nobody before the opening. */
    people: can['thread:reply'] ? mentionable(ctx, facts) : [],
    moves: movesOffered(ctx, loaded),
    can: {
      upload: can['note:upload'],
      annotate: can['annotation:write'],
      seeOwn: can['annotation:readOwn'],
      seeAll: can['annotation:readAll'],
      reply: can['thread:reply'],
      resolve: can['thread:resolve'],
      sendQuestion: can['question:send'],
    },
  };
}

export type NoteRoom = ReturnType<typeof noteRoom>;

function noteInfo(
  ctx: Ctx,
  caseId: string,
  { id, number, fileName, bytes, sha256, format }: NoteVersionSummary,
): ReadNoteInfo {
  const { html: _text, pageStarts: _starts, outline: entries, ...digest } = noteDigest(ctx, id);
  const read = partsReadOf(ctx, caseId, entries);
  const outline = entries.map(
    ({ id, level, title, start, page }): Heading => ({ id, level, title, start, page }),
  );
  const pictures = pagePictures(format, digest.pages);
  return { id, number, fileName, bytes, sha256, read, pictures, outline, ...digest };
}

/** The moves of this room in words, so that the page need not know the table of moves. */
const movesOffered = (ctx: Ctx, loaded: LoadedCase) =>
  offeredMoves(ctx, loaded)
    .filter((move) => movesHere.has(move.to) && move.via === null && !move.needsReason)
    .map(({ to, refusals }) => ({
      to,
      label: moveButtons[to],
      refusals: refusals.map(({ key, params }) => errorSentence(`move.${key}`, params).message),
    }));

/** The criteria of the rubric that the case is pinned to; none while nothing was chosen. */
export function criterionGroups(ctx: Ctx, { row }: LoadedCase): CriterionGroup[] {
  const { rubricKey, rubricVersion } = row;
  const rubric = rubricKey && rubricVersion ? findRubric(ctx.db, { rubricKey, rubricVersion }) : undefined;
  if (!rubric) return [];
  return rubric.dimensions.map((dimension) => ({
    dimension: dimension.title,
    criteria: rubric.criteria
      .filter((criterion) => criterion.dimension === dimension.id)
      .map(({ id, title }) => ({ id, title })),
  }));
}
