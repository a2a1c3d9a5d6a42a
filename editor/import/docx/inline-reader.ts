import { attr, child, type XmlElement } from '../intake/parse-xml.ts';
import { beginField, fieldTarget, separateField } from './fields.ts';
import type { InlineWriter, RunState } from './inline-writer.ts';
import { mathText } from './math.ts';
import { readObject } from './objects.ts';
import { formatMarks, readRunFormat, runStyleId } from './run-format.ts';
import { closeComment, isoDate, openComment } from './story.ts';
import { symbolCharacter } from './symbols.ts';

type Handler = (writer: InlineWriter, element: XmlElement) => void;

/**
 * Reads the inline content below `parent`. Elements without a handler are wrappers: what they hold is read
 * as if they were not there, so that an unknown wrapper never costs a word.
 */
export function readInlines(writer: InlineWriter, parent: XmlElement): void {
  for (const element of parent.children) {
    if (typeof element === 'string') continue;
    const handler = handlers.get(element.name);
    if (handler) handler(writer, element);
    else if (!element.name.endsWith('Pr')) readInlines(writer, element);
  }
}

/** Reads `element` with some of the state changed, and puts the state back. */
function readWith(writer: InlineWriter, element: XmlElement, changed: Partial<RunState>): void {
  const before = writer.state;
  writer.state = { ...before, ...changed };
  readInlines(writer, element);
  writer.state = before;
}

const skip: Handler = () => undefined;

const readText: Handler = (writer, element) => {
  for (const piece of element.children) if (typeof piece === 'string') writer.text(piece);
};

const readRun: Handler = (writer, element) => {
  const properties = child(element, 'rPr');
  if (!properties) {
    readWith(writer, element, { marks: [] });
    return;
  }
  const direct = readRunFormat(properties);
  const style = runStyleId(properties);
  const format = style ? { ...writer.story.context.styles.runFormat(style), ...direct } : direct;
  const hidden = format.hidden ?? writer.state.hidden;
  readWith(writer, element, { marks: formatMarks(format), hidden });
};

/** Tracked changes count once per change, at the place where they stand. */
const readChange =
  (kind: 'inserted' | 'deleted'): Handler =>
  (writer, element) => {
    const { changes } = writer.story.context;
    if (element.children.length > 0) {
      changes[kind] += 1;
      if (changes.places.length < 50) changes.places.push(writer.place());
    }
    const deleted = { author: attr(element, 'author') ?? null, date: isoDate(attr(element, 'date')) };
    readWith(writer, element, kind === 'inserted' ? { inserted: true } : { deleted });
  };

const readHyperlink: Handler = (writer, element) => {
  const relationship = writer.story.relationships.get(attr(element, 'id') ?? '');
  const anchor = attr(element, 'anchor');
  const address = relationship?.type === 'hyperlink' ? relationship.target : '';
  const href = anchor ? `${address}#${anchor}` : address;
  readWith(writer, element, { href: href === '' ? writer.state.href : href });
};

const readBreak: Handler = (writer, element) => {
  if (attr(element, 'type') !== 'page') {
    writer.leaf({ type: 'break' });
    return;
  }
  if (!writer.story.turnsPages || writer.state.deleted) return;
  writer.story.context.pages.explicitBreak();
  writer.page();
};

const readRenderedBreak: Handler = (writer) => {
  if (writer.story.turnsPages && writer.story.context.pages.renderedBreak()) writer.page();
};

const readSymbol: Handler = (writer, element) => {
  const font = attr(element, 'font') ?? '';
  const code = Number.parseInt(attr(element, 'char') ?? '', 16);
  const character = Number.isNaN(code) ? null : symbolCharacter(code, font);
  if (character === null) writer.story.context.findings.add('SYMBOL_UNKNOWN', 'doubtful', writer.place());
  writer.text(character ?? '□');
};

