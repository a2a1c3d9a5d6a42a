import type { LetterGuideWords } from '#editor/plugins/letter-guide.ts';
import { letterPartWords, pointPartWords } from './letter-parts.ts';

/** Names of the parts in the concept, and sentences that teach in places where nothing stands yet (DOMAIN C1, C2). */
export const letterGuideWords: LetterGuideWords = {
  parts: letterPartWords,
  pointParts: pointPartWords,
  point: (number) => `Advies ${number}`,
  emptyParts: {
    occasion: 'Schrijf hier welke vraag u kreeg, over welke nota, en wanneer de raad haar besprak.',
    summary: 'Schrijf hier in hoogstens vijf zinnen wat uw advies is.',
    appreciation: 'Schrijf hier wat goed is aan de nota. Of laat dit leeg: dan staat het niet in de brief.',
    considerations: 'Schrijf hier waarom de raad zo denkt. In woorden, niet in cijfers.',
    advices: 'Hier komen de adviezen. Maak er een uit een bevinding, of kies “Nieuw adviespunt”.',
    questions: 'Schrijf hier vragen aan het college. Een vraag is geen advies.',
    closing: 'Vraag hier om een schriftelijke reactie, en bied een gesprek aan.',
  },
  emptyPointParts: {
    ask: 'Wij adviseren u …',
    why: 'Waarom is dit nodig?',
    passage: 'Waar staat dit in de nota? Bijvoorbeeld: paragraaf 3.2, pagina 12.',
    success: 'Waaraan merken inwoners dat het gelukt is?',
  },
};
