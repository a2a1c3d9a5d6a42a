import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { notePages, noteVersionSummary } from '#db/queries/notes.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import type { Council } from '../councils/council.server.ts';
import { notFound } from '../errors.ts';
import { noteDigest } from './note-digest.server.ts';

/** Originals that consist of pages to look at; of a web page or a Word file there is no picture. */
const drawable: ReadonlySet<string> = new Set(['pdf', 'scan', 'image']);

/** How many page pictures a version's original has; null when it cannot be drawn. */
export const pagePictures = (format: string | null, pages: number | null): number | null =>
  format !== null && drawable.has(format) ? pages : null;

/** What the page that shows a picture of the original needs to know. */
export interface OriginalPage {
  caseId: string;
  noteVersionId: string;
  fileName: string;
  number: number;
  sha256: string;
  /** Null for an original that has no pages to look at. */
  picture: {
    page: number;
    pages: number;
    /** The number as printed on the page, when it differs. */
    printed: string | null;
    /** The block in the note with which this page begins; null for a page without text. */
    block: string | null;
  } | null;
}

/** The page of an original nearest to the number that was asked for. @throws DomainError notFound */
export function originalPage(ctx: Ctx, caseId: string, noteVersionId: string, wanted: number): OriginalPage {
  const { fileName, number, sha256, pages } = readOriginal(ctx, caseId, noteVersionId);
  const original = { caseId, noteVersionId, fileName, number, sha256 };
  if (pages === null) return { ...original, picture: null };
  const page = Math.min(pages, Math.max(1, Math.trunc(wanted) || 1));
  const start = noteDigest(ctx, noteVersionId).pageStarts.get(page);
  const printed = start?.printed && start.printed !== String(page) ? start.printed : null;
  return { ...original, picture: { page, pages, printed, block: start?.block ?? null } };
}

/** A version that was read, with how many page pictures it has. @throws DomainError notFound */
function readOriginal(ctx: Ctx, caseId: string, noteVersionId: string) {
  loadCase(ctx, caseId, 'note:read');
  const version = noteVersionSummary(ctx.db, noteVersionId);
  if (version?.caseId !== caseId || version.status !== 'ready') throw notFound('noteVersion');
  return { ...version, pages: pagePictures(version.format, notePages(ctx.db, noteVersionId)) };
}

/**
 * The picture of a page of an original as WebP. Drawn once and kept beside the council's files; what is kept can be
 * thrown away at any time.
 * @throws DomainError notFound, invalid 'pagePictureFailed' or 'pagePicturesBusy'
 */
export async function pagePicture(
  ctx: Ctx,
  caseId: string,
  noteVersionId: string,
  page: number,
): Promise<Readable> {
  const { sha256, pages } = readOriginal(ctx, caseId, noteVersionId);
  if (pages === null || !Number.isInteger(page) || page < 1 || page > pages) throw notFound('page');
  const path = join(ctx.council.dir, folder, `${sha256}-${page}.webp`);
  if (!(await touched(path, ctx.now()))) await drawOnce(ctx.council, path, sha256, page);
  return createReadStream(path);
}

/** Beside the files and outside of them: a picture is no document of the council. */
const folder = 'pages';

/** Whether a picture is kept; says when it was last looked at, by which the oldest is thrown away. */
const touched = (path: string, now: number): Promise<boolean> =>
  utimes(path, now / 1000, now / 1000).then(
    () => true,
    () => false,
  );

const drawing = new Map<string, Promise<void>>();

/** Two people who open the same page wait for the same drawing. */
function drawOnce(council: Council, path: string, sha256: string, page: number): Promise<void> {
  const known = drawing.get(path);
  if (known) return known;
  const made = drawTo(council, path, sha256, page).finally(() => drawing.delete(path));
  drawing.set(path, made);
  return made;
}

async function drawTo(council: Council, path: string, sha256: string, page: number): Promise<void> {
  const picture = await council.jobs.drawPage(sha256, page);
  const dir = join(council.dir, folder);
  await mkdir(dir, { recursive: true });
  const part = join(dir, `${randomUUID()}.part`);
  await writeFile(part, picture);
  await rename(part, path);
  await dropOldest(dir);
}

/** About two thousand pages. */
const maxKeptBytes = 300 * 1024 * 1024;

async function dropOldest(dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.webp'));
  const found = await Promise.all(names.map((name) => sizeOf(join(dir, name))));
  const files = found.filter((file) => file !== null);
  let kept = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (kept <= maxKeptBytes) return;
    await rm(path, { force: true });
    kept -= size;
  }
}

/** Null for a picture that another request threw away just now. */
const sizeOf = (path: string) =>
  stat(path).then(
    ({ size, mtimeMs }) => ({ path, size, mtimeMs }),
    () => null,
  );
