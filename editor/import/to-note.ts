import type { NoteText } from '../anchoring/note-text.ts';
import { projectNote } from '../anchoring/note-text.ts';
import type { ImportedComment, ImportFinding, ImportReport, ImportResult, ReadNote } from './blocks.ts';
import { type ReadFinding, shortQuote, sortFindings } from './import-report.ts';
import { checkNote } from './note/check-note.ts';
import { placeComments } from './note/comment-ranges.ts';
import { placeDoubtfulWords } from './note/doubtful-words.ts';
import { type Build, isTextblock, type JsonNode, newBuild, nodeText, walk } from './note/json-node.ts';
import { resolveLocalLinks } from './note/local-links.ts';
import { reportLookAlikes } from './note/look-alikes.ts';
import { numberBlocks } from './note/number-blocks.ts';
import { sectionNodes } from './note/sections.ts';

/**
 * Maps what a reader found to a note: sections, lists, tables, notes, ids, citable numbers, comment ranges
 * and the report. The document passes the checks of noteSchema, whatever the reader handed over.
 */
export function toNote(read: ReadNote): ImportResult {
  const build = newBuild();
  const sections = sectionNodes(read.blocks, read.footnotes, build);
  numberBlocks(sections);
  const ids = idsBySource(sections);
  resolveLocalLinks(build, anchorIds(read.anchors ?? [], ids));
  reportSkippedLevels(sections, build);
  reportLookAlikes(sections, build);
  const { doc, json } = checkNote(sections, build);
  const text = projectNote(doc);
  const comments = placeComments(read.comments, sections, build, text);
  const findings = [
    ...read.findings.flatMap((each) => placeFinding(each, ids, sections) ?? []),
    ...mapperFindings(build, comments),
  ];
  return {
    doc: json as ImportResult['doc'],
    comments,
    media: read.media,
    report: { ...countReport(read, sections, text), findings: sortFindings(findings) },
  };
}

const sourceKey = (part: string, index: number) => `${index}#${part}`;

/** Id and page of the first block that came from each paragraph of the file. */
function idsBySource(sections: JsonNode[]): Map<string, string> {
  const ids = new Map<string, string>();
  walk(sections, ({ attrs }) => {
    const source = attrs?.source as { part: string; index: number } | null | undefined;
    if (!source || !attrs?.id) return;
    const key = sourceKey(source.part, source.index);
    if (!ids.has(key)) ids.set(key, String(attrs.id));
  });
  return ids;
}

function anchorIds(anchors: NonNullable<ReadNote['anchors']>, ids: Map<string, string>) {
  const byName = new Map<string, string>();
  for (const { name, source } of anchors) {
    const id = ids.get(sourceKey(source.part, source.index));
    if (id && !byName.has(name)) byName.set(name, id);
  }
  return (name: string) => byName.get(name);
}

/** A level may be deeper than the one before it by one; more is left as it is and said. */
function reportSkippedLevels(sections: JsonNode[], build: Build): void {
  let before = 0;
  for (const section of sections) {
    const heading = section.content?.[0];
    if (heading?.type !== 'heading') continue;
    const level = Number(heading.attrs!.level);
    if (level > before + 1) {
      const quote = shortQuote(nodeText(heading.content));
      build.findings.push({ code: 'HEADING_LEVEL_SKIPPED', kind: 'guessed', node: heading, quote });
    }
    before = level;
  }
}

function placeFinding(
  finding: ReadFinding,
  ids: Map<string, string>,
  sections: JsonNode[],
): ImportFinding | null {
  if (finding.code === 'ocr-doubtful-words') return placeDoubtfulWords({ ...finding, places: [] }, sections);
  const places = finding.places.slice(0, 50).map(({ source, page, quote }) => ({
    block: (source && ids.get(sourceKey(source.part, source.index))) ?? null,
    page,
    quote,
  }));
  return { ...finding, places };
}

/** Joins what the mapper itself found into one finding per code. */
function mapperFindings(build: Build, comments: ImportedComment[]): ImportFinding[] {
  const byCode = new Map<string, ImportFinding>();
  const add = (code: string, kind: ImportFinding['kind'], place: ImportFinding['places'][number]) => {
    const finding = byCode.get(code) ?? { code, kind, count: 0, places: [] };
    finding.count += 1;
    if (finding.places.length < 50) finding.places.push(place);
    byCode.set(code, finding);
  };
  for (const { code, kind, node, quote } of build.findings) {
    const page = (node?.attrs?.page as number | null | undefined) ?? null;
    add(code, kind, {
      block: (node?.attrs?.id as string | undefined) ?? null,
      page,
      quote: shortQuote(quote),
    });
  }
  for (const comment of comments) {
    if (comment.range) continue;
    add('COMMENT_WITHOUT_PLACE', 'lost', { block: null, page: null, quote: shortQuote(comment.text) });
  }
  return [...byCode.values()];
}

function countReport(read: ReadNote, sections: JsonNode[], text: NoteText): Omit<ImportReport, 'findings'> {
  const counts = { heading: 0, table: 0, figure: 0, inline_image: 0 };
  walk(sections, (node) => {
    if (Object.hasOwn(counts, node.type)) counts[node.type as keyof typeof counts] += 1;
    if (!isTextblock(node)) return;
    for (const each of node.content ?? []) if (each.type === 'inline_image') counts.inline_image += 1;
  });
  return {
    format: read.format,
    pages: read.pages,
    words: countWords(text.text),
    headings: counts.heading,
    tables: counts.table,
    footnotes: read.footnotes.length,
    images: counts.figure + counts.inline_image,
    comments: read.comments.length,
  };
}

/** Words by white space. Counted without making a string of each: a long note has a hundred thousand. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
    if (!space && !inside) words += 1;
    inside = !space;
  }
  return words;
}
