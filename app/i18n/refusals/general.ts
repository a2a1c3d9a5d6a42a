import { type Sentence, sentence } from './sentence.ts';

/** What any page may have to refuse. */
export const generalRefusals: Record<string, Sentence> = {
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
  fileChanged: sentence(
    'OPSLAG-01',
    'Dit bestand is niet meer wat de raad bewaarde. Daarom geven wij het niet af. Vertel het wie Adviestafel beheert: het bestand kan terug uit een reservekopie.',
  ),
  fileMissing: sentence(
    'OPSLAG-02',
    'Dit bestand staat niet meer in de opslag. Vertel het wie Adviestafel beheert: het bestand kan terug uit een reservekopie.',
  ),
};
