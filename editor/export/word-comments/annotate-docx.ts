import type { Node } from 'prosemirror-model';
import { findMainPart, type Relationships, readRelationships } from '../../import/docx/parts.ts';
import type { NoteRemark } from '../note/note-remark.ts';
import { type CommentRange, insertMarkers } from './insert-markers.ts';
import { addToRoot, PackageParts } from './package-parts.ts';
import { mapParagraphs, type ParagraphMap } from './paragraph-map.ts';
import { type Placer, placerFor } from './place-remarks.ts';
import { commentExXml, commentsOf, commentXml, type WordComment } from './word-comment.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How the text of a note stands in a Word part; see {@link placerFor}. */
export type MakePlacer = (part: string, paragraphs: readonly ParagraphMap[]) => Placer;

/**
 * The municipality's own Word file with the remarks in it as Word comments, replies as threads, beside the comments
 * that already stood there. All other parts keep their bytes, and of the text not a character changes. Remarks whose
 * words are gone stand at the beginning, with their quote.
 * Throws {@link ImportRefusal} for a package that cannot be opened.
 */
export async function annotateDocx(
  original: Uint8Array,
  doc: Node,
  remarks: readonly NoteRemark[],
): Promise<Uint8Array> {
  return addComments(original, (part, paragraphs) => placerFor(doc, part, paragraphs), remarks);
}

/** The same for a file of which another placer knows where the words stand. */
export async function addComments(
  original: Uint8Array,
  makePlacer: MakePlacer,
  remarks: readonly NoteRemark[],
): Promise<Uint8Array> {
  const { parts, pkg } = await PackageParts.open(original);
  const main = await findMainPart(pkg);
  const relationships = await readRelationships(pkg, main);
  pkg.close();
  const xml = parts.text(main);
  const paragraphs = mapParagraphs(xml);
  const { comments, ranges } = placeAll(
    paragraphs,
    makePlacer(main, paragraphs),
    remarks,
    freshIds(parts, xml, relationships),
  );
  if (comments.length === 0) return parts.zip();
  parts.write(main, insertMarkers(xml, ranges));
  writeComments(parts, { main, relationships, namespace: namespaceOf(xml) }, comments);
  return parts.zip();
}

function placeAll(
  paragraphs: readonly ParagraphMap[],
  placer: Placer,
  remarks: readonly NoteRemark[],
  fresh: Fresh,
): { comments: WordComment[]; ranges: CommentRange[] } {
  const comments: WordComment[] = [];
  const ranges: CommentRange[] = [];
  const top = paragraphs.find((paragraph, rank) => paragraph.units.length > 0 && paragraph.host === rank);
  const beginning = top && { start: { paragraph: top, unit: 0 }, end: { paragraph: top, unit: 0 } };
  for (const remark of remarks) {
    const found = remark.range && placer.place(remark.range);
    const place = found ?? beginning;
    if (!place) continue;
    for (const comment of commentsOf(remark, fresh, found !== null)) {
      comments.push(comment);
      ranges.push({ id: comment.id, ...place });
    }
  }
  return { comments, ranges };
}

interface Fresh {
  id(): number;
  paraId(): string;
}

/** Ids that the file does not use yet. Paragraph ids are unique over all parts and below 8000 0000 (MS-DOCX, 2.6.2.3). */
function freshIds(parts: PackageParts, main: string, relationships: Relationships): Fresh {
  const comments = partOf(relationships, 'comments');
  const used = [main, comments && parts.has(comments) ? parts.text(comments) : ''].join('');
  let id = Math.max(
    -1,
    ...[
      ...used.matchAll(
        /<[\w.-]*:?comment(?:RangeStart|RangeEnd|Reference)?\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g,
      ),
    ].map((match) => Number(match[1])),
  );
  const known = new Set(
    parts
      .names()
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => [...parts.text(name).matchAll(/\bparaId(?:Parent)?\s*=\s*["']([\dA-Fa-f]{8})["']/g)])
      .map((match) => match[1]!.toUpperCase()),
  );
  let next = 0x50000000;
  return {
    id: () => ++id,
    paraId: () => {
      for (;;) {
        const paraId = (next++).toString(16).toUpperCase();
        if (!known.has(paraId)) return paraId;
      }
    },
  };
}

const partOf = (relationships: Relationships, type: string): string | null =>
  [...relationships.values()].find((each) => each.type === type && !each.external)?.target ?? null;

/** The vocabulary of this file: transitional, or that of a strict one. */
function namespaceOf(xml: string): string {
  const prefix = /<(?:([\w.-]+):)?document[\s>]/.exec(xml)?.[1];
  const declared = new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ''}\\s*=\\s*["']([^"']+)["']`).exec(xml);
  return declared?.[1] ?? transitional;
}

interface MainPart {
  main: string;
  relationships: Relationships;
  namespace: string;
}

function writeComments(parts: PackageParts, file: MainPart, comments: readonly WordComment[]): void {
  const office =
    file.namespace === transitional
      ? 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
      : file.namespace.replace(/\/wordprocessingml\/.*$/, '/officeDocument/relationships');
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  addToPart(parts, file, {
    type: 'comments',
    relation: `${office}/comments`,
    content: `${word}.comments+xml`,
    root: 'comments',
    empty: `<w:comments xmlns:w="${file.namespace}"/>`,
    addition: comments.map((each) => commentXml(each, file.namespace)).join(''),
  });
  addToPart(parts, file, {
    type: 'commentsExtended',
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    content: `${word}.commentsExtended+xml`,
    root: 'commentsEx',
    empty: '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>',
    addition: comments.map(commentExXml).join(''),
  });
}

interface SidePart {
  type: string;
  relation: string;
  content: string;
  root: string;
  empty: string;
  addition: string;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds to a part that the document refers to, and makes part, relation and content type when it has none. */
function addToPart(parts: PackageParts, { main, relationships }: MainPart, side: SidePart): void {
  const known = partOf(relationships, side.type);
  if (known && parts.has(known)) {
    parts.write(known, addToRoot(parts.text(known), side.root, side.addition));
    return;
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = freeName(parts, folder, side.type);
  parts.write(name, xmlHead + addToRoot(side.empty, side.root, side.addition));
  relate(parts, main, name.slice(folder.length), side.relation);
  const types = '[Content_Types].xml';
  const override = `<Override PartName="/${name}" ContentType="${side.content}"/>`;
  parts.write(types, addToRoot(parts.text(types), 'Types', override));
}

function freeName(parts: PackageParts, folder: string, type: string): string {
  for (let count = 0; ; count++) {
    const name = `${folder}${type}${count === 0 ? '' : count}.xml`;
    if (!parts.has(name)) return name;
  }
}

function relate(parts: PackageParts, main: string, target: string, type: string): void {
  const slash = main.lastIndexOf('/') + 1;
  const name = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  const before = parts.has(name)
    ? parts.text(name)
    : `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
  let count = 1;
  while (before.includes(`"rIdRaad${count}"`)) count += 1;
  const relation = `<Relationship Id="rIdRaad${count}" Type="${type}" Target="${target}"/>`;
  parts.write(name, addToRoot(before, 'Relationships', relation));
}
