import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** A child of a run with the stretch of XML that it takes up. `text` is set for a `w:t`. */
export interface RunPiece {
  from: number;
  to: number;
  /** End of the opening tag of a `w:t`, where its text begins; null for every other child. */
  text: { from: number; spaced: boolean } | null;
}

/** A run with its formatting as it stands in the XML, to repeat when the run is cut in two. */
export interface RunPlace {
  name: string;
  from: number;
  to: number;
  properties: string;
  pieces: RunPiece[];
}

/** One UTF-16 unit of a paragraph's text, and the XML that it stands for ("&amp;" is one unit). */
export interface TextUnit {
  from: number;
  to: number;
  run: RunPlace;
  piece: RunPiece;
}

/** A paragraph of a Word part: its text, unit by unit, and the paragraph of the body that it hangs on. */
export interface ParagraphMap {
  text: string;
  units: TextUnit[];
  /** Rank of the outermost paragraph around it; its own outside text boxes, where Word allows no comments. */
  host: number;
}

/** What a child of a run prints (ECMA-376, 17.3.3); the same characters as the reader gives them. */
const printed: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  br: '\n',
  noBreakHyphen: '\u2011',
  sym: '\u25a1',
};

/** Elements whose words are not in the text, or not where a comment may begin. */
const closed = new Set(['del', 'moveFrom', 'oMath', 'oMathPara', 'ruby']);

/**
 * Maps the paragraphs of a Word part, in the order in which the reader numbers them (import/docx/story.ts), to
 * places in its XML. Nothing is built anew, so that a file can be added to without touching the rest of it.
 */
export function mapParagraphs(xml: string): ParagraphMap[] {
  const walk = new Walk(xml);
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => walk.open(tag, parser.position));
  parser.on('closetag', () => walk.close(parser.position));
  parser.write(xml).close();
  return walk.paragraphs;
}

interface Open {
  local: string;
  name: string;
  from: number;
  openEnd: number;
  spaced: boolean;
}

class Walk {
  readonly paragraphs: ParagraphMap[] = [];
  readonly #stack: Open[] = [];
  readonly #inside: { paragraph: ParagraphMap; run: RunPlace | null }[] = [];
  #closed = 0;

  readonly #xml: string;

  constructor(xml: string) {
    this.#xml = xml;
  }

  open(tag: SaxesTagPlain, end: number): void {
    const colon = tag.name.indexOf(':');
    const local = colon < 0 ? tag.name : tag.name.slice(colon + 1);
    // No attribute holds a bare "<", so the last one before the end of the tag opens it.
    const from = this.#xml.lastIndexOf('<', end - 1);
    const spaced = tag.attributes['xml:space'] === 'preserve';
    this.#stack.push({ local, name: tag.name, from, openEnd: end, spaced });
    if (closed.has(local)) this.#closed += 1;
    if (local === 'p' && !tag.name.startsWith('a:')) {
      const host = this.#inside[0]?.paragraph.host ?? this.paragraphs.length;
      const paragraph: ParagraphMap = { text: '', units: [], host };
      this.paragraphs.push(paragraph);
      this.#inside.push({ paragraph, run: null });
    }
    const here = this.#inside.at(-1);
    if (local === 'r' && here && this.#closed === 0 && !tag.name.startsWith('a:'))
      here.run = { name: tag.name, from, to: from, properties: '', pieces: [] };
  }

  close(end: number): void {
    const element = this.#stack.pop()!;
    if (closed.has(element.local)) this.#closed -= 1;
    const here = this.#inside.at(-1);
    if (here?.run) this.#closeInRun(element, end, here.run, here.paragraph);
    if (element.local === 'r' && here?.run?.from === element.from) {
      here.run.to = end;
      here.run = null;
    }
    if (element.local === 'p' && !element.name.startsWith('a:')) this.#inside.pop();
  }

  #closeInRun(element: Open, end: number, run: RunPlace, paragraph: ParagraphMap): void {
    if (this.#stack.at(-1)?.from !== run.from) return;
    if (element.local === 'rPr') {
      run.properties = this.#xml.slice(element.from, end);
      return;
    }
    const textual = element.local === 't';
    const piece: RunPiece = {
      from: element.from,
      to: end,
      text: textual ? { from: element.openEnd, spaced: element.spaced } : null,
    };
    run.pieces.push(piece);
    const add = (units: string, from: number, to: number) => {
      paragraph.text += units;
      for (let at = 0; at < units.length; at++) paragraph.units.push({ from, to, run, piece });
    };
    if (textual) this.#readText(element.openEnd, this.#xml.lastIndexOf('<', end - 1), add);
    else if (Object.hasOwn(printed, element.local)) add(printed[element.local]!, element.from, end);
  }

  /** The characters of a text with the XML of each; a CDATA section stays whole. */
  #readText(from: number, to: number, add: (units: string, from: number, to: number) => void): void {
    const pattern = /&(#x?[\da-fA-F]+|\w+);|[\ud800-\udbff][\udc00-\udfff]|[^&]/gsu;
    const raw = this.#xml.slice(from, Math.max(from, to));
    if (raw.includes('<![CDATA[')) return;
    for (const match of raw.matchAll(pattern)) {
      const start = from + match.index;
      add(match[1] ? entity(match[1]) : match[0], start, start + match[0].length);
    }
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(name: string): string {
  if (!name.startsWith('#')) return named[name] ?? '\ufffd';
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return String.fromCodePoint(code);
}
