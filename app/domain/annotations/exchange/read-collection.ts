import { z } from 'zod';
import { kindNames } from '#app/i18n/annotation-kinds.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import type { QuoteSelector } from '#editor/anchoring/find-quote.ts';
import { invalid } from '../../errors.ts';
import type { SkipReason } from './import-outcome.ts';
import { criterionPrefix } from './web-annotation.ts';

/** What a file may hold. A whole council on a long note writes about a thousand annotations of some 200 bytes. */
export const exchangeLimits = {
  bytes: 5 * 1024 * 1024,
  items: 3000,
  body: 8000,
  quote: 8000,
  /** Surroundings beyond this say nothing more about the place. */
  context: 200,
  name: 120,
} as const;

/** An annotation as a file gives it; nothing in it is trusted. */
export interface ReadAnnotation {
  source: string;
  kind: AnnotationKind;
  body: string;
  /** Id of a criterion, perhaps of a rubric that is not known here. */
  criterionId: string | null;
  author: string;
  settled: boolean;
  selector: QuoteSelector;
  replies: { author: string; body: string; createdAt: number | null }[];
}

/** What was read: the annotations, and why each other item was left out. */
export interface ReadCollection {
  annotations: ReadAnnotation[];
  skipped: SkipReason[];
}

const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const iri = z.string().min(1).max(2000);
const agent = z.union([
  iri.transform(() => ''),
  z
    .looseObject({ name: z.union([z.string(), z.array(z.string()).min(1)]).optional() })
    .transform(({ name }) => (Array.isArray(name) ? name[0]! : (name ?? ''))),
]);
const body = z.looseObject({
  value: z.string().optional(),
  format: z.string().optional(),
  source: z.unknown().optional(),
  purpose: z.unknown().optional(),
});
const item = z.looseObject({
  id: iri,
  type: z.preprocess(list, z.array(z.string())),
  motivation: z.preprocess(list, z.array(z.string())),
  creator: z.preprocess((value) => list(value).slice(0, 1), z.array(agent)),
  created: z.iso.datetime({ offset: true }).optional().catch(undefined),
  settled: z.boolean().catch(false),
  bodyValue: z.string().optional(),
  body: z.preprocess(list, z.array(z.union([iri, body])).max(50)),
  target: z.preprocess(
    list,
    z
      .array(z.union([iri, z.looseObject({})]))
      .min(1)
      .max(50),
  ),
});
type Item = z.output<typeof item>;

const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().catch(''),
  suffix: z.string().catch(''),
});
const positionSelector = z.looseObject({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

/**
 * Reads a file with annotations: a collection with its first page in it, a page, or annotations as they are
 * (https://www.w3.org/TR/annotation-model/). Nothing outside the file is fetched.
 * @throws DomainError invalid 'exchange.NOT_JSON', 'exchange.NOT_ANNOTATIONS', 'exchange.PAGES_ELSEWHERE',
 * 'exchange.TOO_MANY', 'exchange.EMPTY'
 */
export function readCollection(text: string): ReadCollection {
  const found = itemsIn(parseJson(text));
  if (found.length === 0) throw invalid('exchange.EMPTY');
  if (found.length > exchangeLimits.items)
    throw invalid('exchange.TOO_MANY', { limit: exchangeLimits.items });
  const skipped: SkipReason[] = [];
  const items = new Map<string, Item>();
  for (const each of found) {
    const parsed = item.safeParse(each);
    if (!parsed.success || !parsed.data.type.includes('Annotation')) skipped.push('unreadable');
    else if (items.has(parsed.data.id)) skipped.push('known');
    else items.set(parsed.data.id, parsed.data);
  }
  return { ...threadsOf(items, skipped), skipped };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid('exchange.NOT_JSON');
    throw error;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of the pages that stand in the file, one after the other. */
function itemsIn(document: unknown): unknown[] {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) throw invalid('exchange.NOT_ANNOTATIONS');
  const types = list(document.type);
  if (types.includes('Annotation')) return [document];
  const first = types.includes('AnnotationCollection') ? document.first : document;
  if (types.includes('AnnotationCollection') && first === undefined) return [];
  if (typeof first === 'string') throw invalid('exchange.PAGES_ELSEWHERE');
  const items: unknown[] = [];
  let page: unknown = first;
  while (isObject(page) && list(page.type).includes('AnnotationPage')) {
    if (items.length > exchangeLimits.items) break;
    items.push(...list(page.items));
    page = page.next;
  }
  if (page === first) throw invalid('exchange.NOT_ANNOTATIONS');
  if (typeof page === 'string') throw invalid('exchange.PAGES_ELSEWHERE');
  return items;
}

/** Tells annotations from answers: what has another annotation of the file as its target belongs in its thread. */
function threadsOf(items: Map<string, Item>, skipped: SkipReason[]): { annotations: ReadAnnotation[] } {
  const annotations = new Map<string, ReadAnnotation>();
  const answers: Item[] = [];
  for (const each of items.values()) {
    if (targetIds(each).some((id) => items.has(id))) {
      answers.push(each);
      continue;
    }
    const read = readAnnotation(each);
    if (typeof read === 'string') skipped.push(read);
    else annotations.set(each.id, read);
  }
  for (const each of answers) {
    const thread = annotations.get(rootOf(each, items) ?? '');
    const words = wordsOf(each);
    if (!thread) skipped.push('otherThing');
    else if (words === '') skipped.push('noWords');
    else if (words.length > exchangeLimits.body) skipped.push('tooLong');
    else thread.replies.push({ author: authorOf(each), body: words, createdAt: timeOf(each) });
  }
  for (const { replies } of annotations.values())
    replies.sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0));
  return { annotations: [...annotations.values()] };
}

