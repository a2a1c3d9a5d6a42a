import type { RefusalCode } from '#editor/import/import-refusal.ts';

type Params = Record<string, string | number>;

/**
 * Why a file could not become a note, in plain Dutch: what is the matter and what the reader can do. The
 * table is exhaustive: a new code does not compile without its sentence.
 */
export const importRefusals: Record<RefusalCode, (params: Params) => string> = {
  EMPTY: () => 'Dit bestand is leeg. Vraag de afzender om het opnieuw te sturen.',
  UNKNOWN_BINARY: () =>
    'Dit soort bestand kennen we niet. Gebruik een Word-bestand (.docx), OpenDocument (.odt), PDF, webpagina of tekst.',
  FILE_TOO_BIG: ({ limit }) =>
    `Dit bestand is te groot${limit ? ` (de grens is ${limit} MB)` : ''}. Verklein de afbeeldingen of splits het bestand.`,
  ZIP_CORRUPT: () =>
    'Dit bestand is beschadigd of niet compleet. Download het opnieuw of vraag een nieuw exemplaar.',
  ZIP_PART_TOO_BIG: () =>
    'Een onderdeel van dit bestand is uitgepakt veel te groot. Uit veiligheid openen we het niet. Vraag een nieuw exemplaar.',
  ZIP_SIZE_LIE: () =>
    'Dit bestand geeft een verkeerde grootte op. Uit veiligheid openen we het niet. Vraag een nieuw exemplaar.',
  ZIP_TOO_BIG: () =>
    'Dit bestand is uitgepakt te groot. Verklein de afbeeldingen of splits het bestand in delen.',
  ZIP_TOO_MANY_ENTRIES: () =>
    'Dit bestand bestaat uit te veel onderdelen. Uit veiligheid openen we het niet. Bewaar het opnieuw als .docx of .odt.',
  ZIP_BAD_PATH: () =>
    'Dit bestand bevat een onveilige verwijzing. Uit veiligheid openen we het niet. Vraag de afzender om een nieuw exemplaar.',
  PLAIN_ZIP: () => 'Dit is een zip-bestand. Pak het eerst uit en kies daarna de nota zelf.',
  XML_CORRUPT: () =>
    'De inhoud van dit bestand is beschadigd. Open het in Word of LibreOffice, bewaar het opnieuw en probeer het nog eens.',
  XML_DTD: () =>
    'Dit bestand bevat een onderdeel dat onveilig kan zijn. Open het in Word of LibreOffice, bewaar het opnieuw en probeer het nog eens.',
  XML_TOO_DEEP: () =>
    'De opbouw van dit bestand is te ingewikkeld. Open het in Word of LibreOffice, bewaar het opnieuw en probeer het nog eens.',
  DOCX_NO_DOCUMENT: () =>
    'In dit Word-bestand zit geen leesbare tekst. Open het in Word, bewaar het als .docx en probeer het nog eens.',
  DOCX_PASSWORD: () =>
    'Dit bestand is met een wachtwoord beveiligd. Open het in Word, haal het wachtwoord weg, bewaar het en probeer het nog eens.',
  ODT_PASSWORD: () =>
    'Dit bestand is met een wachtwoord beveiligd. Open het in LibreOffice, haal het wachtwoord weg, bewaar het en probeer het nog eens.',
  NOT_ODT: () =>
    'Dit is een rekenblad, presentatie of tekening en geen tekst. Kies de nota zelf, of bewaar dit bestand als PDF.',
  IS_XLSX: () => 'Dit is een Excel-bestand en geen nota. Kies de nota zelf, of bewaar dit bestand als PDF.',
  IS_PPTX: () => 'Dit is een presentatie en geen nota. Kies de nota zelf, of bewaar dit bestand als PDF.',
  OLD_BINARY_DOC: () =>
    'Dit is een oud Word-bestand (.doc). Open het in Word of LibreOffice, bewaar het als .docx en probeer het nog eens.',
  RTF_UNSUPPORTED: () =>
    'Dit is een RTF-bestand. Open het in Word of LibreOffice, bewaar het als .docx en probeer het nog eens.',
  PDF_CORRUPT: () =>
    'Deze PDF is beschadigd of niet compleet. Download hem opnieuw of vraag een nieuw exemplaar.',
  PDF_DAMAGED: () =>
    'Deze PDF is zo beschadigd dat geen enkele bladzijde te lezen is. Vraag de afzender om een nieuw exemplaar.',
  PDF_PASSWORD: () =>
    'Deze PDF is met een wachtwoord beveiligd. Geef het wachtwoord op, of vraag een exemplaar zonder wachtwoord.',
  PDF_WRONG_PASSWORD: () => 'Dit wachtwoord past niet bij deze PDF. Controleer het en probeer het nog eens.',
  PDF_TOO_HEAVY: () =>
    'Deze PDF is te zwaar om te lezen. Splits hem in delen, of vraag de nota als Word-bestand.',
  PDF_XFA: () =>
    'Deze PDF is een invulformulier van een soort dat we niet kunnen lezen. Druk hem af naar een gewone PDF en probeer het nog eens.',
  SCAN_NEEDS_OCR: () =>
    'Dit is een scan: er staan alleen plaatjes van tekst in. Kies ‘Herken de tekst’, of vraag de nota als Word-bestand.',
  IMAGE_UNREADABLE: () =>
    'Dit plaatje kunnen we niet lezen. Gebruik een scherpe foto of scan als PNG, JPEG of PDF.',
  NO_TEXT: () => 'In dit bestand staat geen tekst. Controleer of u het goede bestand hebt gekozen.',
  TOO_SLOW: () =>
    'Het lezen van dit bestand duurde te lang. Splits het in delen, of vraag de nota als Word-bestand.',
  TOO_MUCH_MEMORY: () =>
    'Dit bestand is te zwaar om te lezen. Splits het in delen, of verklein de afbeeldingen.',
  CANCELLED: () => 'Het inlezen is gestopt. U kunt het opnieuw proberen.',
  READER_CRASHED: () =>
    'Het lezen van dit bestand ging mis. Bewaar het opnieuw in Word of LibreOffice en probeer het nog eens.',
};

/** The Dutch sentence of a refusal. */
export function refusalSentence(code: RefusalCode, params: Params = {}): string {
  return importRefusals[code](params);
}
