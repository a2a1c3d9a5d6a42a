import { parseHTML } from 'linkedom';
import type { Block, ImportOptions, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { FindingLog } from '../import-report.ts';
import { decodeText, encodingOfLabel } from '../intake/decode-bytes.ts';
import { MediaShelf } from '../intake/media-shelf.ts';
import { type HtmlContext, report, textBelow } from './html-context.ts';
import { collectFootnotes } from './html-footnotes.ts';
import { limitNesting } from './limit-nesting.ts';
import { readFlow } from './read-flow.ts';

/**
 * Reads a web page. Nothing of it is ever run or fetched: only text, structure and images inside the file
 * itself are taken over. Throws an {@link ImportRefusal} with CANCELLED when aborted.
 */
export function readHtml(bytes: Uint8Array, options: ImportOptions = {}): Promise<ReadNote> {
  return Promise.resolve().then(() => {
    if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
    const note = readHtmlText(decodeText(bytes, declaredCharset(bytes)));
    options.onProgress?.({ stage: 'read', done: 1, total: 1 });
    return note;
  });
}

function declaredCharset(bytes: Uint8Array) {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.byteLength)).toString(
    'latin1',
  );
  const label = /<meta[^>]{0,500}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const encoding = label ? encodingOfLabel(label) : null;
  // A page whose ASCII can be read cannot be two bytes per character, whatever it says.
  return encoding?.startsWith('utf-16') ? null : encoding;
}

/** Reads HTML that is already text; also what Markdown becomes. */
export function readHtmlText(html: string, format: 'html' | 'markdown' = 'html'): ReadNote {
  const ctx: HtmlContext = {
    findings: new FindingLog(),
    media: new MediaShelf(),
    footnotes: [],
    noteOfTarget: new Map(),
    noteElements: new Set(),
    deleted: [],
    paragraphs: 0,
  };
  const limited = limitNesting(html.replaceAll('\0', ''));
  const root = parsePage(limited.html);
  if (limited.dropped > 0) report(ctx, 'NESTING_FLATTENED', 'doubtful', '');
  collectFootnotes(ctx, root);
  const blocks: Block[] = readFlow(ctx, contentOf(ctx, root), 0);
  const deleted = ctx.deleted.length;
  if (deleted > 0)
    ctx.findings.addMany('TRACKED_CHANGES', 'info', deleted, ctx.deleted, { inserted: 0, deleted });
  return {
    format,
    pages: null,
    blocks,
    footnotes: ctx.footnotes,
    comments: [],
    media: ctx.media.list(),
    findings: ctx.findings.list(),
  };
}

/** The whole page below one element, also for a fragment without `html` or `body`. */
function parsePage(html: string): Element {
  const hasRoot = /<html[\s>]/i.test(html.slice(0, 20_000));
  const { document } = parseHTML(hasRoot ? html : `<!doctype html><html><body>${html}</body></html>`);
  return document.documentElement as unknown as Element;
}

/** The text proper: `main`, else the only `article`, else the whole page. */
function contentOf(ctx: HtmlContext, root: Element): Element {
  const mains = [...root.querySelectorAll('main, [role="main"]')];
  const articles = [...root.querySelectorAll('article')];
  const content =
    mains.find((each) => textBelow(each) !== '') ?? (articles.length === 1 ? articles[0] : undefined);
  if (!content || textBelow(content) === '') return root;
  for (const part of root.querySelectorAll('header, footer, aside, nav')) {
    if (!content.contains(part) && !part.contains(content) && textBelow(part)) {
      report(ctx, 'PAGE_PARTS_SKIPPED', 'info', textBelow(part));
    }
  }
  return content;
}