const targetIds = ({ target }: Item): string[] =>
  target.flatMap((each) => (typeof each === 'string' ? each : typeof each.id === 'string' ? each.id : []));

/** The annotation at the head of a chain of answers; null for a chain that goes round. */
function rootOf(answer: Item, items: Map<string, Item>): string | null {
  const seen = new Set<string>();
  let at: Item = answer;
  for (;;) {
    if (seen.has(at.id)) return null;
    seen.add(at.id);
    const next = targetIds(at).find((id) => items.has(id));
    if (next === undefined) return at.id;
    at = items.get(next)!;
  }
}

function readAnnotation(each: Item): ReadAnnotation | SkipReason {
  const words = wordsOf(each);
  if (words === '') return 'noWords';
  if (words.length > exchangeLimits.body) return 'tooLong';
  const selector = selectorOf(each);
  if (!selector) return 'noPassage';
  if (selector.quote.exact.length > exchangeLimits.quote) return 'tooLong';
  return {
    source: each.id,
    kind: kindOf(each),
    body: words,
    criterionId: criterionOf(each),
    author: authorOf(each),
    settled: each.settled,
    selector,
    replies: [],
  };
}

const purposes = (each: z.output<typeof body>): unknown[] => list(each.purpose);

/** The words of all bodies that are no tag; HTML as the text in it. */
function wordsOf(each: Item): string {
  const texts = each.body.flatMap((one) => {
    if (typeof one === 'string' || one.value === undefined) return [];
    if (purposes(one).some((purpose) => purpose === 'tagging' || purpose === 'classifying')) return [];
    return one.format?.startsWith('text/html') ? one.value.replace(/<[^>]*>/g, ' ') : one.value;
  });
  return cleanText([...texts, each.bodyValue ?? ''].filter((text) => text.trim() !== '').join('\n\n'));
}

/** Without control and direction characters, which could dress a text up as another; half pairs become U+FFFD. */
const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\p{Bidi_Control}\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

function authorOf({ creator }: Item): string {
  const name = cleanText(creator[0] ?? '').replace(/\s+/g, ' ');
  return [...name].slice(0, exchangeLimits.name).join('') || 'Onbekend';
}

function timeOf({ created }: Item): number | null {
  const at = created === undefined ? Number.NaN : Date.parse(created);
  return Number.isNaN(at) ? null : at;
}

const kindsByName = new Map(
  Object.entries(kindNames).map(([kind, name]) => [name.toLowerCase(), kind as AnnotationKind]),
);

function kindOf({ body: bodies, motivation }: Item): AnnotationKind {
  for (const each of bodies) {
    if (typeof each === 'string' || !purposes(each).includes('tagging')) continue;
    const kind = kindsByName.get((each.value ?? '').toLowerCase());
    if (kind) return kind;
  }
  return motivation.includes('questioning') ? 'question' : 'remark';
}

function criterionOf({ body: bodies }: Item): string | null {
  for (const each of bodies) {
    const source = typeof each === 'string' ? null : each.source;
    if (typeof source === 'string' && source.startsWith(criterionPrefix))
      return source.slice(criterionPrefix.length, criterionPrefix.length + 80);
  }
  return null;
}

/** The first quote among the selectors of the targets, with a position when there is one beside it. */
function selectorOf({ target }: Item): QuoteSelector | null {
  for (const each of target) {
    if (typeof each === 'string') continue;
    const selectors = flatSelectors(each.selector);
    const quote = firstOf(quoteSelector, selectors);
    if (!quote) continue;
    const position = firstOf(positionSelector, selectors);
    return {
      quote: {
        exact: quote.exact,
        prefix: quote.prefix.slice(-exchangeLimits.context),
        suffix: quote.suffix.slice(0, exchangeLimits.context),
      },
      position:
        position && position.start <= position.end ? { start: position.start, end: position.end } : null,
    };
  }
  return null;
}

function firstOf<S extends z.ZodType>(schema: S, values: readonly unknown[]): z.output<S> | null {
  for (const value of values) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  return null;
}

/**
 * Selectors and, for a quote inside a refined part, what refines them; three deep is deeper than any tool goes. Of a
 * refined fragment only a quote counts: its position is not one in the whole text.
 */
function flatSelectors(value: unknown, depth = 0): unknown[] {
  return list(value)
    .slice(0, 20)
    .flatMap((each) => {
      if (!isObject(each)) return [];
      const inner = depth < 3 ? flatSelectors(each.refinedBy, depth + 1) : [];
      return [each, ...inner.filter((one) => isObject(one) && one.type === 'TextQuoteSelector')];
    });
}
