import { attr, child, type XmlElement } from '../intake/parse-xml.ts';

/** Formatting of characters that carries meaning; an absent key says nothing. */
export interface OdtFormat {
  strong?: boolean;
  em?: boolean;
  underline?: boolean;
  strike?: boolean;
  vertical?: 'superscript' | 'subscript' | 'baseline';
  hidden?: boolean;
}

/** What a paragraph style means for the reader. */
export interface ParagraphMeaning {
  /** 1–9 for a heading. */
  headingLevel: number | null;
  role?: 'toc' | 'caption' | 'title' | 'subtitle' | 'quote';
  /** Name of the list style; an empty string says "no numbering" explicitly, null says nothing. */
  listStyle: string | null;
  /** Formatting that the writer gave this very paragraph, not what its named style looks like. */
  format: OdtFormat;
}

interface Style {
  name: string;
  parent: string | undefined;
  displayName: string;
  outlineLevel: number | null | undefined;
  listStyle: string | undefined;
  isAutomatic: boolean;
  format: OdtFormat;
}

/** Longest chain of parent styles that is followed; hostile files have circles. */
const maxChain = 30;

/** The styles of a document: what the writer named (`office:styles`) and what the program made for the body. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #meanings = new Map<string, ParagraphMeaning>();
  readonly #formats = new Map<string, OdtFormat>();

  /** `groups` are `office:styles` and `office:automatic-styles` elements; later ones win. */
  constructor(groups: XmlElement[]) {
    for (const group of groups) {
      for (const each of group.children) {
        if (typeof each === 'string' || each.name !== 'style') continue;
        const style = readStyle(each, group.name === 'automatic-styles');
        this.#styles.set(`${attr(each, 'family') ?? 'paragraph'}/${style.name}`, style);
      }
    }
  }

  /** What a paragraph of this style is. */
  paragraph(name: string | undefined): ParagraphMeaning {
    const key = name ?? '';
    const known = this.#meanings.get(key);
    if (known) return known;
    const meaning = meaningOf(this.#chain('paragraph', key), key);
    this.#meanings.set(key, meaning);
    return meaning;
  }

  /** The formatting of a text style with everything that it inherits. */
  text(name: string): OdtFormat {
    const known = this.#formats.get(name);
    if (known) return known;
    const format = Object.assign(
      {},
      ...this.#chain('text', name)
        .map((style) => style.format)
        .reverse(),
    );
    this.#formats.set(name, format);
    return format;
  }

  #chain(family: string, name: string): Style[] {
    const chain: Style[] = [];
    let next: string | undefined = name;
    while (next !== undefined && chain.length < maxChain) {
      const style = this.#styles.get(`${family}/${next}`);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }
}

function readStyle(element: XmlElement, isAutomatic: boolean): Style {
  const name = attr(element, 'name') ?? '';
  const level = attr(element, 'default-outline-level');
  const text = child(element, 'text-properties');
  return {
    name,
    parent: attr(element, 'parent-style-name'),
    displayName: attr(element, 'display-name') ?? name.replace(/_20_/g, ' '),
    outlineLevel: level === undefined ? undefined : Number.parseInt(level, 10) || null,
    listStyle: attr(element, 'list-style-name'),
    isAutomatic,
    format: text ? readFormat(text) : {},
  };
}

function meaningOf(chain: Style[], name: string): ParagraphMeaning {
  const level = chain.find((style) => style.outlineLevel !== undefined)?.outlineLevel;
  const names =
    chain.length > 0 ? chain.filter((style) => !style.isAutomatic).map((s) => s.displayName) : [name];
  const role = names.map(roleOf).find((each) => each !== undefined);
  const named = level === undefined && !role ? headingByName(names) : null;
  return {
    headingLevel: clampLevel(level ?? named),
    ...(role ? { role } : {}),
    listStyle: chain.find((style) => style.listStyle !== undefined)?.listStyle ?? null,
    format: Object.assign(
      {},
      ...chain
        .filter((style) => style.isAutomatic)
        .map((s) => s.format)
        .reverse(),
    ),
  };
}

function clampLevel(level: number | null): number | null {
  return level && level > 0 ? Math.min(9, level) : null;
}

/** Converters keep the name of a heading style and lose its outline level. */
function headingByName(names: string[]): number | null {
  for (const name of names) {
    const digit = /^(?:heading|kop|überschrift)[ _]?([1-9])$/i.exec(name)?.[1];
    if (digit) return Number(digit);
  }
  return null;
}

/** Roles by the names that LibreOffice, Word and their Dutch versions use. */
function roleOf(name: string): ParagraphMeaning['role'] {
  if (
    /^(contents|toc|inhopg|inhoudsopgave|user index|illustration index|table index)([ _]|\d|$)/i.test(name)
  ) {
    return 'toc';
  }
  if (
    /^(caption|bijschrift|illustration|figure|figuur|afbeelding|drawing|table caption|tabel)( text)?$/i.test(
      name,
    )
  ) {
    return 'caption';
  }
  if (/^(title|titel)$/i.test(name)) return 'title';
  if (/^(subtitle|ondertitel)$/i.test(name)) return 'subtitle';
  return /^((intense )?quote|quotations?|citaat|duidelijk citaat|block text)$/i.test(name)
    ? 'quote'
    : undefined;
}

/** Reads `style:text-properties`. */
function readFormat(element: XmlElement): OdtFormat {
  const format: OdtFormat = {};
  const weight = attr(element, 'font-weight');
  if (weight !== undefined) format.strong = weight === 'bold' || Number(weight) >= 600;
  const slant = attr(element, 'font-style');
  if (slant !== undefined) format.em = slant !== 'normal';
  const underline = attr(element, 'text-underline-style');
  if (underline !== undefined) format.underline = underline !== 'none';
  const strike = attr(element, 'text-line-through-style');
  if (strike !== undefined) format.strike = strike !== 'none';
  const position = attr(element, 'text-position');
  if (position !== undefined) format.vertical = readPosition(position);
  const display = attr(element, 'display');
  if (display !== undefined) format.hidden = display === 'none';
  return format;
}

/** "super 58%", "sub 58%" or a raise in per cent ("33% 58%", "-14% 100%"). */
function readPosition(value: string): OdtFormat['vertical'] {
  const raise = Number.parseFloat(value);
  if (value.startsWith('super') || raise > 0) return 'superscript';
  return value.startsWith('sub') || raise < 0 ? 'subscript' : 'baseline';
}
