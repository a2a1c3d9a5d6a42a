import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptedPdf, pdfPassword } from '../fixtures/make-encrypted-pdf.ts';
import {
  billionLaughs,
  deepXml,
  docxWith,
  docxWithoutDocument,
  externalEntity,
  lyingSize,
  oldDoc,
  passwordDocx,
  plainDocx,
  plainZip,
  rtf,
  tooManyEntries,
  truncated,
  xlsx,
  zipBomb,
  zipSlip,
} from '../fixtures/make-hostile.ts';
import { readDatabase, registerOverHttp, until } from '../harness/forms.ts';
import { type DemoRole, startTestServer, type TestServer } from '../harness/server.ts';

let server: TestServer;
let caseId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.cookieFor('secretary');
  caseId = await registerOverHttp(server);
});
afterAll(() => server.stop());

const put = (bytes: Uint8Array, name = 'nota.docx') =>
  server.fetch(`/adviezen/${caseId}/nota/bestand`, {
    method: 'PUT',
    body: bytes as Uint8Array<ArrayBuffer>,
    cookie,
    headers: { 'x-file-name': encodeURIComponent(name) },
  });

interface Version {
  status: string;
  failure_code: string | null;
  doc: string | null;
  sha256: string;
}

async function outcomeOf(answer: Response): Promise<Version> {
  const { noteVersionId } = (await answer.json()) as { noteVersionId: string };
  return until('the note was read or refused', () => {
    const [row] = readDatabase<Version>(
      server,
      'select status, failure_code, doc, sha256 from note_version where id = ?',
      noteVersionId,
    );
    return row && (row.status === 'ready' || row.status === 'failed') ? row : null;
  });
}

const samplePdf = async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Beleidsnota');
  return pdf.save();
};

/** A Word package around a hostile document part. */
const wordWith = (xml: Uint8Array) => docxWith(new TextDecoder().decode(xml));

describe('a file that is no note', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a cut-off Word file', () => truncated(plainDocx('x'.repeat(5000))), 'ZIP_CORRUPT'],
    ['a Word file with a password', passwordDocx, 'DOCX_PASSWORD'],
    ['a PDF with a password', encryptedPdf, 'PDF_PASSWORD'],
    ['an old Word file', oldDoc, 'OLD_BINARY_DOC'],
    ['an RTF file', rtf, 'RTF_UNSUPPORTED'],
    ['a spreadsheet', xlsx, 'IS_XLSX'],
    ['a zip with other files', plainZip, 'PLAIN_ZIP'],
    ['a package without a document', docxWithoutDocument, 'DOCX_NO_DOCUMENT'],
    ['a zip bomb', zipBomb, 'ZIP_PART_TOO_BIG'],
    ['a zip that lies about its size', lyingSize, 'ZIP_SIZE_LIE'],
    ['a zip with too many entries', tooManyEntries, 'ZIP_TOO_MANY_ENTRIES'],
    ['a zip that climbs out of its folder', () => zipSlip(), 'ZIP_BAD_PATH'],
    ['XML of 60,000 levels', () => wordWith(deepXml()), 'XML_TOO_DEEP'],
    ['XML that reads a file', () => wordWith(externalEntity()), 'XML_DTD'],
    ['a billion laughs', () => wordWith(billionLaughs()), 'XML_DTD'],
    [
      'random bytes',
      () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
      'UNKNOWN_BINARY',
    ],
  ])('%s is refused with its code, and nothing of it is stored as a note', async (_name, make, code) => {
    const version = await outcomeOf(await put(make()));
    expect(version).toMatchObject({ status: 'failed', failure_code: code, doc: null });
    const page = await (await server.fetch(`/adviezen/${caseId}/nota`, { cookie })).text();
    expect(page).toContain(code);
  });

  it('a cut-off PDF is refused with its code', async () => {
    const pdf = await samplePdf();
    const version = await outcomeOf(await put(pdf.subarray(0, 60), 'nota.pdf'));
    expect(version.status).toBe('failed');
    expect(version.failure_code).toMatch(/^PDF_/);
  });

  it('an empty file is refused at once and leaves no version behind', async () => {
    const before = readDatabase<{ n: number }>(server, 'select count(*) n from note_version');
    const answer = await put(new Uint8Array());
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ failure: { code: 'EMPTY' } });
    expect(readDatabase(server, 'select count(*) n from note_version')).toEqual(before);
  });

  it('a file over 50 MB is refused before it is sent', async () => {
    const answer = await new Promise<number>((resolve, reject) => {
      const call = request(
        `${server.base}/adviezen/${caseId}/nota/bestand`,
        {
          method: 'PUT',
          headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-length': 60 * 1024 * 1024 },
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          response.resume();
          call.destroy();
        },
      );
      call.on('error', reject);
      call.flushHeaders();
    });
    expect(answer).toBe(422);
  });

  it('an upload that breaks off leaves no part file', async () => {
    await new Promise<void>((resolve) => {
      const call = request(`${server.base}/adviezen/${caseId}/nota/bestand`, {
        method: 'PUT',
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-length': 1_000_000 },
      });
      call.on('error', () => resolve());
      call.on('close', () => resolve());
      call.write(Buffer.alloc(200_000));
      setTimeout(() => call.destroy(), 200);
    });
    const parts = join(server.dataDir, 'demo', 'files', 'parts');
    await until('the part file is gone', () => !existsSync(parts) || readdirSync(parts).length === 0);
    expect(existsSync(parts) ? readdirSync(parts) : []).toEqual([]);
  });
});

