import { pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import { partSourcesByCase } from '#db/queries/ready-check.ts';
import { sourcePartWords } from '../../i18n/letter-parts.ts';
import { may } from '../accounts/permissions.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { type CurrentLetter, currentLetter } from '../drafting/current-letter.server.ts';
import type { LetterSourcePart } from '../drafting/source-parts.ts';
import type { ShownThread } from './shown-thread.server.ts';

/** A place of the letter that rests on an annotation or on a reply to it. */
export interface LetterUse {
  /** "advies 2", or the name of a part. */
  words: string;
  href: string;
}

/**
 * The threads with where the letter rests on them: the way back of what the letter shows as its sources. Only for who
 * may read the letter now; for others, and before drafting, the threads are as they came. One query for all threads.
 */
export function withUses(ctx: Ctx, { row, facts }: LoadedCase, threads: ShownThread[]): ShownThread[] {
  if (threads.length === 0 || !may(ctx.actor, 'letter:read', facts)) return threads;
  const points = pointsByCase(ctx.db, row.id).map((point) => point.id);
  const sources = sourcesByPoints(ctx.db, points);
  const parts = partSourcesByCase(ctx.db, row.id);
  if (sources.length === 0 && parts.length === 0) return threads;
  const letter = currentLetter(ctx.db, row.id);
  const places = letter ? pointUses(letter, row.id) : new Map<string, LetterUse>();
  const uses = new Map<string, Map<string, LetterUse>>();
  const note = (key: string, use: LetterUse | undefined) => {
    if (use) uses.set(key, (uses.get(key) ?? new Map<string, LetterUse>()).set(use.words, use));
  };
  for (const { kind, refId, pointId } of sources) note(`${kind}:${refId}`, places.get(pointId));
  for (const { kind, refId, part } of parts)
    note(`${kind}:${refId}`, partUse(part as LetterSourcePart, row.id));
  return threads.map((thread) => ({ ...thread, usedIn: usesOfThread(thread, uses) }));
}

/** Where each advice point stands in the letter, in its order; a point that was taken out has no place. */
function pointUses({ doc, version }: CurrentLetter, caseId: string): Map<string, LetterUse> {
  const places = new Map<string, LetterUse>();
  doc.descendants((node, pos) => {
    if (node.type.name !== 'advice_point') return true;
    const number = Number(node.attrs.number ?? places.size + 1);
    // Three deeper stand the words of the ask themselves.
    const href = `/adviezen/${caseId}/concept?plek=${pos + 3}&van=${version}#plek`;
    places.set(String(node.attrs.id), { words: `advies ${number}`, href });
    return false;
  });
  return places;
}

const partUse = (part: LetterSourcePart, caseId: string): LetterUse => ({
  words: `“${sourcePartWords[part]}”`,
  href: `/adviezen/${caseId}/concept/bronnen`,
});

function usesOfThread(thread: ShownThread, uses: ReadonlyMap<string, Map<string, LetterUse>>): LetterUse[] {
  const keys = [`annotation:${thread.id}`, ...thread.replies.map((reply) => `reply:${reply.id}`)];
  const found = new Map<string, LetterUse>();
  for (const key of keys) for (const [words, use] of uses.get(key) ?? []) found.set(words, use);
  return [...found.values()];
}
