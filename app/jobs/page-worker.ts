import { parentPort } from 'node:worker_threads';
import { ImportRefusal } from '#editor/import/import-refusal.ts';
import { drawPagePicture } from '#editor/import/pdf/page-picture.ts';

/** What is sent: the original and which page of it to draw. */
export interface PageOrder {
  bytes: Uint8Array;
  page: number;
}

/** What the worker answers: a WebP picture, or the code of a refusal. */
export type PageAnswer = { picture: Uint8Array } | { code: string };

const port = parentPort;
if (!port) throw new Error('the page worker must be started as a worker thread');

port.on('message', async ({ bytes, page }: PageOrder) => {
  try {
    port.postMessage({ picture: await drawPagePicture(bytes, page) } satisfies PageAnswer);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) console.error('page worker failed:', error);
    const code = error instanceof ImportRefusal ? error.code : 'PDF_DAMAGED';
    port.postMessage({ code } satisfies PageAnswer);
  }
});
