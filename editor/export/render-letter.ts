import { renderLetterDocx } from './docx/letter-docx.ts';
import type { FrozenLetter } from './frozen-letter.ts';
import { renderLetterHtml } from './html/letter-html.ts';
import { renderLetterOdt } from './odt/letter-odt.ts';
import { renderLetterPdf } from './pdf/letter-pdf.ts';

/** The outputs of a letter, by the ending of their file name. */
export const letterFormats = ['pdf', 'odt', 'docx', 'html'] as const;
export type LetterFormat = (typeof letterFormats)[number];

/** Media type of each output, to serve and to attach it with. */
export const letterMediaTypes: Record<LetterFormat, string> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/**
 * One output of a frozen letter. The same letter gives the same bytes in every format.
 * Rejects with {@link LetterRefusal} for a letter that would come out inaccessible or incomplete.
 */
export async function renderLetter(letter: FrozenLetter, format: LetterFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return renderLetterPdf(letter);
    case 'odt':
      return renderLetterOdt(letter);
    case 'docx':
      return renderLetterDocx(letter);
    case 'html':
      return new TextEncoder().encode(renderLetterHtml(letter));
  }
}
