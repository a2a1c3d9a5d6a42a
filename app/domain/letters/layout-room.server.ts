import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { layoutOfCase } from './layout.server.ts';
import { liveTemplates } from './templates.server.ts';

/** The page on which a letter gets its model and annexes. @throws DomainError notFound, forbidden */
export function layoutRoom(ctx: Ctx, caseId: string) {
  loadCase(ctx, caseId, 'letter:layOut');
  return {
    caseId,
    layout: layoutOfCase(ctx, caseId),
    templates: liveTemplates(ctx).map(({ id, name, isDefault }) => ({ id, name, isDefault })),
  };
}
