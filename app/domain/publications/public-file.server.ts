import type { Db } from '#db/client.ts';
import { standingByReference } from '#db/queries/publications.ts';
import { notFound } from '../errors.ts';
import type { PublicFile } from './public-content.ts';
import { visibleThings } from './public-things.server.ts';

/**
 * A file of an advice by its public name ("brief.pdf").
 * @throws DomainError notFound, the same for whatever the public cannot have
 */
export function publicFile(db: Db, referenceNo: string, name: string, now: number): PublicFile {
  const file = visibleThings(standingByReference(db, referenceNo), now)
    .flatMap((thing) => thing.files)
    .find((one) => one.name === name);
  if (!file) throw notFound('publication');
  return file;
}
