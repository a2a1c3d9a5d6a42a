import { list, type NoteChapter, only, p, row, section, spanning } from './note-content.ts';

/** Carers and volunteers; the revision moves this section to the chapter on access. */
export const mantelzorg = section(
  'Mantelzorgers en vrijwilligers',
  p(
    'Mantelzorgers zijn onmisbaar. Het Steunpunt Mantelzorg breidt zijn spreekuren uit naar alle dorpen en er komt een budget van € 95.000 per jaar voor vervangende zorg. Mantelzorgers kunnen zonder indicatie drie dagdelen per maand vervangende zorg krijgen.',
  ),
  p(
    'Vrijwilligers kunnen gratis scholing volgen bij de Vrijwilligersacademie. De gemeente sluit een collectieve verzekering af die ook geldt voor mensen die incidenteel helpen. Daarmee nemen we een van de hindernissen weg die inwoners in het panel noemden.',
  ),
  p(
    'We onderzoeken of de jaarlijkse mantelzorgwaardering van € 100 kan worden omgezet in een bijdrage in natura. Hierover besluit het college in 2028.',
  ),
);

/** Added in the revision, after the council asked for it. */
const zonderRechtsvorm = section(
  'Groepen zonder rechtsvorm',
  p(
    'Een groep buren hoeft geen stichting op te richten om iets voor elkaar te doen. Daarom komt er binnen het wijkbudget een lichte weg. Twee inwoners vragen samen een bedrag tot € 1.500 aan, op één bladzijde. De gemeente betaalt rechtstreeks de rekening of maakt het bedrag over naar een van beiden.',
  ),
  p(
    'Achteraf vertellen zij op de wijktafel wat ervan terecht is gekomen. Een verslag op papier is niet nodig. Na een jaar bekijken we met de groepen of het bedrag en de regels kloppen.',
  ),
);

/** Residents' initiatives: the strongest chapter, with one condition that shuts informal groups out. */
export const meedoen: NoteChapter = {
  title: 'Meedoen en ontmoeten',
  numbering: 'chapter',
  blocks: [
    p(
      'Een sterke sociale basis is de beste preventie. In dit hoofdstuk staat wat we doen voor initiatieven van inwoners, voor ontmoetingsplekken en voor iedereen die zich inzet voor een ander.',
    ),
  ],
  sections: [
    section(
      'Initiatieven van inwoners',
      p(
        'Inwoners lopen met een goed idee te vaak vast op loketten. Daarom krijgt elke wijk en elk dorp een vaste initiatievenmakelaar. Deze helpt bij vergunningen, verzekering, ruimte en contact met andere groepen. De makelaar werkt voor het initiatief en niet voor de gemeente.',
      ),
      p('We hebben de regels die initiatieven tegenhouden op een rij gezet en pakken er vier meteen aan:'),
      list(
        'lettered',
        'voor een buurtactiviteit tot 150 bezoekers is geen vergunning meer nodig, een melding is genoeg;',
        'leges voor kleine evenementen vervallen;',
        'de gemeente stelt buiten kantooruren zes vergaderruimtes gratis beschikbaar;',
        'een aanvraag wordt binnen vijftien werkdagen beantwoord, anders geldt zij als toegekend.',
      ),
      p(
        'In Lindel en Sint Odrada hebben bewoners zelf een dorpsplan gemaakt. Deze twee dorpsplannen zijn het vertrekpunt voor de inzet van de gemeente in die kernen. De dorpsraden stellen ieder jaar met het wijkteam vast welke punten als eerste aan de beurt zijn. In de andere kernen nodigen we bewoners uit om hetzelfde te doen.',
      ),
    ),
    section(
      'Het wijkbudget',
      p(
        'Vanaf 2027 is er per jaar € 380.000 beschikbaar voor initiatieven. Het bedrag wordt verdeeld naar inwoneraantal, met een opslag voor de Waterwijk. Per kern beslist een wijktafel van zeven bewoners, een professional en een medewerker van de gemeente over de aanvragen. Tabel 3 bevat de regels.',
      ),
      {
        kind: 'table',
        caption: 'Tabel 3. Regels voor het wijkbudget',
        widths: [24, 25, 25, 26],
        headerRows: [row('Onderdeel', 'Tot € 1.000', '€ 1.000 tot € 5.000', 'Boven € 5.000')],
        rows: [
          [
            { text: 'Wie kan aanvragen' },
            spanning(
              [
                'Rechtspersonen die staan ingeschreven bij de Kamer van Koophandel',
                'Rechtspersonen; tot € 1.500 ook groepen zonder rechtsvorm (paragraaf 4.3)',
              ],
              { colspan: 3 },
            ),
          ],
          row('Aanvraag', 'Formulier van één bladzijde', 'Formulier en begroting', 'Projectplan'),
          row(
            'Besluit',
            'Wijktafel, binnen twee weken',
            'Wijktafel, binnen vier weken',
            'College, op advies van de wijktafel',
          ),
          [
            { text: 'Verantwoording' },
            spanning('Geen verantwoording achteraf; een foto of verhaal is genoeg', { colspan: 2 }),
            { text: 'Inhoudelijk en financieel verslag' },
          ],
        ],
      },
      p(
        'De verantwoording achteraf voor bedragen tot € 5.000 vervalt. Uit de afgelopen drie jaar blijkt dat van 214 kleine subsidies er geen enkele verkeerd is besteed. De controle kostte meer dan zij opleverde.',
      ),
      p(
        'Alleen stichtingen en verenigingen kunnen een aanvraag indienen. Informele groepen kunnen zich aansluiten bij een bestaande organisatie, die dan de verantwoordelijkheid draagt. Zo voorkomen we onduidelijkheid over aansprakelijkheid.',
        'Boven € 1.500 vragen we een rechtspersoon, omdat de groep dan vaak overeenkomsten sluit. Voor kleinere bedragen geldt de lichte weg uit paragraaf 4.3.',
      ),
    ),
    only(2, zonderRechtsvorm),
    {
      title: 'Plekken om elkaar te ontmoeten',
      blocks: [
        p(
          'Maasbergen heeft elf buurthuizen en dorpshuizen. Zeven daarvan zijn van de gemeente. We houden alle elf open. Voor onderhoud en verduurzaming is tot en met 2030 in totaal € 1,2 miljoen gereserveerd.',
        ),
      ],
      parts: [
        section(
          'Buurthuizen in handen van bewoners',
          p(
            'Vier buurthuizen worden beheerd door bewoners. Zij krijgen een vaste bijdrage voor vier jaar, zodat zij niet elk jaar opnieuw hoeven aan te vragen. Zij bepalen zelf het programma en houden de inkomsten uit verhuur.',
          ),
        ),
        section(
          'Een nieuwe plek in de Binnenstad',
          p(
            'In de Binnenstad is na de sluiting van De Brug geen ontmoetingsplek meer. Wij verkennen de mogelijkheden voor een nieuwe plek, bij voorkeur in combinatie met de bibliotheek. Hiervoor is nog geen budget.',
            'In de Binnenstad is na de sluiting van De Brug geen ontmoetingsplek meer. In 2027 openen we samen met de bibliotheek een huiskamer aan de Markt. Hiervoor is € 140.000 per jaar gereserveerd. Een groep bewoners beslist over de inrichting en de openingstijden.',
          ),
        ),
      ],
    },
    only(1, mantelzorg),
  ],
};
