import { publicationsByCase } from '#db/queries/publications.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { type PublicAdviceWithLetter, withLetter } from './public-advice.server.ts';
import { mainFile } from './public-content.ts';
import { type PublicThing, thingOf } from './public-things.server.ts';
import type { PublishInput } from './publish.server.ts';
import { publishable } from './publishable.server.ts';

/**
 * The public page as it will be: what stands, embargoes passed, with this thing in these words. Nothing is kept and
 * no file is made. @throws DomainError notFound when there is no such thing
 */
export function previewAdvice(
  ctx: Ctx,
  caseId: string,
  { kind, title, summary }: Pick<PublishInput, 'kind' | 'title' | 'summary'>,
): PublicAdviceWithLetter {
  const loaded = loadCase(ctx, caseId, 'publication:manage');
  const { referenceNo, sentOn } = loaded.row;
  const thing = publishable(ctx, loaded, kind);
  if (!thing || !referenceNo || !sentOn) throw notFound('publication');
  const others = publicationsByCase(ctx.db, caseId)
    .filter((row) => row.withdrawnAt === null && row.kind !== kind)
    .map((row): PublicThing => thingOf({ ...row, referenceNo, sentOn }));
  const now = ctx.now();
  const shown: PublicThing = {
    caseId,
    referenceNo,
    sentOn,
    kind,
    title,
    summary,
    content: thing.content,
    files: [{ name: mainFile[kind], mime: '', sha256: '0'.repeat(64), bytes: 0 }],
    visibleSince: now,
    updatedAt: now,
  };
  return withLetter(ctx.db, [...others, shown]);
}
