import type { Db } from '#db/client.ts';
import {
  commentsByDocument,
  type LetterCommentRow,
  type LetterReplyRow,
  type LetterSuggestionRow,
  repliesByComments,
  suggestionsByDocument,
} from '#db/queries/letter-margin.ts';
import { allPeople } from '#db/queries/people.ts';
import { inGroups } from '#editor/margin/competing.ts';
import { type Quote, textBetween } from '#editor/margin/passage-text.ts';
import { type CaseFacts, may } from '../../accounts/permissions.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { type CurrentLetter, currentLetter } from '../current-letter.server.ts';
import { mayResolve } from './comments.server.ts';
import { type PlacedNow, placedNow, type Standing } from './placed-now.server.ts';
import { mapsFrom } from './settle-anchors.server.ts';

/** Where a card belongs in the text: positions of `Margin.version`. */
interface Place extends Quote {
  id: string;
  from: number;
  to: number;
  standing: Standing;
  /** What stands there now, when that is something else than what the author saw. */
  now: string | null;
  author: string;
  mine: boolean;
  at: number;
}

/** An answer under a comment. */
export interface ShownReply {
  id: string;
  author: string;
  body: string;
  at: number;
}

/** A comment as its card shows it. */
export interface ShownComment extends Place {
  body: string;
  blocking: boolean;
  resolved: { by: string; at: number } | null;
  canResolve: boolean;
  replies: ShownReply[];
}

/** A suggestion that waits for a decision. */
export interface ShownSuggestion extends Place {
  words: string;
  why: string;
}

/** A suggestion that was decided on, newest first. */
export interface DecidedSuggestion {
  id: string;
  author: string;
  quote: string;
  words: string;
  why: string;
  state: Exclude<LetterSuggestionRow['state'], 'open'>;
  by: string;
  at: number;
  reason: string | null;
}

/** Everything beside the text of the draft, in the order of the text; what has no place any more comes last. */
export interface Margin {
  /** The version of the letter that positions belong to. */
  version: number;
  comments: ShownComment[];
  /** Suggestions for the same words stand in one group. */
  suggestions: ShownSuggestion[][];
  decided: DecidedSuggestion[];
  can: { comment: boolean; suggest: boolean; decide: boolean; block: boolean; write: boolean };
  /** Whether the letter was laid before the members: nobody writes in it then. */
  frozen: boolean;
}

/** What stands beside the draft of a case. @throws DomainError notFound, forbidden */
export function marginOf(ctx: Ctx, caseId: string): Margin {
  const { facts } = loadCase(ctx, caseId, 'letter:read');
  const letter = currentLetter(ctx.db, caseId);
  if (!letter) throw notFound('letter');
  const names = Object.fromEntries(allPeople(ctx.db).map(({ id, name }) => [id, name]));
  return marginAt(ctx, { facts, letter, names });
}

/** The same for a letter that was loaded already. */
export function marginAt(
  ctx: Ctx,
  {
    facts,
    letter,
    names,
  }: { facts: CaseFacts; letter: CurrentLetter; names: Readonly<Record<string, string>> },
): Margin {
  const comments = commentsByDocument(ctx.db, letter.documentId);
  const suggestions = suggestionsByDocument(ctx.db, letter.documentId);
  const open = suggestions.filter(({ state }) => state === 'open');
  const mapsSince = mapsForAll(ctx.db, letter, [...comments, ...open]);
  const nameOf = (id: string) => names[id] ?? 'Iemand die niet meer in de raad zit';
  const showing: Showing = { ctx, facts, letter, nameOf };
  const replies = repliesByComments(
    ctx.db,
    comments.map(({ id }) => id),
  );
  const placed = placedNow(letter.doc, open, mapsSince);
  return {
    version: letter.version,
    comments: placedNow(letter.doc, comments, mapsSince)
      .sort(byPlace)
      .map((row) => shownComment(showing, row, replies)),
    suggestions: [
      ...inGroups(placed.filter(({ standing }) => standing !== 'orphaned')),
      ...placed.filter(({ standing }) => standing === 'orphaned').map((one) => [one]),
    ].map((group) => group.map((row) => shownSuggestion(showing, row))),
    decided: suggestions
      .flatMap((row) => decidedOf(row, nameOf))
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    can: {
      comment: may(ctx.actor, 'letter:comment', facts),
      suggest: may(ctx.actor, 'letter:suggest', facts),
      decide: may(ctx.actor, 'letter:decide', facts),
      block: may(ctx.actor, 'letter:block', facts),
      write: may(ctx.actor, 'letter:write', facts),
    },
    frozen: facts.state !== 'drafting',
  };
}

interface Showing {
  ctx: Ctx;
  facts: CaseFacts;
  letter: CurrentLetter;
  nameOf(id: string): string;
}

function mapsForAll(db: Db, { documentId, version }: CurrentLetter, rows: readonly { version: number }[]) {
  const { base, maps } = mapsFrom(db, documentId, rows, version);
  return (since: number) => maps.slice(since - base);
}

function byPlace(a: PlacedNow<LetterCommentRow>, b: PlacedNow<LetterCommentRow>): number {
  const gone = Number(a.standing === 'orphaned') - Number(b.standing === 'orphaned');
  return gone || a.from - b.from || a.createdAt - b.createdAt;
}

function placeOf(
  { ctx, letter, nameOf }: Showing,
  row: PlacedNow<LetterCommentRow> | PlacedNow<LetterSuggestionRow>,
): Place {
  const { id, from, to, standing, quote, prefix, suffix, authorId, createdAt } = row;
  const mine = authorId === ctx.actor.personId;
  const present = standing === 'orphaned' ? quote : textBetween(letter.doc, from, to);
  const now = present === quote ? null : present;
  return {
    id,
    from,
    to,
    standing,
    quote,
    prefix,
    suffix,
    author: nameOf(authorId),
    mine,
    at: createdAt,
    now,
  };
}

function shownComment(
  showing: Showing,
  row: PlacedNow<LetterCommentRow>,
  replies: readonly LetterReplyRow[],
): ShownComment {
  const { ctx, facts, nameOf } = showing;
  const { resolvedAt, resolvedBy, body, blocking } = row;
  return {
    ...placeOf(showing, row),
    body,
    blocking,
    resolved: resolvedAt === null ? null : { by: nameOf(resolvedBy ?? ''), at: resolvedAt },
    canResolve: mayResolve(ctx, row, facts),
    replies: replies
      .filter(({ commentId }) => commentId === row.id)
      .map(({ id, authorId, body: answer, createdAt }) => ({
        id,
        author: nameOf(authorId),
        body: answer,
        at: createdAt,
      })),
  };
}

function shownSuggestion(showing: Showing, row: PlacedNow<LetterSuggestionRow>): ShownSuggestion {
  return { ...placeOf(showing, row), words: row.words, why: row.why };
}

function decidedOf(row: LetterSuggestionRow, nameOf: (id: string) => string): DecidedSuggestion[] {
  const { id, quote, words, why, state, decidedAt, decidedBy, decisionReason } = row;
  if (state === 'open' || decidedAt === null) return [];
  const by = nameOf(decidedBy ?? '');
  return [
    { id, author: nameOf(row.authorId), quote, words, why, state, by, at: decidedAt, reason: decisionReason },
  ];
}
