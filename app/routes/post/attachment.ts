import { Readable } from 'node:stream';
import { mailAttachment } from '../../domain/post/post-room.server.ts';
import { attachment } from '../../http/attachment.ts';
import { fileLoader } from '../../http/resource.server.ts';

/** A file of a mail, for who sends the mail by hand. */
export const loader = fileLoader(({ ctx, param }) => {
  const file = mailAttachment(ctx, param('mailId'), Number(param('index')));
  const body = Readable.toWeb(ctx.council.files.stream(file.sha256)) as ReadableStream;
  return new Response(body, {
    headers: {
      'Content-Type': file.mime,
      'Content-Disposition': attachment(file.name),
      'Cache-Control': 'private, no-store',
    },
  });
});
