import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { plainParagraphsOf } from '#app/demo/note/beleidsplan.ts';

/** The demo's policy note as a tagged PDF of several pages, made here. Returns its path. */
export function notePdf(): string {
  const literal = (text: string) => text.replace(/[\\#$*_@<>`~[\]]/g, '\\$&');
  const paragraphs = plainParagraphsOf(1).map(literal);
  const body = paragraphs
    .map((text, index) => (index % 6 === 0 ? `= Hoofdstuk ${index / 6 + 1}\n\n${text}` : text))
    .join('\n\n');
  const source = `#set document(title: "Beleidsplan")\n#set text(lang: "nl")\n#set page(numbering: "1")\n${body}`;
  const compiler = NodeCompiler.create();
  const pdf = compiler.pdf({ mainFileContent: source });
  const file = join(mkdtempSync(join(tmpdir(), 'adviestafel-pdf-')), 'nota.pdf');
  writeFileSync(file, pdf);
  return file;
}
