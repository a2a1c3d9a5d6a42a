import { list, type NoteChapter, p, row, section, spanning } from './note-content.ts';

/** Goals, money and control: counting first, although one part of the counting is dropped. */
export const sturing: NoteChapter = {
  title: 'Sturing, geld en verantwoording',
  numbering: 'chapter',
  blocks: [
    p(
      'De gemeenteraad moet kunnen zien of dit plan werkt. Daarom leggen we vast wat we willen bereiken, hoe we dat meten en wat het kost.',
    ),
  ],
  sections: [
    section(
      'Doelen en indicatoren',
      p(
        'Het plan kent vier doelen. Bij ieder doel horen twee indicatoren, die elk kwartaal worden gemeten. De indicatoren zijn gekozen door de afdeling Control, omdat de gegevens al beschikbaar zijn.',
        'Het plan kent vier doelen. Bij ieder doel horen twee indicatoren. Eén daarvan kiest de gemeente, de andere kiezen de wijktafels. Ieder jaar in oktober bespreken we de uitkomsten in de wijk.',
      ),
      {
        kind: 'table',
        caption: 'Tabel 4. Doelen en indicatoren',
        widths: [28, 42, 15, 15],
        headerRows: [row('Doel', 'Indicator', '2025', '2030')],
        rows: [
          [
            spanning('Minder beroep op zorg', { rowspan: 2 }),
            { text: 'Aantal maatwerkvoorzieningen Wmo' },
            { text: '3.420' },
            { text: '2.900' },
          ],
          row('Gemiddelde duur van een traject in maanden', '14', '10'),
          [
            spanning('Sneller geholpen', { rowspan: 2 }),
            { text: 'Weken tussen melding en besluit' },
            { text: '6' },
            { text: '4' },
          ],
          row('Klanttevredenheid over de toegang', '7,4', '7,8'),
          [
            spanning('Meer meedoen', { rowspan: 2 }),
            { text: 'Aantal actieve vrijwilligers' },
            { text: '5.900' },
            { text: '6.500' },
          ],
          row('Aantal aanvragen wijkbudget per jaar', '–', '150'),
          [
            spanning('Financieel gezond', { rowspan: 2 }),
            { text: 'Uitgaven maatwerk × € 1 miljoen' },
            { text: '26,4' },
            { text: '24,9' },
          ],
          row('Uitgaven per traject', '€ 5.750', '€ 4.900'),
        ],
      },
    ),
    section(
      'Verantwoording en toezicht',
      p(
        'Vertrouwen is ons uitgangspunt. Om dat vertrouwen te onderbouwen komt er een kwartaalrapportage waarin aanbieders per inwoner verantwoorden hoeveel uren zijn geleverd en welk resultaat is behaald. Afwijkingen van meer dan tien procent worden besproken en kunnen leiden tot een korting.',
        'Vertrouwen is ons uitgangspunt. De maandelijkse opgave van uren per inwoner vervalt daarom. In plaats daarvan voeren we twee keer per jaar een gesprek met elke aanbieder, waar ook inwoners en medewerkers bij zitten. Cijfers vragen we alleen op als dat gesprek daar aanleiding toe geeft.',
      ),
      p(
        'Het team Toezicht wordt uitgebreid met twee toezichthouders. Zij controleren aanbieders op kwaliteit en rechtmatigheid en kunnen bij inwoners thuis nagaan of de hulp terecht wordt gebruikt. Voor het signaleren van misbruik schaffen we een systeem aan dat afwijkende patronen herkent.',
      ),
      p(
        'De verantwoording van welzijnsorganisaties wordt lichter. Zij hoeven niet langer deelnemers te tellen. In plaats daarvan vertellen zij eens per jaar aan raad, bewoners en partners wat er in de wijk is veranderd.',
      ),
    ),
    section(
      'Financieel kader',
      p(
        'Het plan moet binnen de begroting passen. Tabel 5 geeft de nieuwe uitgaven en de besparingen. De besparing op maatwerk wordt vanaf 2028 ingeboekt, ook als de maatregelen nog niet volledig werken.{^inboeken}',
        'Het plan moet binnen de begroting passen. Tabel 5 geeft de nieuwe uitgaven en de besparingen. De besparing op maatwerk boeken we pas in als blijkt dat minder inwoners zware hulp nodig hebben.{^inboeken}',
      ),
      {
        kind: 'table',
        caption: 'Tabel 5. Nieuwe uitgaven en besparingen, bedragen × € 1.000',
        widths: [44, 14, 14, 14, 14],
        headerRows: [
          [spanning('Onderdeel', { rowspan: 2 }), spanning('Bedrag per jaar', { colspan: 4 })],
          row('2027', '2028', '2029', '2030'),
        ],
        rows: [
          row('Wijkbudget', '380', '380', '380', '380'),
          row('Vaste wijkteams en vrije uren', '240', '240', '240', '240'),
          row('Mantelzorg en verzekering', '120', '120', '120', '120'),
          row('Toezicht en systeem', '35', '35', '35', '35'),
          [
            { text: '**Totaal nieuw**' },
            { text: '**775**' },
            { text: '**775**' },
            { text: '**775**' },
            { text: '**775**' },
          ],
          row('Eén hoofdaanbieder per perceel', '0', '−900', '−900', '−900'),
          row('Minder maatwerk', '0', '−300', '−600', '−900'),
        ],
      },
      p(
        'De extra inzet op preventie verdient zich naar verwachting in vier jaar terug. Lukt dat niet, dan worden de uitgaven aan algemene voorzieningen en het wijkbudget heroverwogen.',
      ),
    ),
    section(
      'Risico’s',
      p('We zien drie grote risico’s en nemen daarbij de volgende maatregelen:'),
      list(
        'bullet',
        [
          'De besparing wordt niet gehaald.',
          list(
            'bullet',
            'We volgen de uitgaven per maand.',
            'Het college legt bij een tekort een maatregelenpakket voor.',
          ),
        ],
        [
          'Er is onvoldoende personeel.',
          list('bullet', 'We werken met aanbieders samen aan opleiding en behoud.'),
        ],
        [
          'Inwoners raken overbelast.',
          list('bullet', 'Het Steunpunt Mantelzorg signaleert overbelasting en meldt die bij het wijkteam.'),
        ],
      ),
    ),
  ],
};
