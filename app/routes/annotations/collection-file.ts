import {
  type CollectionPart,
  exportCollection,
} from '../../domain/annotations/exchange/export-collection.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/**
 * The annotations as Web Annotation collection. Without a choice one file with everything; `?paginas` gives the
 * collection that names its pages, `?pagina=0` one of these.
 */
export const loader = fileLoader(({ ctx, param, request }) => {
  const url = new URL(request.url);
  const { fileName, collection } = exportCollection(ctx, param('caseId'), {
    origin: url.origin,
    part: partIn(url.searchParams),
  });
  return fileResponse(
    JSON.stringify(collection, null, 1),
    fileName,
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
  );
});

function partIn(query: URLSearchParams): CollectionPart {
  const page = query.get('pagina') ?? '';
  if (/^\d{1,6}$/.test(page)) return Number(page);
  return query.has('paginas') ? 'paged' : 'whole';
}
