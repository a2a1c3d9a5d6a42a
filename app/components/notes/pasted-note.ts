/** What stands in the box, and the same as it was copied, with its headings, lists and tables. */
export interface Pasted {
  text: string;
  /** Null when the words alone are left. */
  html: string | null;
  /** Whether the formatting was there and is lost by a change in the box. */
  lost: boolean;
}

export const noPaste: Pasted = { text: '', html: null, lost: false };

/**
 * Takes in a paste that brings formatting: in an empty box, over all of it, or behind what was pasted before. Null for
 * anything else, which the box handles by itself as words.
 */
export function joinPaste(
  before: Pasted,
  clip: { html: string; text: string },
  at: { from: number; to: number },
): Pasted | null {
  if (wordsOf(clip.html) === '' || clip.text.trim() === '') return null;
  const all = at.from === 0 && at.to === before.text.length;
  if (all) return { text: clip.text, html: fragmentOf(clip.html), lost: false };
  const behind = at.from === before.text.length && before.html !== null;
  if (!behind) return null;
  return {
    text: `${before.text}\n${clip.text}`,
    html: `${before.html}\n${fragmentOf(clip.html)}`,
    lost: false,
  };
}

/** A clipboard may hold a page without a word in it. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/** Words that were typed, or pasted without formatting; what was kept aside no longer says the same. */
export const typedInto = (before: Pasted, text: string): Pasted => ({
  text,
  html: null,
  lost: text !== '' && (before.lost || before.html !== null),
});

/** Two whole pages behind each other are no page; what stands in them is. */
function fragmentOf(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  const styles = html.match(/<style[\s\S]*?<\/style>/gi) ?? [];
  return [...styles.filter((style) => !body.includes(style)), body].join('\n');
}

/** The paste as a file, to be kept and read like any other. */
export function pastedFile({ text, html }: Pasted, title: string): File {
  const name = title || 'Geplakte tekst';
  if (html === null) return new File([text], `${name}.txt`, { type: 'text/plain' });
  const page = `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"></head><body>\n${html}\n</body></html>\n`;
  return new File([page], `${name}.html`, { type: 'text/html' });
}
