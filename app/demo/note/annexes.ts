import { list, type NoteChapter, p, row, section } from './note-content.ts';

/** Words that the note uses, and who was spoken to. */
export const annexes: readonly NoteChapter[] = [
  {
    title: 'Bijlage A. Begrippen',
    numbering: 'annex',
    sections: [],
    blocks: [
      p('In dit plan gebruiken we de volgende begrippen.'),
      list(
        'bullet',
        '**Algemene voorziening**: aanbod dat voor iedereen toegankelijk is zonder besluit van de gemeente, zoals een inloop of een maaltijdproject.',
        '**Cliëntondersteuner**: iemand die naast de inwoner staat, informatie en advies geeft en meegaat naar gesprekken. De cliëntondersteuner is niet in dienst van de gemeente.',
        '**Consulent**: medewerker van het wijkteam die namens het college besluit over hulp.',
        '**Initiatievenmakelaar**: vaste contactpersoon voor inwoners met een idee voor hun wijk of dorp.',
        '**Maatwerkvoorziening**: hulp die voor één inwoner of huishouden is bepaald en waarover een besluit wordt genomen.',
        '**Perceel**: een deel van een opdracht waarop aanbieders apart kunnen inschrijven.',
        '**Wijktafel**: groep van zeven bewoners, een professional en een medewerker van de gemeente die over het wijkbudget beslist. De bewoners worden door loting aangewezen uit wie zich aanmeldt.',
      ),
    ],
  },
  {
    title: 'Bijlage B. Met wie wij spraken',
    numbering: 'annex',
    sections: [],
    blocks: [
      p(
        'Tussen april en juli 2026 spraken wij met de onderstaande organisaties. Het verslag van de gesprekken ligt ter inzage.',
      ),
      {
        kind: 'table',
        caption: 'Tabel 7. Gesprekspartners',
        widths: [45, 55],
        headerRows: [row('Soort organisatie', 'Naam')],
        rows: [
          row('Welzijn', 'Welzijn Maasbergen, De Schakel, Jongerenwerk Vooruit'),
          row('Zorg', 'ZorgPlus Maasvallei, Thuis in Zorg, Jeugdhulp Zuidoost'),
          row('Wonen', 'Maasvallei Wonen, De Goede Woning'),
          row('Werk en schulden', 'Werkbedrijf De Kring, Kredietbank Zuid'),
          row('Belangenorganisaties', 'Seniorenraad, Platform Gehandicapten, Cliëntenraad Werk en Inkomen'),
          row('Overig', 'Stichting Maasbergen Doet'),
        ],
      },
      p(
        'De belangenorganisaties spraken namens hun leden. Wij hebben niet gevraagd hoe zij hun leden hebben geraadpleegd.',
        'De belangenorganisaties spraken namens hun leden. Twee van de drie hebben hun leden hiervoor een vragenlijst gestuurd. Jongeren, arbeidsmigranten en inwoners zonder internet hebben wij niet bereikt; met hen praten wij in het voorjaar van 2027.',
      ),
    ],
  },
  {
    title: 'Bijlage C. Zo werkt het straks: drie voorbeelden',
    numbering: 'annex',
    blocks: [
      p(
        'Met drie voorbeelden laten we zien wat inwoners van dit plan merken. De mensen in de voorbeelden bestaan niet. De situaties komen wel vaak voor.',
      ),
    ],
    sections: [
      section(
        'Een val op de trap',
        p(
          'Een vrouw van 81 woont alleen in Heikant. Na een val op de trap durft zij niet meer naar boven. Haar dochter woont in Groningen. De buurvrouw belt het buurthuis en krijgt een medewerker van het wijkteam aan de lijn, die dezelfde middag langsgaat.',
        ),
        p(
          'De medewerker vraagt eerst wat er nodig is om weer prettig te wonen. Dat blijkt niet een traplift te zijn, maar een bed beneden en iemand om mee naar de markt te gaan. Het bed staat er na drie dagen. De medewerker betaalt het uit het bedrag dat het team zelf mag besteden. Met de buurvrouw en de wandelgroep van het dorpshuis spreekt zij af wie er op marktdag meegaat.',
        ),
        p(
          'Na zes weken belt de medewerker nog eens. De vrouw slaapt weer boven, uit eigen beweging. Het bed gaat naar iemand anders. Er is geen indicatie gesteld en er is geen dossier van meer dan één bladzijde.',
        ),
      ),
      section(
        'Te veel brieven',
        p(
          'Een man van 44 in de Binnenstad heeft zijn baan verloren en opent zijn post niet meer. Zijn zoon van 15 blijft steeds vaker thuis van school. De woningcorporatie meldt na één maand een achterstand. Het wijkteam belt aan, twee keer voor niets en de derde keer wordt er opengedaan.',
        ),
        p(
          'Samen leggen zij alle brieven op tafel. De schulden zijn minder groot dan de man dacht, maar hij moet nu wel met vier afdelingen praten. Het aanspreekpunt neemt dat over. Er komt één plan voor vader en zoon samen. De school, de corporatie en de Kredietbank tekenen mee. Voor de uitkering vult de man zelf een apart formulier in; het aanspreekpunt zit ernaast.',
        ),
        p(
          'Na een half jaar gaat de zoon weer elke dag naar school. De man werkt drie dagen in het magazijn van de weggeefwinkel. Hij helpt daar anderen met hun brieven.',
        ),
      ),
      section(
        'Een tuin voor de straat',
        p(
          'In Oeverdorp willen bewoners van twee straten een verwaarloosd veldje omspitten tot moestuin. Zij hebben geen bestuur en geen bankrekening. De initiatievenmakelaar regelt toestemming, een watertappunt en een verzekering.',
        ),
        p(
          'Voor het gereedschap vragen de bewoners geld uit het wijkbudget. Omdat zij geen rechtspersoon zijn, loopt de aanvraag via de speeltuinvereniging. De penningmeester van de vereniging tekent ervoor en houdt de bonnetjes bij. De wijktafel beslist binnen twee weken.',
          'Voor het gereedschap vragen de bewoners geld uit het wijkbudget. Dat kan via de lichte weg: twee bewoners zetten hun naam op één bladzijde. De wijktafel beslist binnen twee weken en de gemeente betaalt de rekening van de tuinwinkel rechtstreeks.',
        ),
        p(
          'In het eerste jaar doen er elf huishoudens mee, in het tweede jaar zesentwintig. Twee bewoners die elkaar daarvoor niet kenden, eten nu elke vrijdag samen. In geen enkele kwartaalrapportage zal dat staan, en toch is het precies waar dit plan om begonnen is.',
        ),
      ),
    ],
  },
];
