import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import '#editor/import/pdf/polyfills.ts';

/**
 * All that can be read out of an answer, packed or not: a Word file or workbook is unzipped, a PDF is drawn to text
 * by pdf.js and its streams are inflated. Tags are read away as well as kept, because a run may begin inside a word.
 */
export async function wordsOf(bytes: Uint8Array): Promise<string> {
  const start = strFromU8(bytes.subarray(0, 4), true);
  if (start === 'PK\u0003\u0004') return unzipped(bytes);
  if (start === '%PDF') return wordsOfPdf(bytes);
  return strFromU8(bytes);
}

/** Every part of a zip, in the order of their names, each as it is and without its tags. */
function unzipped(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, part]) => {
      const text = strFromU8(part, !/\.(xml|rels)$/.test(name));
      return `${name}\n${text}\n${text.replace(/<[^>]*>/g, '')}`;
    })
    .join('\n');
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [JSON.stringify(await pdf.getMetadata()), JSON.stringify(await pdf.getOutline())];
  texts.push(JSON.stringify(await pdf.getAttachments()));
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    // A long word is broken at the end of a line: white space says nothing about the words.
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/[\s\u00ad-]/g, ''),
    );
    texts.push(JSON.stringify(await page.getAnnotations()));
  }
  await task.destroy();
  return [...texts, ...inflatedStreams(bytes)].join('\n');
}

/** What stands between "stream" and "endstream", inflated where it can be. */
function inflatedStreams(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body]) => {
    try {
      return [inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')];
    } catch {
      // Not every stream is deflated: a picture or a font says nothing in words.
      return [];
    }
  });
}

/** A mail as its reader sees it: quoted-printable and base64 undone, beside the raw lines. */
export function wordsOfMail(raw: string): string {
  const quoted = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const packed = [...raw.matchAll(/(?:^[A-Za-z0-9+/]{20,}={0,2}\r?\n?)+/gm)].map(([block]) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
  return [raw, quoted, ...packed].join('\n');
}