const readFieldChar: Handler = (writer, element) => {
  const { fields } = writer.story;
  const kind = attr(element, 'fldCharType');
  const top = fields[fields.length - 1];
  if (kind === 'begin') fields.push(beginField(element));
  else if (kind === 'separate' && top) separateField(top);
  else if (kind === 'end' && top) {
    fields.pop();
    if (top.control !== null) writer.text(top.control);
  }
};

const readInstruction: Handler = (writer, element) => {
  const top = writer.story.fields[writer.story.fields.length - 1];
  if (top?.phase !== 'code') return;
  for (const piece of element.children) if (typeof piece === 'string') top.instruction += piece;
};

const readSimpleField: Handler = (writer, element) => {
  readWith(writer, element, { href: fieldTarget(attr(element, 'instr') ?? '') ?? writer.state.href });
};

const readReference =
  (kind: 'footnote' | 'endnote'): Handler =>
  (writer, element) => {
    if (writer.state.hidden || writer.state.deleted) return;
    const custom = /^(1|true|on)$/.test(attr(element, 'customMarkFollows') ?? '');
    const note = writer.story.context.refer(kind, attr(element, 'id') ?? '', custom ? '*' : null);
    if (note) writer.leaf({ type: 'footnote', ...note });
    else writer.story.context.findings.add('FOOTNOTE_MISSING', 'lost', writer.place());
  };

const readMath: Handler = (writer, element) => {
  writer.story.context.findings.add('MATH_AS_TEXT', 'info', writer.place());
  writer.text(mathText(element));
};

const readCommentReference: Handler = (writer, element) => {
  const id = attr(element, 'id');
  if (id !== undefined && !writer.story.context.anchoredComments.has(id)) writer.tagLast(id);
};

const readBookmark: Handler = (writer, element) => {
  const name = attr(element, 'name');
  if (name !== undefined && name !== '_GoBack') writer.story.bookmarks.push(name);
};

/** Of alternatives for one thing exactly one is read: the newest that holds something we can show. */
const readAlternate: Handler = (writer, element) => {
  const choice = child(element, 'Choice');
  const fallback = child(element, 'Fallback');
  const chosen = choice && (isReadable(choice) || !fallback || !isReadable(fallback)) ? choice : fallback;
  if (chosen) readInlines(writer, chosen);
};

const readableNames = new Set(['t', 'blip', 'imagedata', 'txbxContent']);

function isReadable(element: XmlElement): boolean {
  return element.children.some(
    (each) => typeof each !== 'string' && (readableNames.has(each.name) || isReadable(each)),
  );
}

const handlers = new Map<string, Handler>([
  ['r', readRun],
  ['t', readText],
  ['delText', readText],
  ['instrText', readInstruction],
  ['delInstrText', readInstruction],
  ['fldChar', readFieldChar],
  ['fldSimple', readSimpleField],
  ['hyperlink', readHyperlink],
  ['ins', readChange('inserted')],
  ['moveTo', readChange('inserted')],
  ['del', readChange('deleted')],
  ['moveFrom', readChange('deleted')],
  ['br', readBreak],
  ['cr', (writer) => void writer.leaf({ type: 'break' })],
  ['tab', (writer) => writer.text('\t')],
  ['ptab', (writer) => writer.text('\t')],
  ['noBreakHyphen', (writer) => writer.text('\u2011')],
  ['softHyphen', skip],
  ['sym', readSymbol],
  ['lastRenderedPageBreak', readRenderedBreak],
  ['footnoteReference', readReference('footnote')],
  ['endnoteReference', readReference('endnote')],
  ['footnoteRef', skip],
  ['endnoteRef', skip],
  ['annotationRef', skip],
  ['commentRangeStart', (writer, element) => openComment(writer.story, attr(element, 'id') ?? '')],
  ['commentRangeEnd', (writer, element) => closeComment(writer.story, attr(element, 'id') ?? '')],
  ['commentReference', readCommentReference],
  ['bookmarkStart', readBookmark],
  ['oMath', readMath],
  ['AlternateContent', readAlternate],
  ['drawing', readObject],
  ['pict', readObject],
  ['object', readObject],
  ['rt', skip],
]);
