import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importNote } from '#editor/import/import-note.ts';
import { makeDocx, paragraph, picture, run } from '#tests/fixtures/make-docx.ts';
import { docxWith, externalEntity } from '#tests/fixtures/make-hostile.ts';
import { makeFodt, makeOdt } from '#tests/fixtures/make-odt.ts';

/** Words that stand in a file of this machine and nowhere else: whoever reads them read the file. */
const canary = `kanarie${process.pid}x`;
let folder: string;
let listener: Server;
let calls = 0;
const place = { web: '', file: '', path: '' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adviestafel-kanarie-'));
  place.path = join(folder, 'geheim.txt');
  writeFileSync(place.path, canary);
  place.file = pathToFileURL(place.path).href;
  listener = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  place.web = `http://127.0.0.1:${(listener.address() as { port: number }).port}/`;
});
afterAll(() => {
  listener.close();
  rmSync(folder, { recursive: true });
});

const text = (words: string) => new TextEncoder().encode(words);
const linked = (id: string) => picture(id).replace(`r:embed="${id}"`, `r:link="${id}"`);

/** A Word file with what it refers to, outside or embedded by name. */
const word = (target: string, external: boolean, type = 'image') =>
  makeDocx({
    body: paragraph(`${run('Beleidsnota')}${picture('r1')}${linked('r1')}`),
    links: [{ id: 'r1', type, target, external }],
  });

const odtPicture = (href: string) =>
  `<text:p>Beleidsnota<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${href}"/></draw:frame></text:p>`;
const odtObject = (href: string) =>
  `<text:p>Beleidsnota<draw:frame><draw:object xlink:href="${href}"/></draw:frame></text:p>`;

const page = (to: string) =>
  text(`<!doctype html><html><head><base href="${to}"><link rel="stylesheet" href="${to}a.css">
<meta http-equiv="refresh" content="0;url=${to}"><style>@import "${to}b.css"; p { background: url(${to}c.png) }</style>
<script src="${to}d.js"></script></head><body background="${to}"><h1>Beleidsnota</h1><p style="background:url(${to})">Tekst</p>
<img src="${to}" srcset="${to} 2x"><iframe src="${to}"></iframe><object data="${to}"></object><embed src="${to}">
<video src="${to}" poster="${to}"></video><svg><image href="${to}"/><use href="${to}#x"/></svg></body></html>`);

/** Files that ask to be completed with something from elsewhere: by the web, by a file address, by a path. */
const askers: [string, (to: string) => Uint8Array][] = [
  ['a Word file with a linked picture', (to) => word(to, true)],
  ['a Word file with a picture that says it is inside', (to) => word(to, false)],
  ['a Word file with a part from outside', (to) => word(to, true, 'footnotes')],
  ['a Word file with a linked piece of another document', (to) => word(to, true, 'aFChunk')],
  ['a Word file with a template from outside', (to) => word(to, true, 'attachedTemplate')],
  ['an ODT file with a linked picture', (to) => makeOdt({ body: odtPicture(to) })],
  ['an ODT file with a linked object', (to) => makeOdt({ body: odtObject(to) })],
  [
    'an ODT file with a linked section',
    (to) =>
      makeOdt({
        body: `<text:section text:name="s"><text:section-source xlink:href="${to}"/><text:p>Beleidsnota</text:p></text:section>`,
      }),
  ],
  ['a flat ODT file', (to) => makeFodt({ body: odtPicture(to) })],
  ['a web page', page],
  [
    'Markdown',
    (to) => text(`# Beleidsnota\n\n![plaatje](${to})\n\n[x]: ${to}\n\n<img src="${to}">\n\nTekst hierbij.`),
  ],
  [
    'a Word file with an external entity',
    (to) =>
      docxWith(
        `<!DOCTYPE w:document [<!ENTITY % dtd SYSTEM "${to}"> %dtd; <!ENTITY e SYSTEM "${to}">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`,
      ),
  ],
  ['an external entity as it is usually written', () => docxWith(new TextDecoder().decode(externalEntity()))],
];

/** What came out of a file, as words; or why it was refused. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const read = await importNote(bytes).then(
    ({ doc, comments, media, report }) => {
      const files = media.map((file) => JSON.stringify(file, (_key, value) => decoded(value)));
      return JSON.stringify({ doc, comments, report }) + files.join();
    },
    (error: Error & { code?: string }) => {
      if (error.name !== 'ImportRefusal') throw error;
      return `refused ${error.code}`;
    },
  );
  return read;
}

const decoded = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;

describe('a note that asks for something from elsewhere', () => {
  it.each(askers)('gets nothing, neither from the web nor from this machine: %s', async (_name, make) => {
    const places = [place.web, place.file, place.path, `../../../../../../../../..${place.path}`];
    for (const to of places) {
      const outcome = await outcomeOf(make(to));
      expect(outcome).toMatch(/Beleidsnota|refused XML_DTD/);
      expect(outcome).not.toContain(canary);
    }
    // A call that was made is there by now.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(0);
  });

  it('would be noticed', async () => {
    const caller = connect(Number(new URL(place.web).port), '127.0.0.1');
    caller.on('error', () => undefined).resume();
    await once(caller, 'close');
    expect(calls).toBe(1);
  });
});
