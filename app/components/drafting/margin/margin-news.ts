import type { Margin } from '../../../domain/drafting/margin/margin-room.server.ts';

/** What others did between two lists, in one calm sentence; empty when nothing that matters to ears. */
export function newsOf(before: Margin, after: Margin): string {
  const known = new Set([...before.comments, ...before.suggestions.flat()].map(({ id }) => id));
  const isNew = ({ id, mine }: { id: string; mine: boolean }) => !known.has(id) && !mine;
  const comments = after.comments.filter(isNew);
  const suggestions = after.suggestions.flat().filter(isNew);
  const decidedBefore = new Set(before.decided.map(({ id }) => id));
  const decided = after.decided.filter(({ id }) => !decidedBefore.has(id));
  return [
    comments[0] &&
      sentence(comments.length, `${comments[0].author} maakte een opmerking.`, 'nieuwe opmerkingen'),
    suggestions[0] &&
      sentence(
        suggestions.length,
        `${suggestions[0].author} stelde een wijziging voor.`,
        'nieuwe voorstellen',
      ),
    decided[0] && sentence(decided.length, 'Over een voorstel is beslist.', 'voorstellen zijn afgehandeld'),
  ]
    .filter(Boolean)
    .join(' ');
}

const sentence = (count: number, one: string, more: string): string =>
  count === 1 ? one : `${count} ${more}.`;
