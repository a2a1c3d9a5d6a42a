import type { AttributeSpec } from 'prosemirror-model';

/**
 * Where a block of a policy note came from, so that a passage can be found again in the original file.
 * `part` is the file inside the package ("word/document.xml") or "page"; `index` is the zero-based number
 * of the paragraph in that part; `confidence` runs from 0 (guessed) to 1 (said by the file itself).
 */
export interface BlockSource {
  part: string;
  index: number;
  confidence: number;
}

/**
 * The attributes that every block of a note carries.
 * - `id`: stable within one note version ("b12"); annotations name it in their block selector.
 * - `cite`: the number to cite it by ("3.2" for a heading, "3.2, alinea 4" for a paragraph), or null.
 * - `page`: physical page (1-based) on which the block starts, or null when the source has no pages.
 * - `printed`: the page number printed on that page ("iv", "12"), when it differs from `page`.
 */
export interface BlockAttrs {
  id: string | null;
  cite: string | null;
  page: number | null;
  printed: string | null;
  source: BlockSource | null;
}

const isNullable = (type: string) => (value: unknown) => {
  if (value !== null && typeof value !== type) throw new RangeError(`expected ${type} or null`);
};

/** Refuses a source that is not a {@link BlockSource}; documents also arrive as JSON from outside. */
function validateSource(value: unknown): void {
  if (value === null) return;
  const source = value as Partial<BlockSource>;
  const sound =
    typeof value === 'object' &&
    typeof source.part === 'string' &&
    typeof source.index === 'number' &&
    typeof source.confidence === 'number';
  if (!sound) throw new RangeError('expected a block source or null');
}

/** ProseMirror attribute specs of {@link BlockAttrs}, to spread into each block node. */
export const blockAttrs: Record<keyof BlockAttrs, AttributeSpec> = {
  id: { default: null, validate: isNullable('string') },
  cite: { default: null, validate: isNullable('string') },
  page: { default: null, validate: isNullable('number') },
  printed: { default: null, validate: isNullable('string') },
  source: { default: null, validate: validateSource },
};

/** The DOM attributes under which a block's own attributes are rendered: `id` and data attributes only. */
export function blockDomAttrs(attrs: Record<string, unknown>): Record<string, string> {
  const dom: Record<string, string> = {};
  if (attrs.id) dom.id = String(attrs.id);
  if (attrs.cite) dom['data-cite'] = String(attrs.cite);
  if (attrs.page) dom['data-page'] = String(attrs.printed ?? attrs.page);
  return dom;
}

/** Reads the same attributes back from a DOM element (pasting from one note into a letter). */
export function readBlockAttrs(dom: HTMLElement): Partial<BlockAttrs> {
  return { id: dom.id || null, cite: dom.dataset.cite ?? null };
}
