import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { archiveCase } from '../../domain/archive/archive-case.server.ts';
import { retentionOf } from '../../domain/archive/gather-archive.server.ts';
import { attachment } from '../../http/attachment.ts';
import { fileLoader } from '../../http/resource.server.ts';

/** The whole dossier; the file on disk is gone as soon as it was sent, or the reader went away. */
export const loader = fileLoader(async ({ ctx, param, request }) => {
  const retention = retentionOf(new URL(request.url).searchParams);
  const { path, fileName } = await archiveCase(ctx, param('caseId'), retention);
  const { size } = await stat(path);
  const file = createReadStream(path);
  file.once('close', () => void rm(path, { force: true }));
  return new Response(Readable.toWeb(file) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(size),
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'private, no-store',
    },
  });
});
