import type { LetterEase, LetterHint } from '#editor/hints/letter-hints.ts';
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
    case 'passive':
      return `“${hint.opening} …” zegt niet wie het doet. Schrijf liever wie iets doet.`;
    case 'jargon':
      return `“${hint.word}” is een moeilijk woord. U kunt ook schrijven: ${hint.plain}.`;
    case 'abbreviation':
      return `Niet iedereen kent “${hint.word}”. Schrijf het de eerste keer voluit.`;
  }
}

const bandWords: Record<LetterEase['band'], string> = {
  easy: 'Deze brief leest gemakkelijk.',
  plain: 'Deze brief is voor de meeste mensen goed te lezen.',
  'rather-hard': 'Deze brief is tamelijk moeilijk. Kortere zinnen en woorden helpen.',
  hard: 'Deze brief is moeilijk. Kortere zinnen en woorden helpen.',
};

/** How the letter reads, with the figure that says so. */
export const easeSentence = ({ ease, band }: LetterEase): string =>
  `${bandWords[band]} (leesgemak ${ease} van 100, Flesch-Douma)`;
