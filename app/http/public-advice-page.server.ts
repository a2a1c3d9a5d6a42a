import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import type { ReadPart } from '#editor/export/read-letter.ts';
import type { PaperLetter } from '../components/letters/letter-paper.tsx';
import type { PublicAdvice, PublicAdviceWithLetter } from '../domain/publications/public-advice.server.ts';
import { letterBody } from './letter-body.server.ts';

/** The public page's data: the letter as HTML and the words round it, never its document with the ids of its points. */
export interface PublicAdvicePage {
  advice: PublicAdvice;
  letter: { paper: PaperLetter; body: ReadPart[]; annexes: string[] } | null;
}

/** An advice as the page shows it. */
export const publicAdvicePage = ({ advice, letter }: PublicAdviceWithLetter): PublicAdvicePage => ({
  advice,
  letter: letter
    ? {
        paper: paperOf(letter),
        body: letterBody(letter),
        annexes: letter.annexes.map((annex) => annex.title),
      }
    : null,
});

const paperOf = (letter: FrozenLetter): PaperLetter => ({
  subject: letter.subject,
  salutation: letter.salutation,
  addressee: letter.addressee,
  date: letter.date,
  referenceNo: letter.referenceNo,
  minorityStatements: letter.minorityStatements,
  signatures: letter.signatures,
  council: { name: letter.council.name },
});
