import { createCanvas } from '@napi-rs/canvas';
import { strToU8 } from 'fflate';
import * as docx from '../fixtures/make-docx.ts';
import { makeOdt } from '../fixtures/make-odt.ts';
import { makePdf } from '../fixtures/pdf/untagged-pdf.ts';

/** The sentence by which each of these notes is known when it was read. */
export const sentence = 'Inwoners melden zich bij het wijkteam in hun eigen buurt.';

/** A Word file with a heading that is none, a struck-out word and a remark of the municipality. */
export function wordNote(): Uint8Array {
  const { comment, commentEnd, commentStart, heading, paragraph, run } = docx;
  const deleted = '<w:del w:id="9" w:author="An"><w:r><w:delText>misschien </w:delText></w:r></w:del>';
  return docx.makeDocx({
    body: [
      heading(1, 'Toegang'),
      paragraph(run(sentence)),
      paragraph(run('Het gesprek', '<w:b/>')),
      paragraph(deleted + run('Het college stelt na een gesprek vast welke hulp nodig is.')),
      paragraph(run('Het geld', '<w:b/>')),
      paragraph(commentStart(0) + run('De eigen bijdrage is negentien euro per maand.') + commentEnd(0)),
    ].join(''),
    styles: docx.dutchStyles,
    comments: comment(0, 'An de Wit', 'Bedrag nog nakijken.'),
  });
}

/** A sheet with the sentence in its middle, where no running header stands, as a scanner or a phone makes it; `height` in pixels of 150 to the inch. */
export function photo(height = 500): Buffer {
  const canvas = createCanvas(1240, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, height);
  context.fillStyle = '#000';
  context.font = '36px sans-serif';
  const middle = 0.4 * height;
  context.fillText('Inwoners melden zich bij het', 120, middle);
  context.fillText('wijkteam in hun eigen buurt.', 120, middle + 50);
  return canvas.toBuffer('image/png');
}

/** A PDF of pictures: long enough for its progress to be seen. */
export const scan = (pages: number): Promise<Uint8Array> =>
  makePdf(
    Array.from({ length: pages }, () => []),
    async (pdf) => {
      const image = await pdf.embedPng(photo(1754));
      for (const page of pdf.getPages()) page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    },
  );

const pdfNote = () =>
  makePdf([
    [
      { text: 'Toegang', x: 70, y: 90, size: 18, bold: true },
      { text: sentence, x: 70, y: 130 },
    ],
    [{ text: 'Op de tweede bladzijde staat wat het kost.', x: 70, y: 90 }],
  ]);

/** One file of each kind that a municipality sends, by the name that it has on the secretary's computer. */
export const kinds: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'nota.odt': () =>
    makeOdt({ body: `<text:h text:outline-level="1">Toegang</text:h><text:p>${sentence}</text:p>` }),
  'nota.pdf': pdfNote,
  'nota.html': () => strToU8(`<!doctype html><html lang="nl"><h1>Toegang</h1><p>${sentence}</p></html>`),
  'nota.md': () => strToU8(`# Toegang\n\n${sentence}\n`),
  'nota.txt': () => strToU8(`Toegang\n=======\n\n${sentence}\n`),
  'foto.png': () => new Uint8Array(photo()),
};
