import { mailAttachment } from '../../domain/post/post-room.server.ts';
import { fileLoader, fileResponse } from '../../http/resource.server.ts';

/** A file of a mail, for who sends the mail by hand; exactly what was kept, or a refusal. */
export const loader = fileLoader(async ({ ctx, param }) => {
  const file = mailAttachment(ctx, param('mailId'), Number(param('index')));
  return fileResponse(await ctx.council.files.readUnchanged(file.sha256), file.name, file.mime);
});
