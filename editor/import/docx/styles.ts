import { attr, child, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { type RunFormat, readRunFormat } from './run-format.ts';

/** What a style says of the paragraphs and runs that use it. */
export interface Style {
  id: string;
  /** Lower case; Word writes English names in every language, converters translate them. */
  name: string;
  basedOn: string | null;
  /** 0 to 8 for the levels of the outline, 9 for body text, null when the style does not say. */
  outline: number | null;
  numbering: { numId: string | null; level: number | null } | null;
  pageBreakBefore: boolean;
  format: RunFormat;
  /** Whether a table style draws its first row apart. */
  firstRow: boolean;
}

/** Role of a paragraph that its style gives it. */
export type StyleRole = 'toc' | 'caption' | 'title' | 'subtitle' | 'quote';

const roleNames: [RegExp, StyleRole][] = [
  [/^(toc|inhopg|inhoud|contents?|table of (figures|authorities))( ?\d| heading)?$/, 'toc'],
  [/^(kop ?van ?inhoudsopgave|inhoudsopgave( ?kop| ?\d)?|lijst ?met ?afbeeldingen)$/, 'toc'],
  [/^(caption|bijschrift|table caption|image caption|tabelbijschrift|figuurbijschrift)$/, 'caption'],
  [/^(title|titel)$/, 'title'],
  [/^(subtitle|ondertitel)$/, 'subtitle'],
  [/^((intense |block )?quote|block text|(duidelijk )?citaat)$/, 'quote'],
];

const headingName = /^(?:heading|kop|koptekst|überschrift|titre) ?([1-9])$/;

/** No chain of real styles is this long; a chain that refers to itself is. */
const maxChain = 20;

/** The styles of one document by id, with the questions that the reader asks of them. */
export class StyleSheet {
  readonly #styles = new Map<string, Style>();
  readonly #defaultParagraph: string | null;
  readonly #chains = new Map<string | undefined, Style[]>();
  readonly #levels = new Map<string | undefined, number | null>();
  readonly #roles = new Map<string | undefined, StyleRole | null>();

  constructor(root: XmlElement | null) {
    let fallback: string | null = null;
    for (const element of root ? childrenNamed(root, 'style') : []) {
      const style = readStyle(element);
      // The first of two styles with one id is the one that Word uses.
      if (!this.#styles.has(style.id)) this.#styles.set(style.id, style);
      const isDefault = ['1', 'true', 'on'].includes(attr(element, 'default') ?? '');
      if (isDefault && attr(element, 'type') === 'paragraph') fallback ??= style.id;
    }
    this.#defaultParagraph = fallback;
  }

  /** The style, the style it is based on, and so on. An unknown id gives the default paragraph style. */
  chain(id: string | undefined): Style[] {
    return remember(this.#chains, id, () => this.#readChain(id));
  }

  #readChain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(id ?? this.#defaultParagraph ?? '');
    while (style && chain.length < maxChain && !chain.includes(style)) {
      chain.push(style);
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    return chain;
  }

  /** Heading level 1 to 9 that a paragraph style gives, or null: by name, then by outline, then by its base. */
  headingLevel(id: string | undefined): number | null {
    return remember(this.#levels, id, () => this.#readLevel(id));
  }

  #readLevel(id: string | undefined): number | null {
    for (const style of this.chain(id)) {
      if (roleOfName(style.name)) return null;
      const named = headingName.exec(style.name);
      if (named) return Number(named[1]);
      if (style.outline !== null) return style.outline <= 8 ? style.outline + 1 : null;
    }
    // A document without its style part still names its styles in a way that people recognise.
    const bare = this.#styles.size === 0 ? headingName.exec((id ?? '').toLowerCase()) : null;
    return bare ? Number(bare[1]) : null;
  }

  /** The role that a paragraph style gives, or null. */
  role(id: string | undefined): StyleRole | null {
    return remember(this.#roles, id, () => this.#readRole(id));
  }

  #readRole(id: string | undefined): StyleRole | null {
    for (const style of this.chain(id)) {
      if (headingName.test(style.name)) return null;
      const role = roleOfName(style.name);
      if (role) return role;
    }
    return this.#styles.size === 0 ? roleOfName((id ?? '').toLowerCase()) : null;
  }

  /** Whether runs of this paragraph or character style are hidden. */
  isHidden(id: string | undefined): boolean {
    return this.chain(id).find((style) => style.format.hidden !== undefined)?.format.hidden ?? false;
  }

  /** The formatting of a character style with what it inherits; empty for an unknown style. */
  runFormat(id: string | undefined): RunFormat {
    if (id === undefined || !this.#styles.has(id)) return {};
    return Object.assign(
      {},
      ...this.chain(id)
        .map((style) => style.format)
        .reverse(),
    );
  }
}

/** A document has thousands of paragraphs and a few dozen styles: each answer is worked out once. */
function remember<T>(known: Map<string | undefined, T>, id: string | undefined, find: () => T): T {
  const before = known.get(id);
  if (before !== undefined) return before;
  const found = find();
  known.set(id, found);
  return found;
}

/** The role behind a style's name, in lower case; null for ordinary text. */
function roleOfName(name: string): StyleRole | null {
  return roleNames.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function readStyle(element: XmlElement): Style {
  const id = attr(element, 'styleId') ?? '';
  const name = child(element, 'name');
  const base = child(element, 'basedOn');
  const paragraph = child(element, 'pPr');
  const run = child(element, 'rPr');
  const isTable = attr(element, 'type') === 'table';
  return {
    id,
    name: ((name && attr(name, 'val')) ?? id).trim().toLowerCase(),
    basedOn: (base && attr(base, 'val')) ?? null,
    outline: paragraph ? readOutline(paragraph) : null,
    numbering: paragraph ? readNumbering(paragraph) : null,
    pageBreakBefore: paragraph ? isOn(child(paragraph, 'pageBreakBefore')) : false,
    format: run ? readRunFormat(run) : {},
    firstRow:
      isTable && childrenNamed(element, 'tblStylePr').some((each) => attr(each, 'type') === 'firstRow'),
  };
}

/** Whether an on/off element is there and not switched off. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(attr(element, 'val') ?? '1');
}

/** A whole number from 0 to `max` in an attribute; null when it is absent or something else. */
export function readNumber(
  element: XmlElement | undefined,
  max: number,
  name: string = 'val',
): number | null {
  const text = element && attr(element, name);
  if (text === undefined || !/^\d{1,9}$/.test(text.trim())) return null;
  return Math.min(max, Number(text));
}

/** The outline level of paragraph properties, 0 to 9; null when they do not say. */
export function readOutline(properties: XmlElement): number | null {
  return readNumber(child(properties, 'outlineLvl'), 9);
}

/** The numbering of paragraph properties: which list and which level (0 to 8), each null when not said. */
export function readNumbering(properties: XmlElement): Style['numbering'] {
  const element = child(properties, 'numPr');
  if (!element) return null;
  const id = child(element, 'numId');
  return { numId: (id && attr(id, 'val')) ?? null, level: readNumber(child(element, 'ilvl'), 8) };
}
