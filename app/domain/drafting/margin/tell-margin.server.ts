import type { Ctx } from '../../context.ts';

/** Tells who has the letter open that something beside it changed; they then ask for it with their own rights. */
export function tellMargin(ctx: Ctx, documentId: string): void {
  ctx.council.publish(`letter:${documentId}`, { kind: 'changed', documentId });
}
