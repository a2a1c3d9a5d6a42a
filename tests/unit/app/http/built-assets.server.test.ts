import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressAssets } from '#app/cli/compress-assets.js';
import { builtAssets } from '#app/http/built-assets.server.ts';

const script = 'export const brief = "advies";\n'.repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'));
  writeFileSync(join(folder, 'page-abc.js'), script);
  writeFileSync(join(folder, 'small-abc.js'), 'export {};');
  writeFileSync(join(folder, 'face-abc.woff2'), Buffer.alloc(4096, 'f'));
  await compressAssets(folder);
  const app = express();
  app.use('/assets', builtAssets(folder));
  server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks without undoing the compression, as `fetch` would. */
async function ask(name: string, accepted?: string) {
  const { port } = server.address() as AddressInfo;
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: `/assets/${name}`, headers }, resolve).on('error', reject);
  });
  const { 'content-encoding': coding, 'content-type': type, vary, 'cache-control': cache } = answer.headers;
  return { status: answer.statusCode, coding, type, vary, cache, body: await buffer(answer) };
}

describe('a built file', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('comes to a browser that takes "%s" as it was compressed once: %s', async (accepted, coding, undo) => {
    const answer = await ask('page-abc.js', accepted);
    expect(answer).toMatchObject({ status: 200, coding, vary: 'Accept-Encoding' });
    expect(answer.type).toMatch(/^(?:application|text)\/javascript/);
    expect(answer.cache).toBe('public, max-age=31536000, immutable');
    expect(answer.body.length).toBeLessThan(script.length / 5);
    expect(undo(answer.body).toString()).toBe(script);
  });

  it.each([undefined, 'identity', 'gzip;q=0, br;q=0'])('comes as it is to who takes %s', async (accepted) => {
    const answer = await ask('page-abc.js', accepted);
    expect(answer).toMatchObject({ status: 200, coding: undefined, vary: 'Accept-Encoding' });
    expect(answer.body.toString()).toBe(script);
  });

  it.each(['small-abc.js', 'face-abc.woff2'])('that would not shrink is not compressed: %s', async (name) => {
    expect(await ask(name, 'gzip, br')).toMatchObject({ status: 200, coding: undefined });
  });

  it.each(['gone-abc.js', '%2e%2e/package.json', '..%2fpackage.json'])(
    'that is not there is not found: %s',
    async (name) => {
      const { status, coding } = await ask(name, 'gzip, br');
      expect(status).toBeGreaterThanOrEqual(403);
      expect(status).toBeLessThan(500);
      expect(coding).toBeUndefined();
    },
  );
});
