import { mantelzorg } from './chapter-4-meedoen.ts';
import { list, type NoteChapter, only, p, section } from './note-content.ts';

/** Access to help: near home and in one plan, but the official decides and the network counts against you. */
export const toegang: NoteChapter = {
  title: 'Toegang tot hulp',
  numbering: 'chapter',
  blocks: [
    p(
      'Wie hulp nodig heeft, moet weten waar hij terechtkan en snel een antwoord krijgen. We maken de toegang eenvoudiger en brengen haar dichterbij.',
    ),
  ],
  sections: [
    section(
      'Vaste teams in de wijk',
      p(
        'Elke wijk en elk dorp krijgt een vast wijkteam met vaste gezichten. De medewerkers hebben hun werkplek in een buurthuis, school of huisartsenpraktijk. Zij krijgen per week vier uur die niet is ingepland, om langs te gaan bij mensen die zelf niet om hulp vragen.',
      ),
      p(
        'Een team bestaat uit medewerkers voor ondersteuning, jeugd, schulden en werk. Zij mogen zonder toestemming van een leidinggevende tot € 750 per huishouden uitgeven aan iets dat direct helpt, zoals een wasmachine, een taalcursus of een reiskaart. Over de besteding leggen zij alleen aan elkaar uitleg af.',
      ),
      p(
        'Aan elk team is een ervaringsdeskundige verbonden voor acht uur per week. Die denkt mee over de aanpak en kan met inwoners meegaan naar gesprekken.',
        'Aan elk team zijn twee ervaringsdeskundigen verbonden, samen voor zestien uur per week. Zij krijgen een gewoon dienstverband, denken mee over de aanpak en kunnen met inwoners meegaan naar gesprekken.',
      ),
      p(
        'Eén keer per kwartaal eten het team en de bewoners van de wijktafel samen. Aan tafel bespreken zij wat goed ging en wat niet. Het team past zijn werkwijze daarop aan en laat de volgende keer weten wat ervan is gekomen.',
      ),
    ),
    section(
      'Van melding tot besluit',
      p('De weg van een eerste vraag naar passende hulp telt vijf stappen:'),
      list(
        'numbered',
        'De inwoner meldt zich bij het wijkteam, telefonisch of via de website.',
        'Het wijkteam bepaalt binnen twee werkdagen of er spoed is.',
        [
          'Er volgt een gesprek aan huis. Daarin komen aan de orde:',
          list(
            'lettered',
            'wat er aan de hand is en wat de inwoner zelf wil;',
            'wat de inwoner zelf kan oplossen;',
            'wat familie, vrienden en buren kunnen doen;',
            'welke algemene voorzieningen er in de buurt zijn.',
          ),
        ],
        'De inwoner kan binnen zeven dagen een eigen plan inleveren.',
        'De consulent stelt vast welke hulp nodig is en legt dit vast in een ondersteuningsplan.',
      ),
      p(
        'De inwoner krijgt het verslag van het gesprek thuisgestuurd en kan daarop reageren. Is hij het niet eens met het besluit, dan kan hij bezwaar maken. Iedere inwoner kan zich laten bijstaan door een onafhankelijke cliëntondersteuner.{^clientondersteuning}',
        'De inwoner krijgt het verslag van het gesprek thuisgestuurd en kan daarop reageren. Wijkt de consulent af van het eigen plan, dan legt hij in gewone taal uit waarom. Iedere inwoner kan zich laten bijstaan door een onafhankelijke cliëntondersteuner; het wijkteam noemt dat al bij de eerste afspraak.{^clientondersteuning}',
      ),
      p(
        'De uitkomst wordt uitgedrukt in producten en uren volgens het productenboek. Om de kwaliteit van de besluiten gelijk te houden, controleert een toetsteam op het gemeentehuis elk ondersteuningsplan dat boven de norm uitkomt.',
      ),
    ),
    section(
      'Eén plan per huishouden',
      p(
        'Problemen houden zich niet aan wetten. Een gezin met schulden, een kind dat niet naar school gaat en een vader zonder werk heeft nu te maken met drie loketten. Vanaf 1 juli 2027 krijgt elk huishouden met meer dan één vraag één plan en één aanspreekpunt.',
      ),
      p(
        'Het aanspreekpunt heeft mandaat over de Wmo, de Jeugdwet en de bijzondere bijstand. Voor deze huishoudens is er een gezamenlijk budget van € 600.000 per jaar, waarin de drie afdelingen ieder een deel inleggen. Met de woningcorporaties Maasvallei en De Goede Woning en met de scholen is afgesproken dat zij aansluiten als het plan dat vraagt.',
      ),
      p(
        'Voor werk en inkomen blijft een aparte aanvraag nodig, omdat de Participatiewet andere eisen stelt aan gegevens. We onderzoeken hoe we dat voor inwoners makkelijker kunnen maken.',
      ),
    ),
    only(2, mantelzorg),
    section(
      'Eigen kracht en netwerk',
      p(
        'We verwachten van inwoners dat zij eerst zelf en met hun omgeving naar een oplossing zoeken. Wat een inwoner met hulp van zijn netwerk kan oplossen, wordt in mindering gebracht op de ondersteuning. Dit noemen we het netwerk als voorliggende voorziening.',
        'We vragen inwoners om eerst na te denken over wat zij zelf en met hun omgeving kunnen doen. Hulp van naasten gaat niet van de ondersteuning af. Wie voor een ander zorgt, krijgt juist steun om dat vol te houden.',
      ),
      p(
        'Om dit te ondersteunen krijgen consulenten een training in het voeren van netwerkgesprekken. In een netwerkgesprek zitten de mensen om tafel die de inwoner zelf uitnodigt. Zij maken samen een plan; de consulent schuift pas aan het einde aan.',
      ),
      p(
        'Inwoners die onvoldoende meewerken aan het aanspreken van hun netwerk kunnen een lagere ondersteuning krijgen. Het college stelt hiervoor in 2027 beleidsregels vast.',
        'Inwoners die geen netwerk hebben of dat niet willen aanspreken, houden recht op de hulp die zij nodig hebben. Het college past de beleidsregels hierop aan.',
      ),
      p(
        'Voor klanten met een complexe vraag ontwikkelen we een digitale klantreis, zodat zij op elk moment kunnen zien waar hun aanvraag is. De klanttevredenheid meten we na elke stap.',
      ),
    ),
    section(
      'Algemene voorzieningen gaan voor',
      p(
        'Een inloop, een maaltijdproject of een klussendienst kan individuele hulp overbodig maken. Daarom kijken wijkteams altijd eerst of er een algemene voorziening is. Die is zonder indicatie toegankelijk, tegen een kleine bijdrage.{^bijdrage}',
      ),
      p(
        'In 2027 brengen we per kern in kaart welke voorzieningen er zijn en welke ontbreken. De Taalhuizen, de formulierenbrigade en de weggeefwinkels tellen daarin mee, ook als zij geen subsidie ontvangen.',
      ),
    ),
  ],
};
