import { list, type NoteChapter, p, section } from './note-content.ts';

/** Youth, money, work and housing: agreements across laws, with some old-fashioned duties in between. */
export const bestaan: NoteChapter = {
  title: 'Jeugd, bestaanszekerheid en wonen',
  numbering: 'chapter',
  blocks: [
    p(
      'Veel vragen om hulp beginnen bij geld, een huis of een gezin dat vastloopt. In dit hoofdstuk staat wat we doen om zulke problemen eerder te zien en kleiner te houden.',
    ),
  ],
  sections: [
    section(
      'Opgroeien in de buurt',
      p(
        'Elk kind groeit op in een gezin, een straat en een school. Daarom werken jeugdprofessionals vanaf 2027 op alle zestien basisscholen, minstens één dag per week. Ouders kunnen er zonder afspraak binnenlopen. De jeugdprofessional mag zelf tot acht gesprekken voeren voordat een besluit nodig is.',
      ),
      p(
        'Gezinnen maken eerst zelf een familiegroepsplan, met de mensen die zij vertrouwen. Het wijkteam volgt dat plan, tenzij de veiligheid van een kind in het geding is. Bij twaalf gezinnen in Heikant is hiermee een proef gedaan. Negen van hen hadden na een half jaar geen jeugdhulp meer nodig.',
      ),
      p(
        'Jongeren tussen 12 en 18 jaar krijgen een eigen jongerenraad. De jongerenraad mag het college gevraagd en ongevraagd adviseren en beheert een bedrag van € 25.000 per jaar.',
      ),
    ),
    section(
      'Geldzorgen en schulden',
      p(
        'Een op de acht huishoudens in Maasbergen heeft moeite om rond te komen. Schulden zijn vaak al jaren oud voordat iemand hulp zoekt. Met de woningcorporaties, het waterbedrijf en de zorgverzekeraars spraken we af dat zij betalingsachterstanden na één maand melden. Het wijkteam belt dan binnen een week aan.',
      ),
      p(
        'We vergoeden voortaan automatisch waar dat kan. Wie bijstand ontvangt, hoeft voor de Maaspas en de individuele inkomenstoeslag geen aanvraag meer te doen. Dat scheelt ongeveer 1.900 formulieren per jaar en voorkomt dat mensen mislopen waar zij recht op hebben.',
      ),
      p(
        'Inwoners met een uitkering die een tegenprestatie opgedragen krijgen, leveren elke maand een urenstaat in. Wie dat twee keer nalaat, wordt gekort volgens de maatregelenverordening.',
      ),
      p(
        'Buurtgroepen helpen elkaar met formulieren, kinderkleding en maaltijden. In de Waterwijk houden veertig gezinnen samen een voorraadkast bij. De gemeente ondersteunt deze kast met een ruimte en een koelcel, en stelt daarbij geen voorwaarden aan wie er gebruik van maakt.',
      ),
    ),
    section(
      'Werk en meedoen',
      p(
        'Werk is meer dan inkomen. Voor wie niet direct een betaalde baan kan vinden, zoeken we een plek waar iemand van betekenis kan zijn. Het Werkbedrijf De Kring krijgt de opdracht om per jaar 120 inwoners naar werk te begeleiden. De prestatie wordt afgerekend per geplaatste klant.',
      ),
      p(
        'Daarnaast starten we in Oeverdorp een buurtbedrijf voor groenonderhoud en kleine reparaties. Bewoners besturen het bedrijf zelf en beslissen wat er met de opbrengst gebeurt. De gemeente gunt het groenonderhoud van Oeverdorp voor vier jaar rechtstreeks aan dit bedrijf.',
      ),
    ),
    section(
      'Wonen en samenleven',
      p(
        'Ouderen willen in hun eigen dorp oud worden. Tot en met 2030 komen er 160 woningen bij waar mensen bij elkaar kunnen wonen en elkaar kunnen helpen. In Sint Odrada heeft een groep ouderen zelf een plan voor een hof met twaalf woningen. De gemeente stelt hiervoor grond beschikbaar tegen een lagere prijs.',
      ),
      p(
        'Statushouders en woningzoekenden uit de gemeente zien elkaar soms als concurrent. Daarom koppelen we bij nieuwe projecten steeds twee groepen: jongeren en statushouders, of ouderen en starters. Zij maken voor de verhuizing samen huisregels.',
      ),
      list(
        'bullet',
        'De gemeente levert grond en begeleiding bij de start.',
        'De corporaties houden 30 procent van de woningen vrij voor bewoners die elkaar willen helpen.',
        'De zorgaanbieders spreken met de bewoners af wie op welk moment langskomt.',
      ),
    ),
    {
      title: 'Gezond leven',
      blocks: [
        p(
          'Gezondheid hangt sterk samen met inkomen. Inwoners met een laag inkomen leven in onze gemeente gemiddeld zes jaar korter dan inwoners met een hoog inkomen. Het verschil in jaren zonder klachten is nog groter: vijftien jaar.',
        ),
      ],
      parts: [
        section(
          'Welzijn op recept',
          p(
            'Huisartsen kunnen vanaf 2027 in alle kernen welzijn op recept voorschrijven. Iemand met lichte klachten gaat dan eerst op zoek naar iets wat hem goed doet, zoals zingen, wandelen of koken met anderen. Een welzijnscoach gaat de eerste keer mee.',
          ),
        ),
        section(
          'Verenigingen voor iedereen',
          p(
            'Sport- en muziekverenigingen die mensen met een beperking opnemen, krijgen hulp van een beweegcoach en een vergoeding voor aanpassingen. De vereniging bepaalt zelf wat zij nodig heeft.',
          ),
        ),
        section(
          'Sleutelpersonen in de Waterwijk',
          p(
            'Mensen uit andere culturen vinden de weg naar hulp moeilijker. In de Waterwijk werken daarom vijf sleutelpersonen die hun eigen gemeenschap kennen. Zij worden betaald voor acht uur per week en nemen deel aan het overleg van het wijkteam.',
          ),
        ),
      ],
    },
    section(
      'Veilig thuis en op straat',
      p(
        'De meeste inwoners voelen zich veilig in hun buurt. Waar dat niet zo is, werken politie, jongerenwerk en wijkteam met bewoners aan een gezamenlijke aanpak. Elke buurt waar dat nodig is krijgt één vaste wijkagent en één vaste jongerenwerker, die elkaars telefoonnummer hebben en dat van de buurt.',
      ),
      p(
        'Bij zorgen over huiselijk geweld schakelen wijkteams direct met Veilig Thuis. De aandachtsfunctionaris van het team houdt contact met het gezin, ook als een andere organisatie het overneemt. Zo weet het gezin steeds wie het kan bellen.',
      ),
    ),
  ],
};
