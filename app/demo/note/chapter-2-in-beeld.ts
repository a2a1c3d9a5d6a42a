import { list, type NoteChapter, p, row, section, spanning } from './note-content.ts';

/** Figures about the municipality: two tables and the figure. */
export const inBeeld: NoteChapter = {
  title: 'Maasbergen in beeld',
  numbering: 'chapter',
  blocks: [
    p(
      'Maasbergen telt 41.300 inwoners in één stad en vier dorpen. De verschillen tussen de kernen zijn groot en nemen toe.',
    ),
  ],
  sections: [
    section(
      'Inwoners en kernen',
      p(
        'In de stad wonen relatief veel alleenstaanden en gezinnen met een laag inkomen. De dorpen vergrijzen snel: in Sint Odrada is in 2030 naar verwachting een op de drie inwoners ouder dan 65 jaar. Tabel 1 laat de belangrijkste kenmerken zien.',
      ),
      {
        kind: 'table',
        caption: 'Tabel 1. Kerncijfers per wijk en dorp, 1 januari 2026',
        widths: [28, 18, 18, 18, 18],
        headerRows: [
          [
            spanning('Wijk of dorp', { rowspan: 2 }),
            spanning('Inwoners', { colspan: 2 }),
            spanning('Huishoudens', { colspan: 2 }),
          ],
          row('totaal', '65 jaar en ouder', 'alleenstaand', 'laag inkomen'),
        ],
        rows: [
          row('Binnenstad', '9.400', '21%', '48%', '12%'),
          row('Waterwijk', '8.150', '16%', '39%', '17%'),
          row('Oeverdorp', '7.300', '23%', '29%', '7%'),
          row('Lindel', '6.850', '26%', '27%', '6%'),
          row('Heikant', '5.900', '24%', '30%', '9%'),
          row('Sint Odrada', '3.700', '29%', '31%', '8%'),
        ],
      },
      p(
        'Een op de elf inwoners zegt zich vaak eenzaam te voelen. Onder mensen die moeite hebben om rond te komen is dat een op de vier.{^monitor} Ongeveer 5.200 inwoners zorgen langdurig voor een naaste. Van hen voelt achttien procent zich zwaar belast.',
      ),
    ),
    section(
      'Gebruik van hulp',
      p(
        'In 2025 ontvingen 3.420 inwoners een maatwerkvoorziening uit de Wmo en kregen 1.180 jongeren jeugdhulp. Figuur 1 laat zien dat het aantal meldingen sinds 2021 stijgt, vooral bij begeleiding. Het aantal meldingen voor huishoudelijke hulp is sinds 2023 stabiel.',
      ),
      {
        kind: 'figure',
        caption: 'Figuur 1. Meldingen bij de wijkteams, 2021–2025',
        alt: 'Staafdiagram van het aantal meldingen bij de wijkteams per jaar. 2021: 2.310. 2022: 2.480. 2023: 2.740. 2024: 2.890. 2025: 3.060. Het aantal stijgt elk jaar.',
      },
      p(
        'De kosten zijn in dezelfde jaren gestegen van € 19,8 miljoen naar € 26,4 miljoen. Een kwart van die stijging komt door hogere tarieven, de rest door meer gebruik en langere trajecten. Tabel 2 geeft de verdeling over de wetten.',
      ),
      {
        kind: 'table',
        caption: 'Tabel 2. Gebruik en kosten per wet, 2025',
        widths: [40, 20, 20, 20],
        headerRows: [row('Wet', 'Inwoners', 'Kosten × € 1.000', 'Groei sinds 2021')],
        rows: [
          row('Wmo: begeleiding', '1.290', '7.850', '31%'),
          row('Wmo: huishoudelijke hulp', '1.640', '5.120', '12%'),
          row('Wmo: overig', '490', '2.030', '9%'),
          row('Jeugdwet', '1.180', '9.640', '28%'),
          row('Schuldhulpverlening', '312', '1.760', '22%'),
          [{ text: '**Totaal**' }, { text: '' }, { text: '**26.400**' }, { text: '**24%**' }],
        ],
      },
    ),
    section(
      'Wat inwoners ons vertelden',
      p(
        'Uit de vragenlijst van september komen drie onderwerpen steeds terug. Inwoners willen weten bij wie zij terechtkunnen. Zij willen niet steeds hetzelfde verhaal vertellen. En zij willen iets voor een ander kunnen doen zonder dat het meteen een verplichting wordt.',
      ),
      list(
        'bullet',
        [
          'Over de toegang:',
          list(
            'bullet',
            '68 procent weet niet waar het wijkteam zit;',
            '41 procent vindt hulp vragen moeilijk of heel moeilijk;',
            'bijna niemand kende de onafhankelijke cliëntondersteuner.',
          ),
        ],
        [
          'Over meedoen:',
          list(
            'bullet',
            'een op de drie wil iets voor de buurt doen, maar weet niet hoe;',
            'wie al iets doet, noemt vergunningen, verzekering en zaalhuur als grootste hindernis.',
          ),
        ],
      ),
      p(
        'Een van de invullers schreef: “Ik wil best boodschappen doen voor mijn buurvrouw, maar ik wil geen vrijwilligerscontract.” Die opmerking vatte voor ons veel samen.',
        'Aan de keukentafels hoorden we hetzelfde, maar scherper. “Ik wil best boodschappen doen voor mijn buurvrouw, maar ik wil geen vrijwilligerscontract,” zei een van de deelnemers. Een ander zei: “Jullie vragen wat wij kunnen, maar niet wat wij nodig hebben.”',
      ),
    ),
  ],
};