describe('a note', () => {
  it('is read, whatever its name says, and its original comes back unchanged with its hash', async () => {
    const bytes = plainDocx('Een nota met inhoud.');
    const version = await outcomeOf(await put(bytes, 'nota.pdf'));
    expect(version.status).toBe('ready');
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(version.sha256).toBe(hash);
    const [row] = readDatabase<{ id: string }>(server, 'select id from note_version where sha256 = ?', hash);
    const original = await server.fetch(`/adviezen/${caseId}/nota/${row!.id}/origineel`, { cookie });
    expect(original.headers.get('x-content-sha256')).toBe(hash);
    expect(original.headers.get('content-disposition')).toContain('attachment');
    expect(original.headers.get('content-type')).toBe('application/octet-stream');
    expect(
      createHash('sha256')
        .update(new Uint8Array(await original.arrayBuffer()))
        .digest('hex'),
    ).toBe(hash);
  });

  it('can be sent with a plain form, without JavaScript', async () => {
    const form = new FormData();
    form.append(
      'bestand',
      new Blob([plainDocx('Via een formulier.') as Uint8Array<ArrayBuffer>]),
      'formulier.docx',
    );
    const answer = await server.fetch(`/adviezen/${caseId}/nota/bestand`, {
      method: 'POST',
      body: form,
      cookie,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/adviezen/${caseId}/nota`);
    const names = readDatabase<{ file_name: string }>(server, 'select file_name from note_version');
    expect(names.map((row) => row.file_name)).toContain('formulier.docx');
  });

  it('can be pasted in a plain form, and is kept as the file that it could have been', async () => {
    const form = new FormData();
    form.append('titel', 'Brief uit de mail');
    form.append('tekst', '# Toegang\n\nInwoners melden zich bij het wijkteam.');
    const path = `/adviezen/${caseId}/nota/bestand`;
    const answer = await server.fetch(path, { method: 'POST', body: form, cookie });
    expect(answer.headers.get('location')).toBe(`/adviezen/${caseId}/nota`);
    const row = await until('the text was read', () => {
      const [found] = readDatabase<Version>(
        server,
        `select status, doc, sha256 from note_version where file_name = 'Brief uit de mail.txt'`,
      );
      return found?.status === 'ready' ? found : null;
    });
    expect(row.doc).toContain('Inwoners melden zich');
    const empty = new FormData();
    empty.append('tekst', '  ');
    const refused = await server.fetch(path, { method: 'POST', body: empty, cookie });
    expect(refused.headers.get('location')).toMatch(/geweigerd=EMPTY$/);
  });

  it('cannot be sent by a member, nor by somebody who is signed out', async () => {
    const member = await server.cookieFor('member');
    const path = `/adviezen/${caseId}/nota/bestand`;
    const bytes = plainDocx() as Uint8Array<ArrayBuffer>;
    expect((await server.fetch(path, { method: 'PUT', body: bytes, cookie: member })).status).toBe(403);
    expect((await server.fetch(path, { method: 'PUT', body: bytes })).status).toBe(401);
  });

  it('whose reading was cut off by a kill is read after the restart', async () => {
    const big = readFileSync('app/demo/beleidsplan-samen-in-de-wijk.docx');
    const answer = await put(big);
    const { noteVersionId } = (await answer.json()) as { noteVersionId: string };
    await server.restart();
    const row = await until('the note was read', () => {
      const [found] = readDatabase<Version>(
        server,
        'select status from note_version where id = ?',
        noteVersionId,
      );
      return found?.status === 'ready' ? found : null;
    });
    expect(row.status).toBe('ready');
  });
});

describe('a PDF with a password', () => {
  const send = (id: string, password: string) =>
    server.fetch(`/adviezen/${caseId}/nota`, {
      method: 'POST',
      body: new URLSearchParams({ act: 'retry', noteVersionId: id, password }),
      cookie,
    });
  const standing = (id: string) =>
    until('the note was read or refused', () => {
      const [row] = readDatabase<Version>(
        server,
        'select status, failure_code, doc, sha256 from note_version where id = ?',
        id,
      );
      return row && (row.status === 'ready' || row.status === 'failed') ? row : null;
    });

  it('is read with the right one, which is kept nowhere', async () => {
    const answer = await put(encryptedPdf('Achter slot staat een zin.'), 'slot.pdf');
    const { noteVersionId } = (await answer.json()) as { noteVersionId: string };
    expect(await standing(noteVersionId)).toMatchObject({ failure_code: 'PDF_PASSWORD' });
    await send(noteVersionId, 'onzin-42');
    expect(await standing(noteVersionId)).toMatchObject({ failure_code: 'PDF_WRONG_PASSWORD' });
    await send(noteVersionId, pdfPassword);
    const read = await standing(noteVersionId);
    expect(read.status).toBe('ready');
    expect(read.doc).toContain('Achter slot staat een zin.');
    for (const file of [server.database, `${server.database}-wal`])
      for (const word of ['onzin-42', pdfPassword])
        expect(existsSync(file) && readFileSync(file).includes(word)).toBe(false);
    expect(server.errors()).toBe('');
  });
});

describe('the picture of a page of the original', () => {
  let path: string;
  let pages: string;
  beforeAll(async () => {
    const answer = await put(await samplePdf(), 'plaatjes.pdf');
    const { noteVersionId } = (await answer.clone().json()) as { noteVersionId: string };
    expect((await outcomeOf(answer)).status).toBe('ready');
    path = `/adviezen/${caseId}/nota/${noteVersionId}/bladzijde`;
    pages = join(server.dataDir, 'demo', 'pages');
  });

  it('is drawn once, kept beside the files of the council, and drawn again when it was thrown away', async () => {
    const first = await server.fetch(`${path}/1.webp`, { cookie });
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('image/webp');
    expect(first.headers.get('cache-control')).toContain('private');
    const picture = Buffer.from(await first.arrayBuffer());
    expect(picture.subarray(8, 12).toString('latin1')).toBe('WEBP');
    const [kept] = readdirSync(pages);
    const mark = Buffer.concat([picture, Buffer.from('kept')]);
    writeFileSync(join(pages, kept!), mark);
    const second = await server.fetch(`${path}/1.webp`, { cookie });
    expect(Buffer.from(await second.arrayBuffer()).equals(mark)).toBe(true);
    rmSync(join(pages, kept!));
    const third = await server.fetch(`${path}/1.webp`, { cookie });
    expect(Buffer.from(await third.arrayBuffer()).equals(picture)).toBe(true);
    expect(readdirSync(pages)).toEqual([kept]);
  });

  it('is shown to who may read the note, and to nobody else', async () => {
    const status = async (who: DemoRole | null) =>
      (await server.fetch(`${path}/1.webp`, who ? { cookie: await server.cookieFor(who) } : {})).status;
    expect(await status('member')).toBe(200);
    expect(await status('official')).toBe(404);
    expect(await status('observer')).toBe(404);
    expect(await status(null)).toBe(303);
  });

  it.each(['0', '2', '99999'])('does not exist for page %s of one page', async (page) => {
    expect((await server.fetch(`${path}/${page}.webp`, { cookie })).status).toBe(404);
  });

  it('does not exist under another advice', async () => {
    const other = await registerOverHttp(server, 'Een ander advies');
    expect((await server.fetch(`${path.replace(caseId, other)}/1.webp`, { cookie })).status).toBe(404);
  });
});

describe('a form upload', () => {
  const path = () => `/adviezen/${caseId}/nota/bestand`;
  const partFiles = () => {
    const parts = join(server.dataDir, 'demo', 'files', 'parts');
    return existsSync(parts) ? readdirSync(parts) : [];
  };

  it('that breaks off leaves no part file behind', async () => {
    const call = request(`${server.base}${path()}`, {
      method: 'POST',
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=grens',
        'content-length': 1_000_000,
      },
    });
    call.on('error', () => undefined);
    call.write('--grens\r\nContent-Disposition: form-data; name="file"; filename="nota.docx"\r\n\r\nhalf');
    await until('the file is being written', () => (partFiles().length > 0 ? true : null));
    call.destroy();
    await until('the part file is gone', () => (partFiles().length === 0 ? true : null));
    expect(server.errors()).not.toContain('Error');
  });

  it.each(['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain'])(
    'that is none goes back to its page with a code: %s',
    async (type) => {
      const headers = { 'content-type': type };
      const answer = await server.fetch(path(), { method: 'POST', body: 'rommel', cookie, headers });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/geweigerd=FORM-01$/);
    },
  );
});
