import { attr, child, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { formatNumber } from './number-format.ts';
import { isOn, readNumber } from './styles.ts';
import { bulletCharacter } from './symbols.ts';

/** One level of a list definition. */
interface Level {
  start: number;
  format: string;
  text: string;
  font: string;
  legal: boolean;
  /** Restart after this level (1-based); 0 never restarts; null after any higher level. */
  restart: number | null;
  style: string | null;
}

interface AbstractList {
  levels: Map<number, Level>;
  /** Style whose list this definition stands for. */
  styleLink: string | null;
  numStyleLink: string | null;
  counters: (number | undefined)[];
}

interface List {
  abstract: AbstractList;
  overrides: Map<number, { start: number | null; level: Level | null }>;
  started: Set<number>;
}

/** A paragraph's number: the label as printed ("1.2", "a.", "•") and whether it counts. */
export interface NumberLabel {
  label: string;
  ordered: boolean;
}

/** Largest start value that a file may ask for. */
const maxStart = 100_000;

/**
 * The lists of one document and their counters. Paragraphs must be handed over in document order, once
 * each: asking for a label counts it. Lists that share a definition share its counters, as in Word.
 */
export class Numbering {
  readonly #lists = new Map<string, List>();

  constructor(root: XmlElement | null) {
    const abstracts = new Map<string, AbstractList>();
    for (const each of root ? childrenNamed(root, 'abstractNum') : []) {
      abstracts.set(attr(each, 'abstractNumId') ?? '', readAbstract(each));
    }
    for (const each of root ? childrenNamed(root, 'num') : []) {
      const reference = child(each, 'abstractNumId');
      const abstract = linkedAbstract(abstracts, abstracts.get((reference && attr(reference, 'val')) ?? ''));
      if (!abstract) continue;
      this.#lists.set(attr(each, 'numId') ?? '', {
        abstract,
        overrides: readOverrides(each),
        started: new Set(),
      });
    }
  }

  /** The level of list `numId` that belongs to a paragraph style, or null. */
  levelOfStyle(numId: string, styleId: string): number | null {
    const levels = this.#lists.get(numId)?.abstract.levels ?? new Map<number, Level>();
    for (const [index, level] of levels) if (level.style === styleId) return index;
    return null;
  }

  /** Counts the next paragraph of a list and gives its label; null when there is no such list or level. */
  next(numId: string, index: number): NumberLabel | null {
    const list = this.#lists.get(numId);
    const level = list && levelOf(list, index);
    if (!list || !level) return null;
    count(list, index, level);
    if (level.format === 'bullet') return { label: bulletCharacter(level.text, level.font), ordered: false };
    return { label: writeLabel(list, level).trim(), ordered: level.format !== 'none' };
  }
}

function levelOf(list: List, index: number): Level | null {
  return list.overrides.get(index)?.level ?? list.abstract.levels.get(index) ?? null;
}

function count(list: List, index: number, level: Level): void {
  const { counters, levels } = list.abstract;
  const restart = list.overrides.get(index)?.start ?? null;
  const before = counters[index];
  if (restart !== null && !list.started.has(index)) counters[index] = restart;
  else counters[index] = before === undefined ? (restart ?? level.start) : before + 1;
  list.started.add(index);
  for (let deeper = index + 1; deeper < 9; deeper++) {
    const rule = levels.get(deeper)?.restart ?? null;
    if (rule === null || (rule > 0 && index < rule)) counters[deeper] = undefined;
  }
}

function writeLabel(list: List, level: Level): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = levelOf(list, index);
    if (!other) return '';
    const value = list.abstract.counters[index] ?? other.start;
    const format = level.legal && other.format !== 'none' ? 'decimal' : other.format;
    return formatNumber(value, format);
  });
}

/** A definition that only points at a list style takes the levels of the definition behind that style. */
function linkedAbstract(
  abstracts: Map<string, AbstractList>,
  found: AbstractList | undefined,
): AbstractList | undefined {
  if (!found?.numStyleLink) return found;
  for (const each of abstracts.values()) if (each.styleLink === found.numStyleLink) return each;
  return found;
}

function readAbstract(element: XmlElement): AbstractList {
  const levels = new Map<number, Level>();
  for (const each of childrenNamed(element, 'lvl'))
    levels.set(readNumber(each, 8, 'ilvl') ?? 0, readLevel(each));
  const link = child(element, 'styleLink');
  const numLink = child(element, 'numStyleLink');
  return {
    levels,
    styleLink: (link && attr(link, 'val')) ?? null,
    numStyleLink: (numLink && attr(numLink, 'val')) ?? null,
    counters: [],
  };
}

function readLevel(element: XmlElement): Level {
  const value = (name: string) => {
    const found = child(element, name);
    return found && attr(found, 'val');
  };
  const run = child(element, 'rPr');
  const fonts = run && child(run, 'rFonts');
  return {
    start: readNumber(child(element, 'start'), maxStart) ?? 0,
    format: readFormat(element),
    text: value('lvlText') ?? '',
    font: (fonts && (attr(fonts, 'ascii') ?? attr(fonts, 'hAnsi'))) ?? '',
    legal: isOn(child(element, 'isLgl')),
    restart: readNumber(child(element, 'lvlRestart'), 9),
    style: value('pStyle') ?? null,
  };
}

/** Newer formats stand in mc:AlternateContent with a plain one as fallback. */
function readFormat(element: XmlElement): string {
  const direct = child(element, 'numFmt');
  if (direct) return attr(direct, 'val') ?? 'decimal';
  const alternate = child(element, 'AlternateContent');
  const fallback = alternate && child(alternate, 'Fallback');
  const format = fallback && child(fallback, 'numFmt');
  return (format && attr(format, 'val')) ?? 'decimal';
}

function readOverrides(element: XmlElement): List['overrides'] {
  const overrides: List['overrides'] = new Map();
  for (const each of childrenNamed(element, 'lvlOverride')) {
    const level = child(each, 'lvl');
    overrides.set(readNumber(each, 8, 'ilvl') ?? 0, {
      start: readNumber(child(each, 'startOverride'), maxStart),
      level: level ? readLevel(level) : null,
    });
  }
  return overrides;
}
