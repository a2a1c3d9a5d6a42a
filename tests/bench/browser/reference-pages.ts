import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { build } from 'esbuild';
import express from 'express';
import { securityHeaders } from '#app/http/security-headers.server.ts';

/** Pages to compare with: the same text without the product. */
export interface ReferencePages {
  base: string;
  /** Gives a text a page of each kind; afterwards they stand at `/<name>/static`, `/plain`, `/mount` and `/bare`. */
  lay(name: string, text: { html: string; schema: 'note' | 'letter'; document: unknown }): void;
  stop(): void;
}

/**
 * Serves, with the product's own headers and compression: the text as a file of HTML (`static`), the same in a
 * contenteditable (`plain`), an empty page that fetches the text and puts it into a contenteditable (`mount`), and a bare
 * ProseMirror (`bare`). All have a stylesheet of a few lines; none has anything but the text on it.
 */
export async function serveReferencePages(): Promise<ReferencePages> {
  const scripts = await bundleScripts();
  const texts = new Map<string, string>();
  const pages = new Map<string, (nonce: string) => string>();
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders({ https: false, dev: false }), compression());
  app.get('/style.css', (_request, response) => void response.type('css').send(style));
  app.get('/*', (request, response) => {
    const { path } = request;
    const found = scripts.get(path) ?? texts.get(path) ?? pages.get(path)?.(response.locals.nonce as string);
    if (found === undefined) return void response.sendStatus(404);
    response.setHeader('Cache-Control', 'no-store');
    response.type(path.endsWith('.js') ? 'js' : path.endsWith('.json') ? 'json' : 'html').send(found);
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    lay(name, { html, schema, document }) {
      texts.set(`/${name}/text.html`, html);
      texts.set(`/${name}/document.json`, JSON.stringify({ schema, document }));
      pages.set(`/${name}/static`, () => page(`<div id="text">${html}</div>`));
      pages.set(`/${name}/plain`, () => page(`<div id="text" contenteditable="true">${html}</div>`));
      pages.set(`/${name}/mount`, (nonce) => page('', script('/mount-plain.js', nonce)));
      pages.set(`/${name}/bare`, (nonce) =>
        page('<div id="text"></div>', script('/bare-prosemirror.js', nonce)),
      );
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bundleScripts(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['mount-plain', 'bare-prosemirror'].map((name) => `tests/bench/browser/${name}.ts`),
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

/** The look of the product's text, so that a line holds as many words. */
const style = `body{margin:0 auto;max-width:42rem;font:1.1875rem/1.6 serif}#text{outline:none;white-space:pre-wrap;
overflow-wrap:anywhere}p,ul,ol,table{margin:0 0 1em}section,table{white-space:normal}p{white-space:pre-wrap}`;

const page = (body: string, scripts = '') =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Tekst</title>
<link rel="stylesheet" href="/style.css">${scripts}</head><body>${body}</body></html>`;

const script = (src: string, nonce: string) => `<script defer src="${src}" nonce="${nonce}"></script>`;
