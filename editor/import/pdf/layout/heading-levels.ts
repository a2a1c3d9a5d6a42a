import type { Draft, HeadingDraft } from './drafts.ts';

const styleOf = (draft: HeadingDraft) => {
  const line = draft.lines[0]!;
  return `${Math.round(line.size * 2) / 2} ${line.bold ? 'b' : ''}`;
};
const sizeOf = (draft: HeadingDraft) => draft.lines[0]!.size + (draft.lines[0]!.bold ? 0.2 : 0);

/**
 * Gives every guessed heading its level. A number says it outright ("2.1" is level 2); headings that look like
 * numbered ones get the level of those; other styles are ranked by size between them.
 */
export function assignLevels(drafts: Draft[]): void {
  const open = drafts.filter(
    (draft): draft is HeadingDraft => draft.type === 'heading' && draft.level === null,
  );
  const known = drafts.filter(
    (draft): draft is HeadingDraft => draft.type === 'heading' && draft.level !== null,
  );
  const votes = new Map<string, Map<number, number>>();
  const vote = (draft: HeadingDraft, level: number) => {
    const levels = votes.get(styleOf(draft)) ?? new Map<number, number>();
    votes.set(styleOf(draft), levels.set(level, (levels.get(level) ?? 0) + 1));
  };
  for (const draft of open) if (draft.label) vote(draft, draft.label.split('.').length);
  for (const draft of known) vote(draft, draft.level!);
  const levelByStyle = rankStyles([...open, ...known], votes);
  for (const draft of open) {
    const byNumber = draft.label?.includes('.') ? draft.label.split('.').length : null;
    draft.level = Math.min(9, byNumber ?? levelByStyle.get(styleOf(draft)) ?? 1);
  }
}

/** From large to small: a style with votes keeps its level, any other comes below the one before it. */
function rankStyles(headings: HeadingDraft[], votes: Map<string, Map<number, number>>): Map<string, number> {
  const sizes = new Map(headings.map((draft) => [styleOf(draft), sizeOf(draft)]));
  const ranked = [...sizes].sort((a, b) => b[1] - a[1]);
  const levels = new Map<string, number>();
  let above = 0;
  ranked.forEach(([style], rank) => {
    const voted = [...(votes.get(style) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    const below = ranked
      .slice(rank + 1)
      .map(([other]) => votes.get(other))
      .find(Boolean);
    const ceiling = below ? Math.min(...below.keys()) : 9;
    const level = voted ?? Math.max(1, Math.min(above + 1, ceiling));
    levels.set(style, level);
    above = level;
  });
  return levels;
}
