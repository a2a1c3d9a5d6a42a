import { type Sentence, sentence } from './sentence.ts';

/** Refusals about the note and its versions. What an import refuses stands in import-refusals.ts. */
export const notesRefusals: Record<string, Sentence> = {
  passageUnknown: sentence(
    'NOTA-01',
    'Deze plek staat niet in deze versie van de nota. Uw tekst staat er nog. Kies de plek opnieuw.',
  ),
  paragraphUnknown: sentence(
    'NOTA-03',
    'Deze alinea staat niet in de nota. Kijk welk nummer ernaast staat, bijvoorbeeld: 3.2, alinea 4.',
  ),
  importNotFailed: sentence('NOTA-02', 'Deze nota hoeft niet opnieuw gelezen te worden.'),
  importNotRunning: sentence('NOTA-12', 'Het inlezen is al klaar. Er is niets gestopt. Ververs de pagina.'),
  noteFrozen: sentence(
    'NOTA-13',
    'Deze versie van de nota ligt vast, omdat de raad haar leest. De opbouw verbeteren kan niet meer.',
  ),
  pagePictureFailed: sentence(
    'NOTA-14',
    'Deze bladzijde kan niet als plaatje worden getoond. Download het origineel om haar te bekijken.',
  ),
  pagePicturesBusy: sentence(
    'NOTA-15',
    'Er wachten nu te veel bladzijden. Probeer het over een minuut opnieuw.',
  ),
  versionInUse: sentence('NOTA-04', 'De raad gebruikt deze versie al.'),
  versionBeingRead: sentence(
    'NOTA-16',
    'Deze versie wordt nog ingelezen. Stop eerst het inlezen, of wacht tot de versie klaar is.',
  ),
  versionUsedBefore: sentence(
    'NOTA-11',
    'De raad gebruikte deze versie al eerder. Ga terug met de knop bij de versie die nu in gebruik is.',
  ),
  versionNotInUse: sentence(
    'NOTA-05',
    'Dit kan alleen met de versie die de raad nu gebruikt. Ververs de pagina.',
  ),
  versionIsFirst: sentence(
    'NOTA-06',
    'Dit is de eerste versie die de raad gebruikt. Er is geen eerdere om naar terug te gaan.',
  ),
  placeUnknown: sentence(
    'NOTA-07',
    'Deze alinea staat niet in deze versie van de nota. Kies een alinea uit de lijst.',
  ),
  wordsNotInParagraph: sentence(
    'NOTA-08',
    'Deze woorden staan niet in de gekozen alinea. Neem ze precies over, of laat dit vak leeg.',
  ),
  correctionImpossible: sentence(
    'NOTA-09',
    'Deze verbetering kan hier niet. De tekst is niet veranderd. Ververs de pagina en probeer het opnieuw.',
  ),
  correctionNeeded: sentence(
    'NOTA-10',
    'Een latere verbetering bouwt hierop voort. Maak die eerst ongedaan.',
  ),
};
