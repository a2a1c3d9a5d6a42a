import type { ParagraphMap, RunPiece, TextUnit } from './paragraph-map.ts';

/** Where a comment begins and ends: units of two paragraphs, the last one included. */
export interface CommentRange {
  id: number;
  start: { paragraph: ParagraphMap; unit: number };
  end: { paragraph: ParagraphMap; unit: number };
}

/** A place between two characters of the XML, with what must be closed before the markers and opened after them. */
interface Cut {
  at: number;
  close: string;
  reopen: string;
  /** The text that is cut in two: spaces at its new edges must be kept. */
  piece: RunPiece | null;
}

interface Marks {
  cut: Cut;
  ends: string[];
  starts: string[];
}

/**
 * Adds the markers of comments to a Word part, and nothing else: every character of `xml` is still there in the
 * same order. A run in which a comment begins or ends is cut in two with the same formatting.
 */
export function insertMarkers(xml: string, ranges: readonly CommentRange[]): string {
  const marks = new Map<number, Marks>();
  const at = (cut: Cut): Marks => {
    const known = marks.get(cut.at) ?? { cut, ends: [], starts: [] };
    marks.set(cut.at, known);
    return known;
  };
  for (const { id, start, end } of ranges) {
    const first = start.paragraph.units[start.unit]!;
    const last = end.paragraph.units[end.unit]!;
    at(before(first, start.paragraph.units)).starts.push(
      `<${named(first, 'commentRangeStart')} ${idOf(first, id)}/>`,
    );
    at(after(last, end.paragraph.units)).ends.push(
      `<${named(last, 'commentRangeEnd')} ${idOf(last, id)}/>` +
        `<${last.run.name}><${named(last, 'commentReference')} ${idOf(last, id)}/></${last.run.name}>`,
    );
  }
  return splice(xml, [...marks.values()]);
}

const prefixOf = (unit: TextUnit) => unit.run.name.slice(0, unit.run.name.indexOf(':') + 1);
const named = (unit: TextUnit, local: string) => `${prefixOf(unit)}${local}`;
const idOf = (unit: TextUnit, id: number) => `${prefixOf(unit)}id="${id}"`;

/** Units of one character share its place in the XML, so no pair of surrogates is ever cut. */
function before(unit: TextUnit, units: readonly TextUnit[]): Cut {
  const { run, piece } = unit;
  const first = units.find((each) => each.piece === piece)!;
  if (unit.from !== first.from) return inside(unit, unit.from);
  if (run.pieces[0] === piece) return { at: run.from, close: '', reopen: '', piece: null };
  return between(unit, piece.from);
}

function after(unit: TextUnit, units: readonly TextUnit[]): Cut {
  const { run, piece } = unit;
  const last = units.findLast((each) => each.piece === piece)!;
  if (unit.to !== last.to) return inside(unit, unit.to);
  if (run.pieces.at(-1) === piece) return { at: run.to, close: '', reopen: '', piece: null };
  return between(unit, piece.to);
}

/** Between two children of a run. */
const between = ({ run }: TextUnit, at: number): Cut => ({
  at,
  close: `</${run.name}>`,
  reopen: `<${run.name}>${run.properties}`,
  piece: null,
});

/** Inside the text of a run. */
function inside(unit: TextUnit, at: number): Cut {
  const { run, piece } = unit;
  const text = named(unit, 't');
  return {
    at,
    close: `</${text}></${run.name}>`,
    reopen: `<${run.name}>${run.properties}<${text} xml:space="preserve">`,
    piece,
  };
}

function splice(xml: string, marks: Marks[]): string {
  const added = marks.map(({ cut, ends, starts }) => ({
    at: cut.at,
    text: `${cut.close}${ends.join('')}${starts.join('')}${cut.reopen}`,
  }));
  const cutTexts = new Set(marks.flatMap(({ cut }) => cut.piece ?? []));
  for (const { text } of cutTexts)
    if (text && !text.spaced) added.push({ at: text.from - 1, text: ' xml:space="preserve"' });
  added.sort((a, b) => a.at - b.at);
  let result = '';
  let copied = 0;
  for (const { at, text } of added) {
    result += xml.slice(copied, at) + text;
    copied = at;
  }
  return result + xml.slice(copied);
}
