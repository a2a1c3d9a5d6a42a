import type { ReadyItem } from '../domain/letters/ready/ready-items.ts';
import { errorSentence } from './errors.ts';
import { pointPartWords } from './letter-parts.ts';
import { privateAdvice, privateWords } from './privacy-findings.ts';

/** What is the matter, and what one can do. */
export interface ReadyWords {
  what: string;
  todo: string;
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 117).trimEnd()} …` : text);

const partAdvice = {
  ask: 'Schrijf wat u het college vraagt: “Wij adviseren u …”.',
  why: 'Schrijf waarom dit nodig is.',
  passage: 'Schrijf waar het in de nota staat, met paragraaf en pagina.',
  success: 'Schrijf waaraan inwoners merken dat het gelukt is.',
} as const;

/** The words of an item of the ready check. */
export function readyWords(item: ReadyItem): ReadyWords {
  switch (item.kind) {
    case 'noPoints':
      return {
        what: 'Er staat nog geen advies in de brief.',
        todo: 'Maak een adviespunt van een bevinding, of kies “Nieuw adviespunt”.',
      };
    case 'pointPart':
      return {
        what: `Bij advies ${item.point} is “${pointPartWords[item.part]}” nog leeg.`,
        todo: partAdvice[item.part],
      };
    case 'questionInAsk':
      return {
        what: `In advies ${item.point} staat een vraag.`,
        todo: 'Zeg wat het college moet doen. Een vraag hoort bij “Vragen”.',
      };
    case 'tooManyPoints':
      return {
        what: `De brief heeft ${item.count} adviezen.`,
        todo: 'Zeven of minder wordt beter gelezen. Voeg adviezen samen, of zet een deel in de bijlage.',
      };
    case 'comment':
      return {
        what: `“${short(item.words)}”`,
        todo: 'Los deze opmerking op. Zij is gemerkt met “moet opgelost”.',
      };
    case 'suggestion':
      return {
        what: `Een voorstel wacht nog: “${short(item.words)}”`,
        todo: 'Neem het voorstel over of wijs het af.',
      };
    case 'privacy':
      return { what: `${capital(privateWords[item.private])}.`, todo: privateAdvice[item.private] };
    case 'headingSkipped':
      return {
        what: `De tussenkop “${short(item.text)}” slaat een niveau over.`,
        todo: 'Kies een kop die één niveau onder de vorige ligt. Anders raakt wie de brief laat voorlezen de weg kwijt.',
      };
    case 'headingEmpty':
      return { what: 'Er staat een lege tussenkop.', todo: 'Vul de kop in of haal haar weg.' };
    case 'tableWithoutHeader':
      return { what: 'Een tabel heeft geen koprij.', todo: 'Maak van de bovenste rij een koprij.' };
    case 'unprintable': {
      const { message } = errorSentence(`letter.${item.code}`, item.params);
      return { what: 'De brief kan zo niet worden gemaakt.', todo: message };
    }
    case 'longSentence':
      return {
        what: `Een zin van ${item.words} woorden: “${item.opening} …”`,
        todo: 'Maak er twee zinnen van. Tot 20 woorden leest gemakkelijk.',
      };
    case 'annotation':
      return {
        what: `“${short(item.words)}”${item.cite ? ` (${item.cite})` : ''}`,
        todo: 'Deze aantekening is nog niet gebruikt. Gebruik haar, of laat haar weg met een reden.',
      };
    case 'criterion':
      return {
        what: `${item.title}: zwak of verdeeld.`,
        todo: 'Maak er een advies van, of laat het weg met een reden.',
      };
  }
}

/** "4 punten moeten eerst", for the heading above the list. */
export const countWords = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;
