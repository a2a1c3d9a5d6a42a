import type { LetterRefusalCode } from '#editor/export/letter-refusal.ts';
import { importRefusals } from './import-refusals.ts';
import { letterRefusalSentence } from './letter-refusals.ts';
import { moveRefusals } from './moves.ts';
import { annotationsRefusals } from './refusals/annotations.ts';
import { casesRefusals } from './refusals/cases.ts';
import { draftingRefusals } from './refusals/drafting.ts';
import { fieldSentences, requiredSentences } from './refusals/fields.ts';
import { generalRefusals } from './refusals/general.ts';
import { lettersRefusals } from './refusals/letters.ts';
import { notesRefusals } from './refusals/notes.ts';
import { peopleRefusals } from './refusals/people.ts';
import { scoringRefusals } from './refusals/scoring.ts';
import { type Params, type Sentence, sentence } from './refusals/sentence.ts';

/** Every refusal of the domain by its key. */
const sentences: Record<string, Sentence> = {
  ...generalRefusals,
  ...peopleRefusals,
  ...casesRefusals,
  ...notesRefusals,
  ...annotationsRefusals,
  ...scoringRefusals,
  ...draftingRefusals,
  ...lettersRefusals,
};

/**
 * The sentence and code for an error key. Keys under `import.` and `move.` have their own tables; an unknown
 * key never shows itself, but says what can be done.
 */
export function errorSentence(key: string, params: Params = {}): { message: string; code: string } {
  if (key.startsWith('import.')) {
    const code = key.slice('import.'.length);
    const known = (importRefusals as Record<string, (params: Params) => string>)[code];
    return {
      message:
        known?.(params) ??
        'Dit bestand kan niet worden gelezen. Sla het op als Word of PDF en kies het opnieuw.',
      code,
    };
  }
  if (key.startsWith('move.'))
    return {
      message: moveRefusals[key.slice(5)]?.(params) ?? unknown.message({}),
      code: key === 'move.letterBlocked' ? 'KLAAR-01' : 'STAP-03',
    };
  const found = sentences[key] ?? (key.startsWith('letter.') ? letterRefusal(key) : unknown);
  return { message: found.message(params), code: found.code };
}

const unknown = sentence(
  'X-01',
  'Dit lukte niet. Wat u typte, staat er nog. Probeer het opnieuw of bel de secretaris.',
);

/** A letter that cannot be set as it is: say what to mend in it. */
const letterRefusal = (key: string): Sentence => {
  const code = key.slice('letter.'.length) as LetterRefusalCode;
  return sentence(code, (params) => letterRefusalSentence(code, params));
};

/**
 * The sentence under an input.
 * @param field its name, for what to do with one that was left empty
 */
export function fieldSentence(key: string, params: Params = {}, field = ''): string {
  const own = key === 'required' ? requiredSentences[field] : undefined;
  const found = own ?? fieldSentences[key] ?? sentences[key]?.message(params) ?? fieldSentences.invalidValue!;
  return typeof found === 'string' ? found : found(params);
}
