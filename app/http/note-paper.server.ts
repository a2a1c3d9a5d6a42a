import type { AppLoadContext } from '@remix-run/node';
import type { Ctx } from '../domain/context.ts';
import { noteDigest } from '../domain/notes/note-digest.server.ts';

/**
 * The text of the note on the page that is being made. It goes into the HTML once and not into the loader's data
 * as well, where it would travel a second time: the browser has the text already and mounts the view on it.
 */
const papers = new WeakMap<AppLoadContext, () => string>();

/** Keeps the text at hand for the rendering of this request's page. */
export function layOut(context: AppLoadContext, ctx: Ctx, noteVersionId: string): void {
  papers.set(context, () => noteDigest(ctx, noteVersionId).html);
}

/** What {@link layOut} kept for this request; empty on every other page. */
export const paperOf = (context: AppLoadContext): string => papers.get(context)?.() ?? '';
