import { kindNames } from '#app/i18n/annotation-kinds.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import type { AnchorSelector } from '#editor/anchoring/selector.ts';

/** The JSON-LD context that every annotation, page and collection names (Web Annotation Data Model, 3.1). */
const annoContext = 'http://www.w3.org/ns/anno.jsonld';

/** Ours beside it, for the one thing that the model has no word for: whether a thread was settled. */
const ownTerms = { settled: 'urn:x-adviestafel:settled' };

/** Criteria are named by their id in the rubric, so that another council with the same rubric knows them. */
export const criterionPrefix = 'urn:x-adviestafel:criterion:';

/** Items on one page of a collection. */
export const pageSize = 100;

/** A thread in the shape in which it is handed over; times in epoch milliseconds. */
export interface ExchangedThread {
  id: string;
  kind: AnnotationKind;
  body: string;
  criterionId: string | null;
  author: string;
  createdAt: number;
  updatedAt: number;
  settled: boolean;
  /** Without `position` the words are gone from this version of the note. */
  selector: Pick<AnchorSelector, 'quote'> & Partial<Pick<AnchorSelector, 'position' | 'block'>>;
  replies: readonly { id: string; author: string; body: string; createdAt: number }[];
}

/** What a collection says of itself. `address` is its own IRI, `source` that of the text under annotation. */
export interface CollectionHead {
  address: string;
  source: string;
  label: string;
  /** Epoch milliseconds at which it was made. */
  madeAt: number;
}

const iriOf = (id: string) => `urn:uuid:${id}`;
const time = (at: number) => new Date(at).toISOString();
const person = (name: string) => ({ type: 'Person', name });

/** All annotations of threads as model objects: each annotation, followed by its replies as annotations on it. */
export function annotationsOf(threads: readonly ExchangedThread[], source: string): object[] {
  return threads.flatMap((thread) => [annotationOf(thread, source), ...repliesOf(thread)]);
}

function annotationOf(thread: ExchangedThread, source: string): object {
  return {
    id: iriOf(thread.id),
    type: 'Annotation',
    motivation: thread.kind === 'question' ? 'questioning' : 'commenting',
    creator: person(thread.author),
    created: time(thread.createdAt),
    modified: time(thread.updatedAt),
    settled: thread.settled,
    body: [
      textBody(thread.body, 'commenting'),
      textBody(kindNames[thread.kind], 'tagging'),
      ...criterionBody(thread.criterionId),
    ],
    target: { type: 'SpecificResource', source, selector: selectorsOf(thread.selector) },
  };
}

const textBody = (value: string, purpose: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'nl',
  purpose,
});

const criterionBody = (id: string | null) =>
  id ? [{ type: 'SpecificResource', source: `${criterionPrefix}${id}`, purpose: 'classifying' }] : [];

/** The same passage in up to three ways; a reader that knows only one of them finds it too (4.2). */
function selectorsOf({ quote, position, block }: ExchangedThread['selector']): object[] {
  return [
    { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
    ...(block
      ? [
          {
            type: 'FragmentSelector',
            value: block.id,
            conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
            refinedBy: { type: 'TextPositionSelector', start: block.start, end: block.end },
          },
        ]
      : []),
  ];
}

const repliesOf = ({ id, replies }: ExchangedThread): object[] =>
  replies.map((reply) => ({
    id: iriOf(reply.id),
    type: 'Annotation',
    motivation: 'replying',
    creator: person(reply.author),
    created: time(reply.createdAt),
    body: [textBody(reply.body, 'replying')],
    target: iriOf(id),
  }));

/** The address of a page; pages count from 0. */
const pageAddress = (address: string, page: number) => `${address}?pagina=${page}`;

const lastPage = (total: number) => Math.max(0, Math.ceil(total / pageSize) - 1);

/** A whole collection as one document: its first page, with every item, stands in it. */
export function wholeCollection(head: CollectionHead, items: readonly object[]): object {
  const page = `${head.address}?pagina=alles`;
  return {
    ...described(head, items.length),
    ...(items.length > 0
      ? {
          first: { id: page, type: 'AnnotationPage', partOf: head.address, startIndex: 0, items },
          last: page,
        }
      : {}),
  };
}

/** A collection that names its pages without holding them. */
export function pagedCollection(head: CollectionHead, total: number): object {
  return {
    ...described(head, total),
    ...(total > 0
      ? { first: pageAddress(head.address, 0), last: pageAddress(head.address, lastPage(total)) }
      : {}),
  };
}

const described = (head: CollectionHead, total: number) => ({
  '@context': [annoContext, ownTerms],
  id: head.address,
  type: 'AnnotationCollection',
  label: head.label,
  generated: time(head.madeAt),
  generator: { type: 'Software', name: 'Adviestafel' },
  total,
});

/** One page of a collection, or null when there is no such page. */
export function collectionPage(head: CollectionHead, items: readonly object[], page: number): object | null {
  const last = lastPage(items.length);
  if (items.length === 0 || page > last) return null;
  const startIndex = page * pageSize;
  return {
    '@context': [annoContext, ownTerms],
    id: pageAddress(head.address, page),
    type: 'AnnotationPage',
    partOf: head.address,
    startIndex,
    ...(page > 0 ? { prev: pageAddress(head.address, page - 1) } : {}),
    ...(page < last ? { next: pageAddress(head.address, page + 1) } : {}),
    items: items.slice(startIndex, startIndex + pageSize),
  };
}
