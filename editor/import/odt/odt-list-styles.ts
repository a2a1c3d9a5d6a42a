import { bulletCharacter } from '../docx/symbols.ts';
import { attr, child, type XmlElement } from '../intake/parse-xml.ts';

/** How one level of a list style writes its labels. */
export interface ListLevel {
  ordered: boolean;
  /** OpenDocument number format: "1", "a", "A", "i", "I", or empty for no number. */
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels the label shows ("1.2" shows two). */
  display: number;
  start: number;
  /** Pattern such as "%1%.%2%.", which newer LibreOffice writes besides prefix and suffix. */
  pattern: string | null;
  bullet: string;
}

/** The levels of a list style, by level from 1. */
export type ListLevels = Map<number, ListLevel>;

/** The numbering of headings, and all list styles by name. */
export interface ListStyles {
  outline: { name: string; levels: ListLevels };
  byName: Map<string, ListLevels>;
}

/** Reads the list styles of `office:styles` and `office:automatic-styles` elements; later ones win. */
export function readListStyles(groups: XmlElement[]): ListStyles {
  const styles: ListStyles = { outline: { name: 'Outline', levels: new Map() }, byName: new Map() };
  for (const group of groups) {
    for (const each of group.children) {
      if (typeof each === 'string') continue;
      if (each.name === 'list-style') styles.byName.set(attr(each, 'name') ?? '', readLevels(each));
      if (each.name === 'outline-style') {
        styles.outline = { name: attr(each, 'name') ?? 'Outline', levels: readLevels(each) };
      }
    }
  }
  return styles;
}

function readLevels(style: XmlElement): ListLevels {
  const levels: ListLevels = new Map();
  for (const each of style.children) {
    if (typeof each === 'string' || !/^(list|outline)-level-style/.test(each.name)) continue;
    levels.set(wholeNumber(attr(each, 'level'), 1), readLevel(each));
  }
  return levels;
}

function readLevel(element: XmlElement): ListLevel {
  const text = child(element, 'text-properties');
  const font = (text && (attr(text, 'font-name') ?? attr(text, 'font-family'))) ?? '';
  const isBullet = element.name.endsWith('-bullet') || element.name.endsWith('-image');
  const format = attr(element, 'num-format') ?? '';
  return {
    ordered: !isBullet && format !== '',
    format,
    prefix: attr(element, 'num-prefix') ?? '',
    suffix: attr(element, 'num-suffix') ?? '',
    display: wholeNumber(attr(element, 'display-levels'), 1),
    start: wholeNumber(attr(element, 'start-value'), 1),
    pattern: attr(element, 'num-list-format') ?? null,
    bullet: isBullet ? bulletCharacter(attr(element, 'bullet-char') ?? '•', font) : '',
  };
}

/** A non-negative whole number from an attribute, or `otherwise`. */
export function wholeNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
