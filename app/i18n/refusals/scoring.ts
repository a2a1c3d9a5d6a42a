import { type Sentence, sentence } from './sentence.ts';

/** Refusals about judging: sheets, paper forms and rubrics. */
export const scoringRefusals: Record<string, Sentence> = {
  scoreChanged: sentence(
    'TEGELIJK-02',
    'Dit oordeel is intussen in een ander venster veranderd. Beide staan hieronder. Kies welke u houdt.',
  ),
  criterionUnknown: sentence('OORDEEL-01', 'Dit punt hoort niet bij het toetskader van dit advies.'),
  roundClosed: sentence('OORDEEL-02', 'De ronde is gesloten. Oordelen veranderen kan niet meer.'),
  sheetSubmitted: sentence(
    'OORDEEL-03',
    'U hebt uw beoordeling ingeleverd. Neem haar eerst terug als u iets wilt veranderen.',
  ),
  rubricChanged: sentence(
    'KADER-01',
    'Dit is intussen ergens anders veranderd. Uw tekst staat er nog. Kijk eronder wat er nu bewaard is, en druk nog een keer op de knop als u uw tekst wilt houden.',
  ),
  rubricIncomplete: sentence(
    'KADER-02',
    ({ count }) =>
      `Vaststellen kan nog niet: er ${count === 1 ? 'mist nog 1 ding' : `missen nog ${count} dingen`}. Wat u schreef, is bewaard.`,
  ),
  lastRubric: sentence('KADER-03', 'Dit is het enige toetskader dat u nog gebruikt. Maak eerst een ander.'),
  dimensionInUse: sentence(
    'KADER-04',
    'Deze dimensie heeft nog punten. Zet die eerst ergens anders, of haal ze weg.',
  ),
  dimensionUnknown: sentence(
    'KADER-05',
    'Kies een dimensie uit de lijst. Staat zij er niet? Maak haar eerst.',
  ),
  paperNotAsked: sentence(
    'PAPIER-01',
    'Typ alleen een formulier in als het lid u daarom vroeg. Zet dan het vinkje.',
  ),
  paperTyped: sentence(
    'PAPIER-02',
    'Dit lid is zelf op het scherm begonnen. U kunt het formulier intypen als het lid op het eigen scherm kiest: “Ik geef mijn formulier op papier af”.',
  ),
  paperDone: sentence(
    'PAPIER-03',
    'Dit formulier is al ingeleverd. Alleen het lid kan het nog zien en verbeteren.',
  ),
  paperByOther: sentence('PAPIER-04', 'Een andere secretaris typt dit formulier al in.'),
  paperNotReviewer: sentence(
    'PAPIER-05',
    'Dit lid beoordeelt deze nota niet. Kijk bij het plan wie meedoen.',
  ),
  nothingToConfirm: sentence('PAPIER-06', 'Er is niets om te bevestigen. Ververs de pagina.'),
  sheetHandedOver: sentence(
    'OORDEEL-06',
    'U hebt uw formulier op papier afgegeven. Kies eerst “Ik vul het toch zelf in” als u hier verder wilt.',
  ),
  takeBackOver: sentence(
    'OORDEEL-07',
    'De sluitdag is voorbij. Terugnemen kan niet meer; uw beoordeling is ingeleverd.',
  ),
  sheetNotSubmitted: sentence('OORDEEL-04', 'U hebt nog niets ingeleverd.'),
  sheetIncomplete: sentence(
    'OORDEEL-05',
    ({ count }) =>
      `Bij ${count === 1 ? '1 punt' : `${count} punten`} mist nog iets. Wat u hebt ingevuld, is bewaard.`,
  ),
};
