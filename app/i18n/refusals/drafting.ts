import { type Sentence, sentence } from './sentence.ts';

/** Refusals about advice points and the letter while it is being written. */
export const draftingRefusals: Record<string, Sentence> = {
  pointWithoutSource: sentence(
    'PUNT-01',
    'Kies eerst waar dit advies op rust: een aantekening of een punt uit de beoordeling.',
  ),
  pointInLetter: sentence('PUNT-02', 'Dit adviespunt staat al in de brief. Verander het daar.'),
  quoteMissing: sentence('KANTLIJN-01', 'Kies eerst de woorden in de brief waar het om gaat.'),
  passageGone: sentence(
    'KANTLIJN-02',
    'Deze woorden staan niet zo in de brief, of op meer dan één plek. Uw tekst is er nog. Kies de woorden opnieuw, of neem er een paar meer.',
  ),
  passageEmpty: sentence('KANTLIJN-03', 'Kies eerst de woorden in de brief waar het om gaat.'),
  suggestionSame: sentence('KANTLIJN-04', 'Uw voorstel is gelijk aan de tekst van nu. Verander eerst iets.'),
  suggestionTooWide: sentence(
    'KANTLIJN-05',
    'Een voorstel gaat over woorden in één alinea. Kies minder woorden, of doe een voorstel per alinea.',
  ),
  suggestionNote: sentence(
    'KANTLIJN-06',
    'In deze woorden staat een voetnoot of een regeleinde (※). Laat dat teken staan, of kies de woorden ervoor of erna.',
  ),
  suggestionDecided: sentence(
    'KANTLIJN-07',
    'Over dit voorstel is intussen beslist, of het is ingetrokken. Hieronder staat wat ermee gebeurde.',
  ),
  suggestionOrphaned: sentence(
    'KANTLIJN-08',
    'De woorden waar dit voorstel over gaat, staan niet meer in de brief. Zet de woorden zelf in de brief, of neem het voorstel niet over.',
  ),
  suggestionOthers: sentence(
    'KANTLIJN-09',
    ({ count }) =>
      `Over deze woorden ${count === 1 ? 'is er nog 1 ander voorstel' : `zijn er nog ${count} andere voorstellen`}. Kies wat daarmee gebeurt.`,
  ),
  suggestionChanged: sentence(
    'KANTLIJN-10',
    'De tekst van de brief is hier intussen veranderd. Kijk hoe het er nu staat, en kies dan of u het voorstel toch overneemt.',
  ),
  suggestionUnfit: sentence(
    'KANTLIJN-11',
    'Dit voorstel past niet op deze plek in de brief. De brief is niet veranderd. Zet de woorden zelf in de brief.',
  ),
  letterNotStored: sentence(
    'KANTLIJN-12',
    'Dit kon niet worden bewaard. De brief en het voorstel zijn niet veranderd. Probeer het over een minuut opnieuw.',
  ),
  letterNotEdited: sentence(
    'BRIEF-06',
    'De brief kon nu niet worden veranderd. Er is niets verloren. Probeer het over een minuut opnieuw.',
  ),
  findingUnknown: sentence('PUNT-03', 'Deze bevinding is er niet meer. Ververs de pagina.'),
  pointGone: sentence('PUNT-04', 'Dit adviespunt staat niet meer in de brief. Kies een ander.'),
  letterMissing: sentence('BRIEF-01', 'Er is nog geen conceptbrief.'),
  letterChanged: sentence(
    'BRIEF-05',
    'De brief is net veranderd, bijvoorbeeld door een handtekening. Er is niets vastgelegd. Probeer het opnieuw.',
  ),
};
