import type { BlockSource } from '../../schema/block-attrs.ts';
import type { Block, Inline, Placed } from '../blocks.ts';
import { attr, child, type XmlElement } from '../intake/parse-xml.ts';
import { isInContents } from './fields.ts';
import { readInlines } from './inline-reader.ts';
import { InlineWriter, inlineText } from './inline-writer.ts';
import type { NumberLabel } from './numbering.ts';
import type { Story } from './story.ts';
import { isOn, readNumbering, readOutline } from './styles.ts';

/** What paragraph properties say, with the styles behind them. */
interface ParagraphKind {
  styleId: string | undefined;
  level: number | null;
  role: 'toc' | 'caption' | 'title' | 'subtitle' | 'quote' | null;
  number: { label: NumberLabel; depth: number } | null;
}

/**
 * Reads one `w:p`: usually one block, none for an empty paragraph, more when text boxes or floating images
 * hang on it. A paragraph whose mark was deleted with tracked changes goes on in the next one.
 */
export function readParagraph(story: Story, element: XmlElement): Block[] {
  const properties = child(element, 'pPr');
  const kind = paragraphKind(story, properties);
  if (properties && startsPage(story, properties, kind.styleId)) story.context.pages.breakBefore();
  const source: BlockSource = { part: story.part, index: story.ranks.get(element) ?? 0, confidence: 1 };
  const writer = new InlineWriter(story, source);
  writer.state.hidden = kind.styleId !== undefined && story.context.styles.isHidden(kind.styleId);
  const placed = startOf(story, source);
  writer.inlines.push(...story.carried.splice(0));
  readInlines(writer, element);
  writer.finish();
  const blocks = isMarkDeleted(properties) ? carryOn(story, writer) : toBlocks(story, writer, placed, kind);
  if (properties && child(properties, 'sectPr') && story.turnsPages) story.context.pages.endSection();
  return blocks;
}

function startOf(story: Story, source: BlockSource): Placed {
  if (!story.turnsPages) return { source, page: story.context.pages.page, printed: null };
  return { source, page: story.context.pages.page, printed: story.context.pages.printedNumber() };
}

function startsPage(story: Story, properties: XmlElement, styleId: string | undefined): boolean {
  if (!story.turnsPages) return false;
  const direct = child(properties, 'pageBreakBefore');
  if (direct) return isOn(direct);
  return story.context.styles.chain(styleId)[0]?.pageBreakBefore ?? false;
}

function isMarkDeleted(properties: XmlElement | undefined): boolean {
  const run = properties && child(properties, 'rPr');
  return run !== undefined && child(run, 'del') !== undefined;
}

function carryOn(story: Story, writer: InlineWriter): Block[] {
  story.carried.push(...writer.inlines);
  return writer.floating;
}

function paragraphKind(story: Story, properties: XmlElement | undefined): ParagraphKind {
  const { styles } = story.context;
  const style = properties && child(properties, 'pStyle');
  const styleId = style && attr(style, 'val');
  const role = story.inContents ? 'toc' : styles.role(styleId);
  const outline = properties ? readOutline(properties) : null;
  const named = styles.headingLevel(styleId);
  const level = named ?? (outline !== null && outline <= 8 && role === null ? outline + 1 : null);
  return {
    styleId,
    level: story.inContents ? null : level,
    role: level !== null && !story.inContents ? null : role,
    number: numberOf(story, properties, styleId),
  };
}

/** The number of a paragraph: its own list, else that of its style; list "0" switches numbering off. */
function numberOf(
  story: Story,
  properties: XmlElement | undefined,
  styleId: string | undefined,
): ParagraphKind['number'] {
  const { styles, numbering } = story.context;
  const own = properties ? readNumbering(properties) : null;
  const chain = styles.chain(styleId);
  const styled = chain.find((style) => style.numbering?.numId != null);
  const numId = own?.numId ?? styled?.numbering?.numId ?? null;
  if (numId === null || numId === '0') return null;
  const depth = own?.level ?? (own?.numId == null && styled ? styleLevel(story, numId, chain) : null) ?? 0;
  const label = numbering.next(numId, depth);
  return label && { label, depth };
}

function styleLevel(story: Story, numId: string, chain: ReturnType<Story['context']['styles']['chain']>) {
  for (const style of chain) {
    const level = story.context.numbering.levelOfStyle(numId, style.id) ?? style.numbering?.level ?? null;
    if (level !== null) return level;
  }
  return null;
}

function toBlocks(story: Story, writer: InlineWriter, placed: Placed, kind: ParagraphKind): Block[] {
  const { inlines, floating } = writer;
  moveToPage(placed, inlines);
  const own = isEmpty(inlines) ? null : toBlock(writer, placed, kind);
  if (!own) {
    // An empty paragraph may hold a page break; the next paragraph begins with it.
    story.carried.push(...inlines.filter((each) => each.type === 'page' || each.type === 'deleted'));
    if (floating.length > 0) keepBookmarks(story, placed.source);
    return floating;
  }
  keepBookmarks(story, placed.source);
  return [...own, ...floating];
}

function keepBookmarks(story: Story, source: BlockSource): void {
  for (const name of story.bookmarks.splice(0)) story.context.anchors.push({ name, source });
}

/** A paragraph that opens with a page break begins on the new page. */
function moveToPage(placed: Placed, inlines: Inline[]): void {
  for (const each of inlines) {
    if (each.type === 'page') {
      placed.page = each.page;
      placed.printed = each.printed ?? null;
    } else if (each.type !== 'deleted') return;
  }
}

function isEmpty(inlines: Inline[]): boolean {
  return !inlines.some((each) => {
    if (each.type === 'text') return each.text.trim() !== '';
    return each.type === 'image' || each.type === 'footnote';
  });
}

function toBlock(writer: InlineWriter, placed: Placed, kind: ParagraphKind): Block[] {
  const content = writer.inlines;
  const hasText = inlineText(content).trim() !== '';
  if (!hasText && kind.level === null) {
    const figures = content.flatMap((each) => writer.figures.get(each) ?? []);
    const only = content.every((each) => each.type !== 'footnote');
    if (figures.length > 0 && only) return figures.map((figure) => ({ ...figure, ...placed }));
  }
  const label = kind.number?.label.label ?? '';
  if (kind.level === null && isContentsLine(writer)) {
    return [{ type: 'paragraph', ...placed, role: 'toc', content: labelled(label, content) }];
  }
  if (kind.level !== null) {
    return [{ type: 'heading', ...placed, level: kind.level, ...(label ? { label } : {}), content }];
  }
  if (kind.role !== null)
    return [{ type: 'paragraph', ...placed, role: kind.role, content: labelled(label, content) }];
  if (!kind.number) return [{ type: 'paragraph', ...placed, content }];
  const { depth } = kind.number;
  return [{ type: 'list_item', ...placed, depth, ordered: kind.number.label.ordered, label, content }];
}

/** A line of a table of contents without styles: in its field, and a link or ending in a page number. */
function isContentsLine({ story, inlines }: InlineWriter): boolean {
  if (!isInContents(story.fields)) return false;
  const links = inlines.some((each) => each.type === 'text' && each.href !== undefined);
  // A field that was never closed would swallow the whole note if its lines were not looked at.
  return links || /\t[\divxlc-]+\s*$/i.test(inlineText(inlines));
}

/** A number that belongs to the words of a caption or title ("Tabel 3") is kept as words. */
function labelled(label: string, content: Inline[]): Inline[] {
  return label === '' ? content : [{ type: 'text', text: `${label} ` }, ...content];
}
