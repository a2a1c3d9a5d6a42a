import newMarkdownIt, { type MarkdownIt } from 'markdown-it';
import type { ImportOptions, ReadNote } from '../blocks.ts';
import { readHtmlText } from '../html/read-html.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { decodeText } from '../intake/decode-bytes.ts';
import { footnotes, type NoteEnv, renderNotes } from './markdown-notes.ts';

/**
 * Reads Markdown (CommonMark with tables, strikethrough and footnotes). HTML in it stays text, but for line
 * breaks and raised or lowered text, which Markdown has no sign for. It goes through the HTML reader, so
 * links, images and nesting obey the same rules. Throws an {@link ImportRefusal} with CANCELLED when aborted.
 */
export function readMarkdown(bytes: Uint8Array, options: ImportOptions = {}): Promise<ReadNote> {
  return Promise.resolve().then(() => {
    if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
    const md = newParser();
    const env: NoteEnv = {};
    const html = md.render(prepare(decodeText(bytes).replace(/^\ufeff/, '')), env);
    const note = readHtmlText(`${html}${renderNotes(md, env)}`, 'markdown');
    options.onProgress?.({ stage: 'read', done: 1, total: 1 });
    return note;
  });
}

function newParser(): MarkdownIt {
  const md = newMarkdownIt({ html: false, linkify: false, typographer: false });
  md.use(footnotes);
  md.inline.ruler.before('autolink', 'safe_tags', (state, silent) => {
    const tag = /^<(br|\/?su[bp])\s*\/?>/i.exec(state.src.slice(state.pos, state.pos + 12));
    if (!tag?.[1]) return false;
    if (!silent) state.push('safe_tag', '', 0).content = `<${tag[1].toLowerCase()}>`;
    state.pos += tag[0].length;
    return true;
  });
  md.renderer.rules.safe_tag = (tokens, index) => tokens[index]?.content ?? '';
  md.renderer.rules.softbreak = (tokens, index) =>
    opensLetteredLine(tokens[index + 1]?.content) ? '<br>\n' : '\n';
  return md;
}

/** Markdown has no lettered lists: "a. …" on a line of its own would run on in the line before it. */
function opensLetteredLine(text: string | undefined): boolean {
  return /^\s*(\(?[a-z]{1,2}[.)°]|[ivx]{1,5}[.)]|\d{1,2}°)\s/.test(text ?? '');
}

function withoutComments(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    pieces.push(text.slice(at, start));
    at = end + 3;
  }
  return pieces.join('') + text.slice(at);
}

/** Front matter, comments and `meta` lines are for programs; older writers leave out the space after "##". */
function prepare(text: string): string {
  let fenced = false;
  let wasLettered = false;
  return withoutComments(text)
    .replace(/^---\n[\s\S]{0,10000}?\n---\n/, '')
    .replace(/^<meta\b[^>\n]{0,500}>[ \t]*$/gim, '')
    .split(/\r\n?|\n/)
    .map((line) => {
      if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
      // A number may not open a list inside a paragraph, which the lettered lines above it are.
      const gap = !fenced && wasLettered && /^ {0,3}\d{1,3}[.)] +\S/.test(line) ? '\n' : '';
      wasLettered = opensLetteredLine(line);
      return fenced ? line : gap + line.replace(/^(#{2,6})(?=[^\s#])/, '$1 ');
    })
    .join('\n');
}
