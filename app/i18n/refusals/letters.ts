import { type Sentence, sentence } from './sentence.ts';

/** Refusals about a letter from the vote to the public. What cannot be set stands in letter-refusals.ts. */
export const lettersRefusals: Record<string, Sentence> = {
  letterBeingWritten: sentence(
    'BRIEF-11',
    ({ count, names }) =>
      `De brief is nog niet bevroren: ${names} ${count === 1 ? 'schrijft er nog in, of heeft' : 'schrijven er nog in, of hebben'} hem open. Vraag of dat af is. Wilt u niet wachten? Zet dan het vinkje en druk nog een keer.`,
  ),
  votesMissing: sentence(
    'STEM-07',
    ({ count, names }) =>
      `De brief is nog niet vastgesteld: ${names} ${count === 1 ? 'heeft' : 'hebben'} nog niet gestemd en ${count === 1 ? 'kan' : 'kunnen'} dat daarna niet meer. Wilt u niet wachten? Zet dan het vinkje en druk nog een keer.`,
  ),
  pollClosed: sentence(
    'STEM-03',
    'De schriftelijke ronde is gesloten. U kunt niet meer stemmen over deze versie.',
  ),
  chairVotesNot: sentence(
    'STEM-04',
    'In uw raad stemt de voorzitter niet mee, of alleen als de stemmen van de anderen gelijk zijn.',
  ),
  closeDateNeeded: sentence('STEM-05', 'Kies tot en met welke dag de leden kunnen stemmen.'),
  closeDatePast: sentence('STEM-06', 'Deze dag is al voorbij. Kies een dag vanaf vandaag.'),
  alreadyVoted: sentence('STEM-01', 'U hebt al gestemd over deze versie. Uw eerste stem telt.'),
  proofMissing: sentence(
    'TEKEN-02',
    'Ondertekenen kan alleen met een code van uw telefoon. Zet eerst inloggen in twee stappen aan bij Mijn gegevens.',
  ),
  codeWrong: sentence(
    'TEKEN-03',
    'Deze code klopt niet. Kijk in de app op uw telefoon en typ de code die daar nu staat.',
  ),
  codeTooMany: sentence(
    'TEKEN-04',
    'U hebt het vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.',
  ),
  erratumFixed: sentence(
    'ERRATUM-01',
    'Dit erratum ligt al vast. Open het eerst om het te veranderen. De handtekeningen vervallen dan.',
  ),
  erratumEmpty: sentence(
    'ERRATUM-02',
    'Er staat nog geen verbetering in dit erratum. Voeg er eerst een toe.',
  ),
  erratumPrivate: sentence(
    'ERRATUM-03',
    'In dit erratum staat een burgerservicenummer, een bankrekening of een naam bij een oordeel. Haal dat eerst weg: omschrijf de plek zonder het gegeven zelf.',
  ),
  erratumUnsigned: sentence(
    'ERRATUM-04',
    'Het erratum kan weg als de voorzitter en de secretaris hebben ondertekend.',
  ),
  alreadySigned: sentence('TEKEN-01', 'Deze brief is al ondertekend in deze rol.'),
  minorityTooLong: sentence(
    'STEM-02',
    ({ words, limit }) =>
      `Uw standpunt telt ${words} woorden. Er mogen er ${limit} in de brief. Uw tekst staat er nog: maak hem korter.`,
  ),
  templateUnknown: sentence('BRIEF-07', 'Dit briefmodel kan niet meer worden gekozen. Kies een ander.'),
  privacyGone: sentence(
    'PRIVACY-01',
    'Deze zin staat niet meer zo in de brief. Ververs de pagina en kijk opnieuw.',
  ),
  nothingFrozen: sentence('BRIEF-02', 'Er ligt nu geen versie ter vaststelling.'),
  nothingAdopted: sentence('BRIEF-03', 'De brief is nog niet vastgesteld.'),
  sentInFuture: sentence(
    'BRIEF-04',
    'De verzenddatum ligt in de toekomst. Vul de dag in waarop de brief echt is verstuurd.',
  ),
  publicationNothing: sentence('OPENBAAR-01', 'Hier is nog niets om openbaar te maken.'),
  publicationPrivate: sentence('OPENBAAR-02', ({ count }) =>
    Number(count) === 1
      ? 'Er staan nog persoonlijke gegevens in waarover niemand heeft beslist. Kijk bij “Mag dit openbaar zijn?”. Er is niets openbaar gemaakt.'
      : `Op ${count} plaatsen staan nog persoonlijke gegevens waarover niemand heeft beslist. Kijk bij “Mag dit openbaar zijn?”. Er is niets openbaar gemaakt.`,
  ),
  summaryPrivate: sentence(
    'OPENBAAR-03',
    ({ words }) =>
      `Hier staat “${words}”. Mag iedereen dat lezen? Haal het weg, of zet het vinkje onder de tekst. Een burgerservicenummer mag nooit.`,
  ),
  publicationLetterFirst: sentence(
    'OPENBAAR-04',
    'Maak eerst de brief openbaar. In de reactie staan de adviezen uit de brief.',
  ),
  publicationStands: sentence(
    'OPENBAAR-05',
    'Dit is al openbaar gemaakt, misschien in een ander venster. Ververs de pagina.',
  ),
  publicationChanged: sentence(
    'OPENBAAR-06',
    'Dit is intussen veranderd. Er is niets openbaar gemaakt en uw tekst staat er nog. Bekijk het opnieuw.',
  ),
  embargoPast: sentence('OPENBAAR-07', 'Dit moment is al voorbij. Kies een later moment, of laat het leeg.'),
  embargoDayMissing: sentence('OPENBAAR-08', 'Bij een tijd hoort ook een dag.'),
  'paper.NO_RUBRIC': sentence(
    'AFDRUK-02',
    'Er is nog geen toetskader gekozen. Kies het eerst in het plan; daarna kunt u het leesboekje maken.',
  ),
  'paper.TYPESETTING_FAILED': sentence(
    'AFDRUK-03',
    'Deze nota kan niet als PDF worden gemaakt. Download haar in Word, of vraag de secretaris om hulp.',
  ),
  'paper.LETTER_FAILED': sentence(
    'AFDRUK-01',
    'Het bestand kon nu niet worden gemaakt. Er is niets verloren. Probeer het over een minuut opnieuw.',
  ),
  'letter.LETTER_FAILED': sentence(
    'BRIEF-10',
    'De brief kon nu niet worden gemaakt. Er is niets verloren. Probeer het over een minuut opnieuw.',
  ),
};
