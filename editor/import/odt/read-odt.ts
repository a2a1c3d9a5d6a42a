import type { Block, ImportOptions, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { FindingLog } from '../import-report.ts';
import { MediaShelf } from '../intake/media-shelf.ts';
import type { DocumentPackage } from '../intake/open-package.ts';
import { attr, child, childrenNamed, parseXml, type XmlElement } from '../intake/parse-xml.ts';
import { readTrackedChanges } from './odt-changes.ts';
import { findCommentEnds } from './odt-comments.ts';
import type { OdtContext, PartReader } from './odt-context.ts';
import { readListStyles } from './odt-list-styles.ts';
import { OdtNumbering } from './odt-numbering.ts';
import { OdtStyles } from './odt-styles.ts';
import { wordsOf } from './odt-words.ts';
import { readBlocks } from './read-blocks.ts';

/**
 * Reads an OpenDocument text (ODF 1.3, part 3). Pages are unknown: programs write page breaks only where
 * they last drew them. Throws an {@link ImportRefusal} for a damaged package, CANCELLED when aborted, and
 * NOT_ODT when there is no text in it.
 */
export async function readOdt(pkg: DocumentPackage, options: ImportOptions = {}): Promise<ReadNote> {
  if (!pkg.has('content.xml')) throw new ImportRefusal('ZIP_CORRUPT', { part: 'content.xml' });
  const content = parseXml(await pkg.read('content.xml'));
  options.onProgress?.({ stage: 'read', done: 1, total: 3 });
  const styles = pkg.has('styles.xml') ? parseXml(await pkg.read('styles.xml')) : null;
  options.onProgress?.({ stage: 'read', done: 2, total: 3 });
  stopWhenAborted(options);
  const findings = new FindingLog();
  const images = await readImages(pkg, content);
  const note = readDocument('odt', content, styles, (href) => images.get(partName(href)) ?? null, findings);
  options.onProgress?.({ stage: 'read', done: 3, total: 3 });
  return note;
}

/** Reads a flat OpenDocument text: the same document in one XML file. Throws like {@link readOdt}. */
export function readFodt(bytes: Uint8Array, options: ImportOptions = {}): Promise<ReadNote> {
  return Promise.resolve().then(() => {
    const root = parseXml(bytes);
    stopWhenAborted(options);
    const note = readDocument('fodt', root, root, () => null, new FindingLog());
    options.onProgress?.({ stage: 'read', done: 1, total: 1 });
    return note;
  });
}

function stopWhenAborted(options: ImportOptions): void {
  if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
}

/** "./Pictures/a.png" and "Pictures/a.png" name the same part. */
function partName(href: string): string {
  return href.replace(/^(\.\/)+/, '');
}

/** Inflates the images that the text names. One damaged image is a lost image, not a lost document. */
async function readImages(pkg: DocumentPackage, content: XmlElement): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const name of new Set(imageHrefs(content).map(partName))) {
    if (!pkg.has(name)) continue;
    try {
      images.set(name, await pkg.read(name));
    } catch (cause) {
      // The figure that names it finds no bytes and says so in the report.
      if (!(cause instanceof ImportRefusal)) throw cause;
    }
  }
  return images;
}

function imageHrefs(element: XmlElement): string[] {
  const hrefs: string[] = [];
  const walk = (each: XmlElement | string) => {
    if (typeof each === 'string') return;
    if (each.name === 'image') hrefs.push(attr(each, 'href') ?? '');
    each.children.forEach(walk);
  };
  walk(element);
  return hrefs;
}

function readDocument(
  format: 'odt' | 'fodt',
  content: XmlElement,
  styles: XmlElement | null,
  readPart: PartReader,
  findings: FindingLog,
): ReadNote {
  const body = child(content, 'body');
  const text = body && child(body, 'text');
  if (!text) throw new ImportRefusal('NOT_ODT');
  const ctx = newContext(content, styles, text, { readPart, findings, format });
  const blocks: Block[] = [];
  readBlocks(ctx, text, blocks);
  reportPageFurniture(ctx, styles);
  const { inserted, deleted, places } = ctx.tracked;
  if (places.length > 0)
    findings.addMany('TRACKED_CHANGES', 'info', inserted + deleted, places, { inserted, deleted });
  findings.add('PAGES_UNKNOWN', 'info');
  return {
    format,
    pages: null,
    blocks,
    footnotes: ctx.footnotes,
    comments: ctx.comments,
    media: ctx.media.list(),
    findings: findings.list(),
  };
}

function newContext(
  content: XmlElement,
  styles: XmlElement | null,
  text: XmlElement,
  { readPart, findings, format }: { readPart: PartReader; findings: FindingLog; format: 'odt' | 'fodt' },
): OdtContext {
  const groups = [
    // The automatic styles of styles.xml are for headers and footers; their names occur again in the body.
    ...(styles ? childrenNamed(styles, 'styles') : []),
    ...childrenNamed(content, 'automatic-styles'),
  ];
  const ctx: OdtContext = {
    styles: new OdtStyles(groups),
    numbering: new OdtNumbering(readListStyles(groups)),
    changes: readTrackedChanges(text),
    rangedComments: findCommentEnds(text),
    openComments: new Set(),
    openInsertions: new Set(),
    comments: [],
    footnotes: [],
    media: new MediaShelf(),
    findings,
    readPart,
    readBlocks: (parent, out) => readBlocks(ctx, parent, out),
    part: format === 'odt' ? 'content.xml' : 'document',
    paragraphs: 0,
    tracked: { inserted: 0, deleted: 0, places: [] },
    repeatBudget: 20_000,
  };
  return ctx;
}

const furniture = new Set(['header', 'footer', 'header-left', 'footer-left', 'header-first', 'footer-first']);

/** Headers and footers repeat on every page and are no part of the text; the report shows their words once. */
function reportPageFurniture(ctx: OdtContext, styles: XmlElement | null): void {
  const masters = styles ? childrenNamed(styles, 'master-styles') : [];
  const lines = new Set<string>();
  for (const page of masters.flatMap((each) => childrenNamed(each, 'master-page'))) {
    for (const each of page.children) {
      if (typeof each !== 'string' && furniture.has(each.name)) lines.add(wordsOf(each).trim());
    }
  }
  lines.delete('');
  for (const line of lines) {
    ctx.findings.add('HEADER_FOOTER', 'info', { source: null, page: null, quote: textLine(line) });
  }
}

function textLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80);
}
