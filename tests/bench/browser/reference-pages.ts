import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { build } from 'esbuild';
import express from 'express';

/** Pages to compare with: the same text without the product. */
export interface ReferencePages {
  base: string;
  /** Gives a text a page of each kind; afterwards they stand at `/<name>/static`, `/plain`, `/mount` and `/bare`. */
  lay(name: string, text: { html: string; schema: 'note' | 'letter'; document: unknown }): void;
  stop(): void;
}

/**
 * Serves, compressed as the product does: the text as a file of HTML (`static`), the same in a contenteditable
 * (`plain`), the same put into a contenteditable by a script that notes how long that takes until it is painted
 * (`mount`), and a bare ProseMirror (`bare`).
 */
export async function serveReferencePages(): Promise<ReferencePages> {
  const bundled = await build({
    entryPoints: ['tests/bench/browser/bare-prosemirror.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const pages = new Map<string, string>();
  const app = express();
  app.use(compression());
  app.get('/bare.js', (_request, response) => {
    response.type('js').send(bundled.outputFiles[0]!.text);
  });
  app.get('/*', (request, response) => {
    const page = pages.get(request.path);
    if (page) response.type('html').send(page);
    else response.sendStatus(404);
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lay(name, { html, schema, document }) {
      pages.set(`/${name}/static`, page(`<div id="text">${html}</div>`));
      pages.set(`/${name}/plain`, page(`<div id="text" contenteditable="true">${html}</div>`));
      pages.set(`/${name}/mount`, page(mounting(html)));
      pages.set(`/${name}/bare`, page(bare({ schema, document })));
    },
    stop: () => server.close(),
  };
}

/** The look of the product's text, so that a line holds as many words. */
const style = `body{margin:0 auto;max-width:42rem;font:1.1875rem/1.6 serif}#text{outline:none;white-space:pre-wrap;
overflow-wrap:anywhere}p,ul,ol,table{margin:0 0 1em}section,table{white-space:normal}p{white-space:pre-wrap}`;

const page = (body: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Tekst</title><style>${style}</style></head>
<body>${body}</body></html>`;

const asScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const mounting = (
  html: string,
) => `<script type="application/json" id="html">${asScript(html)}</script><script>
addEventListener('load', () => setTimeout(() => {
  const html = JSON.parse(document.getElementById('html').textContent);
  const begun = performance.now();
  const text = document.createElement('div');
  text.id = 'text';
  text.contentEditable = 'true';
  text.innerHTML = html;
  document.body.append(text);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.mountedIn = performance.now() - begun; };
    port2.postMessage(null);
  });
}, 200));
</script>`;

const bare = (given: unknown) =>
  `<div id="text"></div><script type="application/json" id="document">${asScript(given)}</script>
<script src="/bare.js"></script>`;
