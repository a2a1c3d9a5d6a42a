import type { Ctx } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { exchangedThreads, exportThreads } from './export-threads.server.ts';
import {
  annotationsOf,
  type CollectionHead,
  collectionPage,
  pagedCollection,
  wholeCollection,
} from './web-annotation.ts';

/** How much of a collection is asked for: all in one file, the collection without its items, or one page. */
export type CollectionPart = 'whole' | 'paged' | number;

/**
 * The annotations on the note in use as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/).
 * `origin` is the address of this council, for the names of collection and text.
 * @throws DomainError forbidden, notFound for a page that is not there
 */
export function exportCollection(
  ctx: Ctx,
  caseId: string,
  { origin, part }: { origin: string; part: CollectionPart },
): { fileName: string; collection: object } {
  const { loaded, note, threads } = exportThreads(ctx, caseId, 'JSON-LD');
  const source = `${origin}/adviezen/${caseId}/nota`;
  const head: CollectionHead = {
    address: `${origin}/adviezen/${caseId}/aantekeningen.jsonld`,
    source,
    label: `Aantekeningen bij ${loaded.row.title}, versie ${note.version.number} van de nota`,
    madeAt: ctx.now(),
  };
  const items = annotationsOf(exchangedThreads(note.doc, threads), source);
  const collection = partOf(head, items, part);
  if (!collection) throw notFound('page');
  return { fileName: `aantekeningen ${loaded.row.title}.jsonld`, collection };
}

function partOf(head: CollectionHead, items: object[], part: CollectionPart): object | null {
  if (part === 'whole') return wholeCollection(head, items);
  return part === 'paged' ? pagedCollection(head, items.length) : collectionPage(head, items, part);
}
