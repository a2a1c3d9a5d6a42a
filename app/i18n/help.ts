import type { Role } from './words.ts';

/** What each role does when, in the order of an advice (DOMAIN A2 and A4). */
export const roleHelp: Record<Role, readonly string[]> = {
  member: [
    'Kijk bij “Mijn beurt”. Daar staat wat u moet doen en vóór welke dag.',
    'Lees de nota. Kies een stuk tekst en schrijf erbij wat u opvalt: een opmerking, vraag, zorg, kans of compliment.',
    'Beoordeel de nota punt voor punt. Kies de zin die het best past. U mag stoppen en later verdergaan: alles blijft bewaard.',
    'Lever uw beoordeling in. Tot de voorzitter alle oordelen opent, ziet niemand wat u schreef en ziet u niets van anderen.',
    'Na het openen bespreekt de raad de verschillen en kiest de adviespunten.',
    'Lees de brief en stem. Bent u het er niet mee eens? Dan kunt u een minderheidsstandpunt schrijven.',
  ],
  chair: [
    'Open de oordelen als iedereen heeft ingeleverd, of als de sluitdag voorbij is. Er zijn er minstens drie nodig.',
    'Leid de bespreking. Begin bij de punten waarover de leden verdeeld zijn.',
    'Stel de brief vast als genoeg leden hebben gestemd. Onderteken hem daarna.',
    'Plan na de reactie van het college wanneer de raad op elk punt terugkomt.',
    'Sluit het advies af als van elk punt bekend is wat ervan gekomen is.',
  ],
  secretary: [
    'Leg de adviesaanvraag vast, met de dag van ontvangst en de uiterste adviesdatum.',
    'Voeg de nota toe. Kies een trekker, de leden die beoordelen, het toetskader en de dagen.',
    'Begin het beoordelen. Onder “Adviezen” ziet u wie nog aan de beurt is.',
    'Kijk de conceptbrief na en leg hem voor. Vanaf dat moment verandert de tekst niet meer.',
    'Verstuur de ondertekende brief en leg de dag vast. Dan begint de reactietermijn.',
    'Leg de reactie van het college vast, punt voor punt.',
    'Onder uw naam, rechtsboven, staan de mensen en de instellingen van de raad.',
  ],
  clerk: [
    'In de agenda ziet u de dagen die tellen.',
    'U ziet brieven zodra ze zijn vastgesteld. Oordelen, aantekeningen en concepten ziet u niet: die zijn van de raad.',
  ],
  official: [
    'Leg een adviesaanvraag vast en voeg de nota toe.',
    'U ziet uw eigen aanvraag, de nota en de verstuurde brief. Wat de raad onderling schrijft, ziet u niet.',
    'Leg de reactie van het college vast zodra die er is, per adviespunt.',
  ],
  observer: [
    'U kijkt mee bij adviezen waar de raad u heeft toegelaten.',
    'Nadat de oordelen zijn geopend, kunt u reageren op aantekeningen. U beoordeelt en stemt niet.',
  ],
  admin: [
    'U nodigt mensen uit, geeft hun een rol en regelt de instellingen.',
    'U ziet geen nota’s, oordelen of brieven. Zo blijft de raad onafhankelijk.',
    'Kan iemand niet meer inloggen? Open die persoon onder “Mensen” en maak een nieuwe uitnodiging.',
  ],
};

/** Words of the council and of this product (DOMAIN A6), in plain Dutch and in the order of the alphabet. */
export const glossary: readonly (readonly [word: string, meaning: string])[] = [
  ['Aantekening', 'Wat u bij een stuk van de nota schrijft: een opmerking, vraag, zorg, kans of compliment.'],
  ['Adviesaanvraag', 'De vraag van het college aan de raad, met de nota en een uiterste adviesdatum.'],
  [
    'Adviespunt',
    'Eén advies in de brief: wat de raad vraagt, waarom, bij welke plek en waaraan u ziet dat het lukt.',
  ],
  ['Beleidsnota', 'Het stuk van de gemeente waarover de raad adviseert. Een nota kan meer versies hebben.'],
  [
    'Beoordelingsronde',
    'De tijd waarin elk lid de nota zelf beoordeelt, zonder het werk van anderen te zien.',
  ],
  ['Collegereactie', 'Wat burgemeester en wethouders met elk adviespunt doen.'],
  ['Criterium', 'Een punt van het toetskader, als vraag gesteld.'],
  ['Doorwerking', 'Wat er later van een advies te zien is: in de nota of in de praktijk.'],
  [
    'Eens, verdeeld',
    'Eens: alle oordelen liggen hoogstens één stap uit elkaar. Verdeeld: twee stappen of meer.',
  ],
  [
    'Gevraagd, ongevraagd',
    'Gevraagd: het college vroeg om advies. Ongevraagd: de raad adviseert uit zichzelf.',
  ],
  ['Kenmerk', 'Het nummer van een brief, bijvoorbeeld SAR-2026-07.'],
  [
    'Minderheidsstandpunt',
    'De eigen woorden van een lid dat het niet met de brief eens is. Ze staan in de brief.',
  ],
  ['Portefeuillehouder', 'De wethouder die over dit onderwerp gaat.'],
  ['Quorum', 'Hoeveel leden moeten stemmen voordat de brief kan worden vastgesteld.'],
  ['Rappel', 'Een herinnering aan het college dat de reactie er nog niet is.'],
  ['Schriftelijke ronde', 'Stemmen zonder vergadering.'],
  ['Strekking', 'Of het advies positief is, positief met kanttekeningen, of negatief.'],
  ['Toetskader', 'De punten waarop de raad een nota beoordeelt.'],
  ['Trekker', 'Het lid dat de conceptbrief schrijft.'],
  ['Vaststellen', 'Besluiten dat dit de brief van de raad is.'],
  ['Vindplaats', 'De plek in de nota waar een aantekening of advies over gaat.'],
];
