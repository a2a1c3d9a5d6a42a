import type { Env, MarkdownIt } from 'markdown-it';

/** Where the texts of footnotes are kept while a document is read. */
export type NoteEnv = Env & { notes?: Map<string, string> };

const definition = /^\[\^([\w-]{1,40})\]:[ \t]*(.*)$/;

/**
 * Footnotes as Pandoc and GitHub write them: `[^1]` in the text, `[^1]: note` on a line of its own, with
 * further lines indented. They become the links and the list that the HTML reader knows as footnotes.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', (state, startLine, endLine, silent) => {
    const line = state.src.slice(
      state.bMarks[startLine]! + state.tShift[startLine]!,
      state.eMarks[startLine],
    );
    const found = definition.exec(line);
    if (!found?.[1]) return false;
    if (silent) return true;
    const lines = [found[2] ?? ''];
    let next = startLine + 1;
    for (; next < endLine && state.sCount[next]! >= 2 && !state.isEmpty(next); next++) {
      lines.push(state.src.slice(state.bMarks[next]! + state.tShift[next]!, state.eMarks[next]));
    }
    const env = state.env as NoteEnv;
    env.notes ??= new Map();
    env.notes.set(found[1], lines.join('\n'));
    state.line = next;
    return true;
  });
  md.inline.ruler.before('link', 'footnote_ref', (state, silent) => {
    const found = /^\[\^([\w-]{1,40})\]/.exec(state.src.slice(state.pos, state.pos + 50));
    const notes = (state.env as NoteEnv).notes;
    if (!found?.[1] || !notes?.has(found[1])) return false;
    if (!silent) state.push('footnote_ref', '', 0).meta = { name: found[1] };
    state.pos += found[0].length;
    return true;
  });
  md.renderer.rules.footnote_ref = (tokens, index) => {
    const name = String(tokens[index]?.meta?.name);
    return `<sup><a role="doc-noteref" href="#fn-${name}">${name}</a></sup>`;
  };
}

/** The texts of the footnotes as a list behind the document. */
export function renderNotes(md: MarkdownIt, env: NoteEnv): string {
  const items = [...(env.notes ?? [])].map(
    ([name, text]) => `<li id="fn-${name}">${md.renderInline(text, env)}</li>`,
  );
  return items.length > 0 ? `<ol>${items.join('')}</ol>` : '';
}
