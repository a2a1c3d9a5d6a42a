import type { FrozenLetter } from '../frozen-letter.ts';
import { letterModel } from '../letter-model.ts';
import { finishPdf } from './finish-pdf.ts';
import { mendTags } from './mend-tags.ts';
import { typesetLetter } from './typesetter.ts';

/**
 * The letter as tagged PDF that is PDF/A-2a and PDF/UA-1 in one file. The same letter gives the same bytes.
 * Works in this thread for some ten milliseconds of CPU; servers call it from a worker.
 * Rejects with {@link LetterRefusal}.
 */
export async function renderLetterPdf(letter: FrozenLetter): Promise<Uint8Array> {
  const model = letterModel(letter);
  return finishPdf(typesetLetter(model), (pdf) => mendTags(pdf, model));
}
