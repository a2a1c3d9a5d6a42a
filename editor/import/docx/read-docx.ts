import type { ImportOptions, ReadNote } from '../blocks.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { FindingLog, shortQuote } from '../import-report.ts';
import type { DocumentPackage } from '../intake/open-package.ts';
import { child, parseXml, type XmlElement } from '../intake/parse-xml.ts';
import { readBlocks } from './body.ts';
import { plainText, readComments } from './comments.ts';
import { MediaStore } from './media.ts';
import { NoteRegister, type NotesPart, noteFormats } from './notes.ts';
import { Numbering } from './numbering.ts';
import { forgetPages, PageCounter } from './page-counter.ts';
import { findMainPart, type Relationships, readRelatedPart, readRelationships } from './parts.ts';
import { type DocxContext, rankParagraphs, type Story } from './story.ts';
import { StyleSheet } from './styles.ts';

/**
 * Reads a Word document (ECMA-376, transitional and strict) into the neutral block model. Everything that
 * cannot be kept is named in the findings; only a file without a readable main part is refused. Throws
 * {@link ImportRefusal}: DOCX_NO_DOCUMENT, CANCELLED, and what the package and its XML give.
 */
export async function readDocx(pkg: DocumentPackage, options: ImportOptions): Promise<ReadNote> {
  const main = await findMainPart(pkg);
  const relationships = await readRelationships(pkg, main);
  const root = parseXml(await pkg.read(main));
  const body = child(root, 'body');
  if (!body) throw new ImportRefusal('DOCX_NO_DOCUMENT');
  stopWhenCancelled(options);
  const related = async (type: string) => (await readRelatedPart(pkg, relationships, type))?.root ?? null;
  const media = new MediaStore();
  const notes = new NoteRegister(
    {
      footnote: await readNotesPart(pkg, relationships, 'footnotes', media),
      endnote: await readNotesPart(pkg, relationships, 'endnotes', media),
    },
    { formats: noteFormats(await related('settings')), readBlocks },
  );
  await media.load(pkg, relationships);
  const context: DocxContext = {
    styles: new StyleSheet(await related('styles')),
    numbering: new Numbering(await related('numbering')),
    media,
    findings: new FindingLog(),
    pages: new PageCounter(body),
    changes: { inserted: 0, deleted: 0, places: [] },
    anchors: [],
    refer: (kind, id, label) => notes.refer(context, kind, id, label),
    anchoredComments: new Set(),
  };
  const comments = readComments(await related('comments'), await related('commentsExtended'));
  stopWhenCancelled(options);
  const blocks = readBlocks(bodyStory(context, main, relationships, root), body);
  await reportHeaders(pkg, relationships, context);
  reportChanges(context);
  const pages = countPages(context, await statedPages(pkg));
  const findings = context.findings.list();
  if (pages === null) forgetPages(blocks, notes.footnotes, findings);
  return {
    format: 'docx',
    pages,
    blocks,
    footnotes: notes.footnotes,
    comments,
    media: media.files(),
    findings,
    anchors: context.anchors,
  };
}

function stopWhenCancelled(options: ImportOptions): void {
  if (options.signal?.aborted) throw new ImportRefusal('CANCELLED');
}

function bodyStory(
  context: DocxContext,
  part: string,
  relationships: Relationships,
  root: XmlElement,
): Story {
  context.pages.begin();
  return {
    context,
    part,
    relationships,
    ranks: rankParagraphs(root),
    comments: undefined,
    fields: [],
    bookmarks: [],
    carried: [],
    inContents: false,
    turnsPages: true,
    readBlocks,
  };
}

async function readNotesPart(
  pkg: DocumentPackage,
  relationships: Relationships,
  type: string,
  media: MediaStore,
): Promise<NotesPart | null> {
  const part = await readRelatedPart(pkg, relationships, type);
  if (!part) return null;
  const own = await readRelationships(pkg, part.name);
  await media.load(pkg, own);
  return { ...part, relationships: own };
}

/** Headers and footers repeat on every page: their words are told once and kept out of the text. */
async function reportHeaders(
  pkg: DocumentPackage,
  relationships: Relationships,
  context: DocxContext,
): Promise<void> {
  const seen = new Set<string>();
  for (const { type, target, external } of relationships.values()) {
    if ((type !== 'header' && type !== 'footer') || external || !pkg.has(target)) continue;
    const text = shortQuote(plainText(parseXml(await pkg.read(target))));
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    context.findings.add('HEADER_FOOTER', 'info', { source: null, page: null, quote: text });
  }
}

function reportChanges({ changes, findings }: DocxContext): void {
  const { inserted, deleted, places } = changes;
  if (inserted + deleted === 0) return;
  findings.addMany('TRACKED_CHANGES', 'info', inserted + deleted, places, { inserted, deleted });
}

/** The number of pages that the program that saved the file noted, or null. */
async function statedPages(pkg: DocumentPackage): Promise<number | null> {
  if (!pkg.has('docProps/app.xml')) return null;
  const pages = child(parseXml(await pkg.read('docProps/app.xml')), 'Pages');
  const text = String(pages?.children[0] ?? '');
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** Page numbers hold when Word noted its page breaks, or when the author's own breaks account for every page. */
function countPages({ pages, findings }: DocxContext, stated: number | null): number | null {
  if (pages.rendered || (pages.page > 1 && stated === pages.page)) return pages.page;
  findings.add('PAGES_UNKNOWN', 'info');
  return null;
}
