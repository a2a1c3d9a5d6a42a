import { list, type NoteChapter, only, p, section } from './note-content.ts';

/** Removed in the revision. */
const regionaal = section(
  'Regionale samenwerking',
  p(
    'Voor beschermd wonen en specialistische jeugdhulp werken we samen met zes gemeenten in de regio Maasvallei. De regio heeft een eigen inkoopbureau, dat voor alle gemeenten dezelfde voorwaarden gebruikt. Maasbergen is de tweede gemeente van de regio en betaalt naar rato van het aantal inwoners mee.',
  ),
  p(
    'In 2028 bekijken we of ook de huishoudelijke hulp regionaal kan worden ingekocht. Een grotere schaal geeft een sterkere onderhandelingspositie en minder administratie.',
  ),
);

/** Buying care: one large provider, and a turnover that no cooperative of residents can reach. */
export const inkoop: NoteChapter = {
  title: 'Inkoop en samenwerking',
  numbering: 'chapter',
  blocks: [
    p(
      'De gemeente levert zelf bijna geen hulp. Zij koopt die in bij zorgaanbieders en verleent subsidie aan welzijnsorganisaties. Op dit moment hebben we 118 contracten. Dat is te veel om goed te kunnen sturen.',
    ),
  ],
  sections: [
    section(
      'Minder aanbieders, grotere percelen',
      p(
        'Vanaf 1 januari 2028 kopen we de ambulante begeleiding in bij één hoofdaanbieder per perceel. Er zijn twee percelen: de stad en de vier dorpen samen. De hoofdaanbieder is verantwoordelijk voor alle begeleiding in zijn perceel en kan onderaannemers inschakelen.',
        'Vanaf 1 januari 2028 kopen we de ambulante begeleiding in bij één hoofdaanbieder per perceel. Er zijn drie percelen: de stad, de Waterwijk en de vier dorpen samen. De hoofdaanbieder is verantwoordelijk voor alle begeleiding in zijn perceel en besteedt ten minste tien procent via kleine aanbieders uit de kern zelf.',
      ),
      p(
        'Deze schaal geeft de aanbieder de mogelijkheid om personeel flexibel in te zetten en kosten te drukken. Wij verwachten hiermee € 900.000 per jaar te besparen. De tijd tussen besluit en start van de hulp mag niet langer zijn dan vier weken.',
      ),
      p(
        'Inwoners die nu hulp krijgen van een andere aanbieder stappen in 2028 over. We spreken met de hoofdaanbieder af dat vaste begeleiders waar mogelijk meegaan. Een garantie kunnen wij niet geven.',
        'Inwoners die nu hulp krijgen van een andere aanbieder kunnen hun eigen begeleider tot eind 2029 houden. Pas daarna stappen zij over, en alleen na een gesprek met de oude en de nieuwe begeleider samen.',
      ),
    ),
    section(
      'Eisen aan aanbieders',
      p('Een aanbieder die wil inschrijven, voldoet aan de volgende eisen:'),
      list(
        'lettered',
        'een jaaromzet van minstens € 2 miljoen in de afgelopen drie jaar;{^omzet}',
        'een keurmerk voor kwaliteit en een keurmerk voor informatiebeveiliging;',
        'de mogelijkheid om in het hele perceel binnen vijf werkdagen te starten;',
        'digitale aanlevering van uren en resultaten per inwoner, elke maand;',
        'ervaring met minstens drie vergelijkbare gemeenten.',
      ),
      p(
        'Zorgcoöperaties en andere nieuwe partijen zijn van harte welkom om in te schrijven. Voor hen gelden dezelfde eisen, zodat er een gelijk speelveld is. Zij kunnen zich ook als onderaannemer melden bij de hoofdaanbieder.',
        'Zorgcoöperaties en andere nieuwe partijen zijn van harte welkom om in te schrijven. Voor hen geldt in elk perceel een proef van twee jaar met een eigen deel van tien procent. De eisen over omzet en vergelijkbare gemeenten gelden in die proef niet.',
      ),
    ),
    section(
      'Tarieven en producten',
      p(
        'We werken met een productenboek van 23 producten met elk een vast tarief per uur. Aanbieders concurreren op kwaliteit en op de doorlooptijd van trajecten. Wie een traject eerder afsluit dan gemiddeld, ontvangt een bonus van vijf procent.',
      ),
      p(
        'Het tarief wordt elk jaar aangepast aan de loonontwikkeling in de zorg. Aanbieders betalen hun medewerkers volgens de cao. De gemeente controleert dit steekproefsgewijs.{^reeletarieven}',
      ),
      p(
        'Bij welzijn kiezen we voor een andere weg. Met de drie welzijnsorganisaties sluiten we vanaf 2027 een partnerschap van vier jaar. Daarin spreken we af wat er in de wijk moet veranderen en niet hoeveel activiteiten er worden gehouden. Iedere organisatie houdt de ruimte om tien procent van haar subsidie naar eigen inzicht in te zetten.',
      ),
    ),
    only(1, regionaal),
    section(
      'Samen met bedrijven en fondsen',
      p(
        'Maasbergse ondernemers helpen al met stageplekken, materiaal en kennis. De stichting Maasbergen Doet brengt hen in contact met groepen in de wijk. De gemeente betaalt daarvoor een coördinator voor zestien uur per week. Meer informatie staat op [de website van de gemeente](https://www.maasbergen.example/samen-in-de-wijk).',
      ),
      p(
        'Met twee vermogensfondsen maken we afspraken over gezamenlijke bijdragen. Een groep hoeft dan maar één aanvraag te schrijven voor gemeente en fondsen samen.',
      ),
    ),
  ],
};
