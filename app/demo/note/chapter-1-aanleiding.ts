import { list, type NoteChapter, p, section } from './note-content.ts';

/** Why there is a plan and how it was made: residents were asked late, organisations early. */
export const aanleiding: NoteChapter = {
  title: 'Aanleiding en opdracht',
  numbering: 'chapter',
  blocks: [
    p(
      'Het huidige beleidsplan loopt af op 31 december 2026. De gemeenteraad heeft het college gevraagd om in het najaar een nieuw plan voor te leggen dat de Wet maatschappelijke ondersteuning, de Jeugdwet, de Participatiewet en de Wet gemeentelijke schuldhulpverlening in samenhang behandelt.{^opdracht}',
    ),
  ],
  sections: [
    section(
      'Waarom een nieuw plan',
      p(
        'Sinds 2015 is de gemeente verantwoordelijk voor het grootste deel van de ondersteuning van haar inwoners. Veel daarvan gaat goed. De wachttijd voor een eerste gesprek daalde van zeven naar drie weken en inwoners waarderen hun contactpersoon met een 7,4. Toch lopen we vast. Het aantal inwoners met een maatwerkvoorziening groeit elk jaar met vier procent, terwijl de middelen van het Rijk niet meegroeien.',
      ),
      p(
        'Daar komt bij dat er steeds minder mensen zijn om de zorg te leveren. Onze regionale arbeidsmarkt telt op elke honderd vacatures in de zorg nog geen zestig werkzoekenden.{^arbeidsmarkt} Als we niets veranderen, moeten we in 2030 kiezen wie nog hulp krijgt en wie niet. Dat willen we voorkomen.',
      ),
      p(
        'Tegelijk zien we dat inwoners veel voor elkaar doen. In Lindel rijdt een groep buren al zes jaar om beurten naar het ziekenhuis. In de Waterwijk koken vrouwen uit vijf landen elke donderdag voor wie dat wil. Zulke verbanden bestaan zonder dat de gemeente ze heeft bedacht. Dit plan wil daarop voortbouwen.',
      ),
    ),
    section(
      'Wat eraan voorafging',
      p(
        'In 2025 is het vorige plan geëvalueerd door een extern bureau. De conclusie was dat de wijkteams goed bereikbaar zijn, maar dat inwoners met meer dan één vraag nog te vaak hun verhaal opnieuw moeten doen. Ook bleek dat van de twintig voorgenomen acties er dertien zijn uitgevoerd. De zeven andere acties zijn niet afgerond en komen in dit plan niet terug.{^evaluatie}',
        'In 2025 is het vorige plan geëvalueerd door een extern bureau. De conclusie was dat de wijkteams goed bereikbaar zijn, maar dat inwoners met meer dan één vraag nog te vaak hun verhaal opnieuw moeten doen. Van de twintig voorgenomen acties zijn er dertien uitgevoerd. De zeven andere nemen we op in het uitvoeringsprogramma voor 2027.{^evaluatie}',
      ),
      p(
        'In het coalitieakkoord *Dichtbij en degelijk* is afgesproken dat het sociaal domein vanaf 2028 binnen de eigen begroting blijft. Die afspraak is een vast uitgangspunt voor dit plan.',
      ),
    ),
    section(
      'Hoe dit plan tot stand kwam',
      p(
        'De opzet van het plan is in het voorjaar van 2026 gemaakt door een ambtelijke werkgroep. Daarna spraken we met veertien organisaties die in onze gemeente zorg en welzijn leveren. Hun reacties zijn verwerkt in hoofdstuk 4 tot en met 7. Een overzicht van de gesprekspartners staat in bijlage B.',
      ),
      p(
        'In september is een vragenlijst verspreid onder het digitale inwonerspanel. Van de 1.860 panelleden vulden er 612 de lijst in.{^panel} De vragen gingen over de maatregelen die in het concept stonden. De uitkomsten bevestigen dat inwoners de gekozen richting steunen.',
        'In september is een vragenlijst verspreid onder het digitale inwonerspanel. Van de 1.860 panelleden vulden er 612 de lijst in.{^panel} Het panel telt weinig jongeren en weinig inwoners met een laag inkomen. Daarom hielden we in november drie gesprekken aan de keukentafel in de Waterwijk, Heikant en Lindel. Wat daar is gezegd, staat in paragraaf 2.3.',
      ),
      p(
        'De Sociale Adviesraad ontvangt dit concept in november en kan binnen zes weken advies uitbrengen. Het college neemt het advies mee bij de vaststelling in januari. De gemeenteraad besluit in februari 2027.',
      ),
    ),
    section(
      'Leeswijzer',
      p(
        'Hoofdstuk 2 beschrijft hoe Maasbergen ervoor staat. Hoofdstuk 3 geeft onze visie. De hoofdstukken 4 tot en met 7 bevatten de maatregelen. Hoofdstuk 8 gaat over doelen, geld en verantwoording en hoofdstuk 9 over de uitvoering. We gebruiken in dit plan drie soorten afspraken:',
      ),
      list(
        'lettered',
        '**besluiten**, die gelden zodra de raad het plan vaststelt;',
        '**voornemens**, die het college in een later besluit uitwerkt;',
        '**verwachtingen**, die wij hebben van inwoners en partners.',
      ),
    ),
  ],
};
