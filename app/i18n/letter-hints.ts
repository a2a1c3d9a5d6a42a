import type { LetterHint } from '#editor/hints/letter-hints.ts';
import { pointPartWords } from './letter-parts.ts';

/** A hint as a sentence: what one may look at, never what one must do. */
export function hintSentence(hint: LetterHint): string {
  switch (hint.kind) {
    case 'questionInAsk':
      return `In advies ${hint.point} staat een vraag. Een advies werkt beter als u zegt wat het college moet doen.`;
    case 'askWithoutAdvice':
      return `Advies ${hint.point} begint niet met “Wij adviseren u …”.`;
    case 'missingPart':
      return `Bij advies ${hint.point} is “${pointPartWords[hint.part]}” nog leeg.`;
    case 'longSentence':
      return `Een zin van ${hint.words} woorden: “${hint.opening} …”. Korter leest makkelijker.`;
  }
}
