import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sendInBackground } from '#app/components/annotations/send-in-background.ts';

let server: Server | null = null;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A server that gives one answer; yields its address and what it was sent. */
async function serving(status: number, body: string) {
  const heard: { method?: string; background?: unknown; body: string }[] = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({
        method: request.method,
        background: request.headers['x-background'],
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(status, { Connection: 'close' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { path: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, heard };
}

const message = (path: string) => ({ path, method: 'PUT', body: { body: 'Zorg' } }) as const;

describe('sending in the background', () => {
  it('says that it is done, and tells the server that no page is waiting', async () => {
    const { path, heard } = await serving(200, '{}');
    expect(await sendInBackground(message(path))).toEqual({ kind: 'done' });
    expect(heard).toEqual([{ method: 'PUT', background: '1', body: '{"body":"Zorg"}' }]);
  });

  it('knows an ended session from a refusal, and gives the sentences of a refusal', async () => {
    const failure = { message: 'Te lang.', code: 'FORM-01', fields: { body: 'Maak het korter.' } };
    const refused = await serving(422, JSON.stringify({ failure }));
    expect(await sendInBackground(message(refused.path))).toEqual({ kind: 'refused', failure });
    server!.close();
    const ended = await serving(401, '');
    expect(await sendInBackground(message(ended.path))).toEqual({ kind: 'signedOut' });
  });

  it('counts a server that is away, broken or replaced by a foreign page as no connection', async () => {
    const broken = await serving(503, '');
    expect(await sendInBackground(message(broken.path))).toEqual({ kind: 'offline' });
    server!.close();
    const foreign = await serving(404, '<html>');
    expect(await sendInBackground(message(foreign.path))).toEqual({ kind: 'offline' });
    server!.close();
    expect(await sendInBackground(message('http://127.0.0.1:9/x'))).toEqual({ kind: 'offline' });
  });
});
