import type { LetterRefusalCode } from '#editor/export/letter-refusal.ts';
import { importRefusals } from './import-refusals.ts';
import { letterRefusalSentence } from './letter-refusals.ts';
import { moveRefusals } from './moves.ts';

type Params = Record<string, string | number>;

interface Sentence {
  code: string;
  message: (params: Params) => string;
}

const sentence = (code: string, message: string | ((params: Params) => string)): Sentence => ({
  code,
  message: typeof message === 'string' ? () => message : message,
});

/** Every refusal of the domain: what happened, what was kept, what to do. The code is for the telephone. */
const sentences: Record<string, Sentence> = {
  inputInvalid: sentence(
    'FORM-01',
    'Nog niet alles is goed ingevuld. Uw tekst staat er nog. Kijk bij de rode regels.',
  ),
  notFound: sentence('404', 'Deze pagina bestaat niet, of u mag haar niet zien.'),
  forbidden: sentence(
    '403',
    'Dit mag u niet doen met uw rol. Vraag de secretaris als u denkt dat dit niet klopt.',
  ),
  moveUnknown: sentence(
    'STAP-01',
    'Deze stap kan niet vanuit de stand waarin het advies nu is. Ververs de pagina en kijk wat de volgende stap is.',
  ),
  reasonMissing: sentence('STAP-02', 'Schrijf eerst waarom. De reden komt in het verloop te staan.'),
  annotationChanged: sentence(
    'TEGELIJK-01',
    'Deze aantekening is intussen ergens anders veranderd. Beide teksten staan hieronder. Kies welke u houdt.',
  ),
  replyChanged: sentence(
    'TEGELIJK-03',
    'Deze reactie is intussen ergens anders veranderd. Beide teksten staan hieronder. Kies welke u houdt.',
  ),
  officialMissing: sentence(
    'VRAAG-01',
    'Bij dit advies staat nog geen contactambtenaar. Kies er een bij “Plan”. Uw vraag staat er nog.',
  ),
  questionAnswered: sentence(
    'VRAAG-02',
    'Op deze vraag is al een antwoord gekomen. Ververs de pagina om het te lezen.',
  ),
  questionTakenBack: sentence(
    'VRAAG-03',
    'De raad heeft deze vraag teruggenomen. U hoeft haar niet meer te beantwoorden.',
  ),
  questionPrivate: sentence(
    'VRAAG-04',
    'Deze aantekening is alleen voor u. Deel haar eerst met de raad, dan kan de vraag naar de gemeente.',
  ),
  scoreChanged: sentence(
    'TEGELIJK-02',
    'Dit oordeel is intussen in een ander venster veranderd. Beide staan hieronder. Kies welke u houdt.',
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
  mailSettled: sentence('POST-01', 'Deze mail is al verstuurd. Er is niets veranderd.'),
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
  fileChanged: sentence(
    'OPSLAG-01',
    'Dit bestand is niet meer wat de raad bewaarde. Daarom geven wij het niet af. Vertel het wie Adviestafel beheert: het bestand kan terug uit een reservekopie.',
  ),
  fileMissing: sentence(
    'OPSLAG-02',
    'Dit bestand staat niet meer in de opslag. Vertel het wie Adviestafel beheert: het bestand kan terug uit een reservekopie.',
  ),
  retentionInvalid: sentence(
    'ARCHIEF-09',
    'Het dossier is nog niet gemaakt. Ga terug en vul bij “Aantal jaren” een heel getal in, van 1 tot en met 100.',
  ),
  alreadySigned: sentence('TEKEN-01', 'Deze brief is al ondertekend in deze rol.'),
  minorityTooLong: sentence(
    'STEM-02',
    ({ words, limit }) =>
      `Uw standpunt telt ${words} woorden. Er mogen er ${limit} in de brief. Uw tekst staat er nog: maak hem korter.`,
  ),
  passageUnknown: sentence(
    'NOTA-01',
    'Deze plek staat niet in deze versie van de nota. Uw tekst staat er nog. Kies de plek opnieuw.',
  ),
  paragraphUnknown: sentence(
    'NOTA-03',
    'Deze alinea staat niet in de nota. Kijk welk nummer ernaast staat, bijvoorbeeld: 3.2, alinea 4.',
  ),
  criterionUnknown: sentence('OORDEEL-01', 'Dit punt hoort niet bij het toetskader van dit advies.'),
  rubricPinned: sentence('PLAN-01', 'Het toetskader ligt vast zodra het beoordelen is begonnen.'),
  leadUnknown: sentence('PLAN-02', 'De trekker moet lid van de raad zijn, secretaris of voorzitter.'),
  officialUnknown: sentence('PLAN-03', 'Kies iemand met de rol contactambtenaar.'),
  reviewerUnknown: sentence('PLAN-04', 'Alleen leden van de raad kunnen beoordelen.'),
  observerUnknown: sentence('PLAN-05', 'Kies iemand met de rol toehoorder.'),
  closesAfterDue: sentence(
    'PLAN-06',
    'De beoordeling sluit na de uiterste adviesdatum. Kies een eerdere dag.',
  ),
  meetingAfterDue: sentence('PLAN-07', 'De vergadering is na de uiterste adviesdatum. Kies een eerdere dag.'),
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
  annotationLocked: sentence(
    'RONDE-01',
    'Er loopt een nieuwe ronde. Aantekeningen die al open waren, veranderen tot de opening niet. Uw tekst staat er nog: maak er een nieuwe aantekening van.',
  ),
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
  templateUnknown: sentence('BRIEF-07', 'Dit briefmodel kan niet meer worden gekozen. Kies een ander.'),
  privacyGone: sentence(
    'PRIVACY-01',
    'Deze zin staat niet meer zo in de brief. Ververs de pagina en kijk opnieuw.',
  ),
  letterNotEdited: sentence(
    'BRIEF-06',
    'De brief kon nu niet worden veranderd. Er is niets verloren. Probeer het over een minuut opnieuw.',
  ),
  findingUnknown: sentence('PUNT-03', 'Deze bevinding is er niet meer. Ververs de pagina.'),
  pointGone: sentence('PUNT-04', 'Dit adviespunt staat niet meer in de brief. Kies een ander.'),
  letterMissing: sentence('BRIEF-01', 'Er is nog geen conceptbrief.'),
  nothingFrozen: sentence('BRIEF-02', 'Er ligt nu geen versie ter vaststelling.'),
  nothingAdopted: sentence('BRIEF-03', 'De brief is nog niet vastgesteld.'),
  letterChanged: sentence(
    'BRIEF-05',
    'De brief is net veranderd, bijvoorbeeld door een handtekening. Er is niets vastgelegd. Probeer het opnieuw.',
  ),
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
  responseBeforeSent: sentence(
    'REACTIE-01',
    'De reactie is van vóór de dag waarop de brief is verstuurd. Kijk de datum na.',
  ),
  followUpDateMissing: sentence('REACTIE-02', 'Kies de dag waarop u hierop terugkomt.'),
  emailKnown: sentence('MENS-01', 'Er is al iemand met dit e-mailadres.'),
  notYourself: sentence('MENS-02', 'U kunt uw eigen rol niet veranderen. Vraag een andere beheerder.'),
  personLeft: sentence(
    'MENS-04',
    'Deze persoon doet niet meer mee. Zet eerst het vinkje “doet mee” weer aan.',
  ),
  councilHasPeople: sentence('RAAD-02', 'In deze raad werken al mensen. Er is niets veranderd.'),
  passwordWrong: sentence('WACHT-01', 'Dit is niet uw huidige wachtwoord. Kijk of u geen letter mist.'),
  invitationGone: sentence(
    'MENS-03',
    'Deze uitnodiging is gebruikt of verlopen. Vraag de secretaris om een nieuwe.',
  ),
  'exchange.NOT_JSON': sentence(
    'OVERNEMEN-01',
    'Dit is geen bestand met aantekeningen. Kies een bestand dat eindigt op .jsonld of .json.',
  ),
  'exchange.NOT_ANNOTATIONS': sentence(
    'OVERNEMEN-02',
    'In dit bestand staan geen aantekeningen volgens de standaard (Web Annotation). Vraag de afzender om een export daarvan.',
  ),
  'exchange.PAGES_ELSEWHERE': sentence(
    'OVERNEMEN-03',
    'Dit bestand verwijst alleen naar aantekeningen die ergens anders staan. Vraag de afzender om één bestand met alles erin.',
  ),
  'exchange.TOO_MANY': sentence(
    'OVERNEMEN-04',
    ({ limit }) => `Er staan te veel aantekeningen in dit bestand. Het mogen er hoogstens ${limit} zijn.`,
  ),
  'exchange.EMPTY': sentence('OVERNEMEN-05', 'Er staan geen aantekeningen in dit bestand.'),
  'exchange.TOO_BIG': sentence('OVERNEMEN-06', 'Dit bestand is te groot. Het mag hoogstens 5 MB zijn.'),
  'exchange.TOO_HEAVY': sentence(
    'OVERNEMEN-07',
    'Het zoeken van de plekken duurde te lang. Er is niets overgenomen. Verdeel het bestand in kleinere delen.',
  ),
  'exchange.NOTE_CHANGED': sentence(
    'OVERNEMEN-08',
    'De raad gebruikt sinds net een andere versie van de nota. Er is niets overgenomen. Kies het bestand opnieuw.',
  ),
  'exchange.NO_FILE': sentence('OVERNEMEN-09', 'Kies eerst een bestand met aantekeningen.'),
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

const fieldSentences: Record<string, string | ((params: Params) => string)> = {
  required: 'Vul dit in.',
  tooLong: 'Dit is te lang. Maak het korter.',
  dateInvalid: 'Dit is geen goede datum. Schrijf bijvoorbeeld 4-12-2026.',
  dateAbsurd: 'Dit jaartal kan niet kloppen.',
  dueBeforeReceived: 'De uiterste adviesdatum ligt vóór de dag van ontvangst.',
  emailInvalid: 'Dit is geen goed e-mailadres.',
  annotationEmpty: 'Schrijf eerst wat u wilt opmerken.',
  replyEmpty: 'Schrijf eerst uw reactie.',
  questionEmpty: 'Schrijf de vraag zoals de gemeente haar krijgt.',
  answerEmpty: 'Schrijf eerst uw antwoord.',
  logoAltMissing: 'Beschrijf het logo in een zin, voor wie het niet ziet.',
  logoInvalid: 'Kies een PNG- of JPEG-bestand.',
  logoTooLarge: 'Dit beeld is te groot. Kies een bestand van hoogstens 500 kB.',
  keepReasonMissing: 'Schrijf waarom dit mag blijven staan.',
  asideReasonMissing: 'Schrijf waarom dit niet in de brief komt.',
  askMissing: 'Schrijf wat u het college adviseert.',
  scoreOutside: 'Kies een van de vier stappen, of “Kan ik niet beoordelen” of “Niet van toepassing”.',
  passwordShort: 'Kies een wachtwoord van minstens 12 tekens.',
  passwordsDiffer: 'De twee wachtwoorden zijn niet hetzelfde.',
  passwordSame: 'Dit is uw huidige wachtwoord. Kies een ander.',
  summaryMissing: 'Schrijf in een paar zinnen wat de raad adviseert.',
  timeInvalid: 'Schrijf de tijd als 10:00.',
  wooUriInvalid:
    'Schrijf het adres uit de lijst van TOOI, bijvoorbeeld https://identifier.overheid.nl/tooi/id/gemeente/gm0867.',
  publishDaysRange: 'Vul een heel aantal dagen in, van 1 tot en met 365.',
  weeksRange: 'Vul een heel aantal weken in, van 1 tot en met 26.',
  minimumAboveTerm: 'De kortste termijn kan niet langer zijn dan de gewone termijn.',
  percentRange: 'Vul een heel getal in, van 0 tot en met 95.',
  wordsRange: 'Vul een heel aantal woorden in, van 50 tot en met 1000.',
  prefixInvalid: 'Gebruik 2 tot 8 hoofdletters, bijvoorbeeld SAR.',
  websiteInvalid: 'Dit is geen goed webadres. Schrijf bijvoorbeeld www.adviesraad.nl.',
  accentInvalid: 'Schrijf de kleur als # met zes tekens, bijvoorbeeld #0f5c6e.',
  accentTooLight: 'Deze kleur is te licht: op wit is zij niet goed te lezen. Kies een donkerder kleur.',
  linesTooMany: 'Dit zijn te veel regels. Gebruik er hoogstens 8, van hoogstens 200 tekens.',
  yearInvalid: 'Schrijf het jaar met vier cijfers, bijvoorbeeld 2020. Of laat het leeg.',
  invalidValue: 'Dit kan niet. Kies iets anders.',
};

/** The sentence under an input. */
export function fieldSentence(key: string, params: Params = {}): string {
  const found = fieldSentences[key] ?? sentences[key]?.message(params) ?? fieldSentences.invalidValue!;
  return typeof found === 'string' ? found : found(params);
}
