/** How a passage was cited and how it is cited now; null for one without a number. */
export interface CiteChange {
  from: string | null;
  to: string | null;
}

/** Page numbers follow the section: "§ 3.2, alinea 4, p. 12" is also written as "§ 3.2, alinea 4". */
const withoutPage = (cite: string) => cite.replace(/, p\. [^,]*$/, '');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Puts the new citations in words that name the old ones, all at once so that two that changed places do not
 * meet. Only citations that stand there exactly are replaced; one that is cited in two new ways stays.
 */
export function carryCites(words: string, changes: readonly CiteChange[]): string {
  const replacements = new Map<string, string | null>();
  const add = (from: string, to: string) =>
    replacements.set(from, replacements.has(from) && replacements.get(from) !== to ? null : to);
  for (const { from, to } of changes) {
    if (from === null || to === null) continue;
    add(from, to);
    if (withoutPage(from) !== from) add(withoutPage(from), withoutPage(to));
  }
  if (replacements.size === 0) return words;
  const longestFirst = [...replacements.keys()].sort((a, b) => b.length - a.length);
  const cited = new RegExp(
    `(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}]|\\.\\d|, (?:alinea|tabel|figuur))`,
    'gu',
  );
  return words.replace(cited, (cite) => replacements.get(cite) ?? cite);
}
