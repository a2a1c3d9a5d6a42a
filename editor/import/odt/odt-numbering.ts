import { formatNumber } from '../docx/number-format.ts';
import { attr, type XmlElement } from '../intake/parse-xml.ts';
import { type ListLevel, type ListLevels, type ListStyles, wholeNumber } from './odt-list-styles.ts';

/** The last number given on each level; a level that was skipped over has none yet. */
export type Counters = (number | undefined)[];

/** A list that is being read: its style, its level (from 1) and the counters that it shares with its kin. */
export interface ListFrame {
  styleName: string;
  level: number;
  counters: Counters;
}

/** A label as printed. */
export interface ListLabel {
  label: string;
  ordered: boolean;
}

/** OpenDocument formats in the terms of {@link formatNumber}. */
const formats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1': 'decimal',
};

/**
 * Counts list items and headings and writes their labels. A list counts on from an earlier one when it says
 * so (`continue-list`, `continue-numbering`); a numbered item starts its deeper levels afresh.
 */
export class OdtNumbering {
  readonly #styles: ListStyles;
  readonly #byId = new Map<string, Counters>();
  readonly #lastOfStyle = new Map<string, Counters>();
  readonly #outline: Counters = [];

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  /** Enters a `text:list`, inside `parent` when it is nested. */
  enter(list: XmlElement, parent: ListFrame | null): ListFrame {
    const styleName = attr(list, 'style-name') ?? parent?.styleName ?? '';
    if (parent) return { styleName, level: Math.min(10, parent.level + 1), counters: parent.counters };
    const counters = this.#countersFor(list, styleName);
    const id = attr(list, 'id');
    if (id) this.#byId.set(id, counters);
    this.#lastOfStyle.set(styleName, counters);
    return { styleName, level: 1, counters };
  }

  #countersFor(list: XmlElement, styleName: string): Counters {
    if (styleName === this.#styles.outline.name) return this.#outline;
    const earlier = this.#byId.get(attr(list, 'continue-list') ?? '');
    if (earlier) return earlier;
    const goesOn = attr(list, 'continue-numbering') === 'true';
    return (goesOn && this.#lastOfStyle.get(styleName)) || [];
  }

  /** Counts one item of `frame` and gives its label. */
  next(frame: ListFrame, item: XmlElement): ListLabel {
    const styleName = attr(item, 'style-override') ?? frame.styleName;
    const levels = this.#levels(styleName);
    const level = levels?.get(frame.level);
    count(frame.counters, frame.level, level?.start ?? 1, attr(item, 'start-value'));
    if (!levels || !level) return { label: '•', ordered: false };
    return { label: writeLabel(levels, frame.level, frame.counters), ordered: level.ordered };
  }

  /** Counts a heading outside lists and gives its number as printed, or an empty string. */
  nextHeading(heading: XmlElement, level: number, listStyle: string | null): string {
    const isUnnumbered = listStyle === '' || attr(heading, 'is-list-header') === 'true';
    const levels = (listStyle ? this.#levels(listStyle) : undefined) ?? this.#styles.outline.levels;
    const format = levels.get(level);
    if (isUnnumbered || !format) return '';
    const restart = attr(heading, 'restart-numbering') === 'true' ? String(format.start) : undefined;
    count(this.#outline, level, format.start, attr(heading, 'start-value') ?? restart);
    return format.ordered ? writeLabel(levels, level, this.#outline) : format.bullet;
  }

  #levels(styleName: string): ListLevels | undefined {
    return styleName === this.#styles.outline.name
      ? this.#styles.outline.levels
      : this.#styles.byName.get(styleName);
  }
}

function count(counters: Counters, level: number, start: number, override: string | undefined): void {
  const before = counters[level - 1];
  const next = before === undefined ? start : before + 1;
  while (counters.length < level - 1) counters.push(undefined);
  counters.length = Math.min(counters.length, level);
  counters[level - 1] = wholeNumber(override, next);
}

function writeLabel(levels: ListLevels, at: number, counters: Counters): string {
  const own = levels.get(at);
  if (!own) return '';
  if (!own.ordered) return own.bullet || `${own.prefix}${own.suffix}`.trim();
  if (own.pattern) {
    const fill = (_: string, digit: string) =>
      writeNumber(levels.get(Number(digit)), counters[Number(digit) - 1]);
    return own.pattern.replace(/%(\d{1,2})%/g, fill).trim();
  }
  const shown: string[] = [];
  for (let level = Math.max(1, at - own.display + 1); level <= at; level++) {
    const number = writeNumber(levels.get(level), counters[level - 1]);
    if (number) shown.push(number);
  }
  return `${own.prefix}${shown.join('.')}${own.suffix}`.trim();
}

function writeNumber(level: ListLevel | undefined, value: number | undefined): string {
  if (!level?.ordered) return '';
  return formatNumber(value ?? level.start, formats[level.format] ?? 'decimal');
}
