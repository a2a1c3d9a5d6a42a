import type { NoteVersion } from '../note/note-content.ts';

/**
 * The first words of the third and each later page (the first two are the title and the contents), as LibreOffice laid the files out. Regenerate them when
 * the text changes: convert the file to PDF and read the first line of each page.
 */
export const PAGE_STARTS: Readonly<Record<NoteVersion, readonly string[]>> = {
  1: [
    'Samenvatting',
    'Tegelijk zien we dat inwoners veel',
    'Inwoners en kernen',
    'De kosten zijn in dezelfde jaren',
    'Vertrouwen.',
    'leges voor kleine evenementen vervallen;',
    'Een nieuwe plek in de Binnenstad',
    'Er volgt een gesprek aan huis.',
    'Algemene voorzieningen gaan voor',
    'Buurtgroepen helpen elkaar met formulieren, kinderkleding',
    'Verenigingen voor iedereen',
    'een jaaromzet van minstens € 2',
    'Sturing, geld en verantwoording',
    'Tabel 5. Nieuwe uitgaven en besparingen,',
    'Communicatie',
    'Bijlage B. Met wie wij spraken',
    'Samen leggen zij alle brieven op',
  ],
  2: [
    'Samenvatting',
    'Tegelijk zien we dat inwoners veel',
    'Maasbergen in beeld',
    'Figuur 1. Meldingen bij de wijkteams,',
    'Aan de keukentafels hoorden we hetzelfde,',
    'We vragen van medewerkers dat zij',
    'De verantwoording achteraf voor bedragen tot',
    'Een team bestaat uit medewerkers voor',
    'Voor werk en inkomen blijft een',
    'Opgroeien in de buurt',
    'Wonen en samenleven',
    'Bij zorgen over huiselijk geweld schakelen',
    'Het tarief wordt elk jaar aangepast',
    'waar ook inwoners en medewerkers bij',
    'Uitvoering en evaluatie',
    'Bijlage A. Begrippen',
    'Een val op de trap',
  ],
};
