import type { CriterionDraft } from '../define-rubric.ts';

/** The nine obstacles of the first year of decentralisation; line numbers are those of the source text. */
export const nabCriteria: readonly CriterionDraft[] = [
  {
    id: 'nab.1',
    dimension: 'leefwereld',
    title: 'Eigen kracht is geen bezuiniging',
    question: 'Wordt ‘eigen kracht’ gebruikt om te versterken of om te korten?',
    levels: {
      1: 'Wat iemand zelf kan, gaat van de hulp af.',
      2: 'Eigen kracht is ideaal; wat het vraagt staat er niet.',
      3: 'Hulp en netwerk vullen elkaar aan; geen straf op hulp van naasten.',
      4: 'Wie voor elkaar zorgt krijgt méér steun; het gevolg wordt gevolgd.',
    },
    quote: { verbatim: 'Eigen kracht wordt nogal eens verward met eigen verantwoordelijkheid.', line: 18 },
  },
  {
    id: 'nab.2',
    dimension: 'leefwereld',
    title: 'Hulp vragen durven',
    question: 'Maakt de nota hulp vragen makkelijker?',
    levels: {
      1: 'De inwoner moet zelf komen en bewijzen.',
      2: 'Drempel genoemd; aanpak blijft één-op-één zoals altijd.',
      3: 'Concrete vorm (netwerkgesprek, maatje), ook voor wie geen netwerk heeft.',
      4: 'Vragen en geven is gewoon in de buurt; inwoners trekken het.',
    },
    quote: { verbatim: 'Er bestaat een grote terughoudendheid om van anderen hulp te vragen.', line: 20 },
  },
  {
    id: 'nab.3',
    dimension: 'leefwereld',
    title: 'Formeel en informeel verbonden',
    question: 'Is er een echte verbinding met informele netwerken?',
    levels: {
      1: 'Alleen professionals verplaatst naar de wijk.',
      2: 'Samenwerking met vrijwilligers is ‘gewenst’.',
      3: 'Tijd, rol en afspraken voor die verbinding.',
      4: 'Gelijkwaardig: informele verbanden bepalen mee hoe het team werkt.',
    },
    quote: {
      verbatim: 'verbinding worden met wat er aan informele netwerken en sociale verbanden functioneert',
      line: 22,
    },
  },
  {
    id: 'nab.4',
    dimension: 'maatwerk',
    title: 'Kokers open',
    question: 'Werken jeugd, zorg, werk en inkomen echt samen?',
    levels: {
      1: 'Aparte toegang, budget en team per wet.',
      2: 'Overleg tussen kokers.',
      3: 'Eén toegang of team; werk en inkomen doet mee.',
      4: 'Eén plan en gedeeld budget per huishouden.',
    },
    quote: { verbatim: 'jeugd, zorg en participatie aparte circuits gebleven met eigen optrekjes', line: 34 },
  },
  {
    id: 'nab.5',
    dimension: 'maatwerk',
    title: 'Doorzettingsmacht',
    question: 'Mag wie ziet wat nodig is, dat ook beslissen?',
    levels: {
      1: 'Elke uitzondering gaat omhoog.',
      2: 'Maatwerk mag; mandaat ontbreekt.',
      3: 'Mandaat en bedrag liggen per functie vast.',
      4: 'Mandaat met rugdekking als het misgaat, en leren ervan.',
    },
    quote: {
      verbatim: 'Doen wat nodig is, betekent ook dat generalisten doorzettingsmacht moeten krijgen.',
      line: 36,
    },
  },
  {
    id: 'nab.6',
    dimension: 'maatwerk',
    title: 'Generalist en specialist',
    question: 'Delen generalist en specialist op tijd kennis?',
    levels: {
      1: 'Doorverwijzen wordt ontmoedigd, of gaat juist vanzelf.',
      2: 'Samenwerking gewenst; geen tijd of geld.',
      3: 'Consultatie is betaald en snel; duidelijk wanneer opschalen.',
      4: 'Specialist werkt naast de generalist; de inwoner kiest mee.',
    },
    quote: {
      verbatim:
        'kennis te delen, naar voren te halen waar het kan, en apart in te zetten als het niet anders kan',
      line: 38,
    },
  },
  {
    id: 'nab.7',
    dimension: 'systeemwereld',
    title: 'Lokaal maatwerk',
    question: 'Gebruikt de gemeente haar ruimte tegenover landelijke regels?',
    levels: {
      1: 'De nota kopieert landelijke regels.',
      2: 'Maatwerk beloofd; bij twijfel winnen de regels.',
      3: 'Lokale ruimte is uitgewerkt met voorbeelden.',
      4: 'De gemeente zoekt de grens op en meldt knellende regels.',
    },
    quote: { verbatim: 'Haagse regels winnen het daarom al te vaak van gemeentelijk maatwerk.', line: 46 },
  },
  {
    id: 'nab.8',
    dimension: 'systeemwereld',
    title: 'Sociale infrastructuur',
    question: 'Zegt de nota welke plekken en verbanden nodig zijn?',
    levels: {
      1: 'Meer taken voor inwoners, minder plekken of hogere huur.',
      2: 'Belang van ontmoeting genoemd.',
      3: 'Plekken, huur en steun zijn geregeld in geld en jaren.',
      4: 'Inwoners beheren plekken; regels die zorg bestraffen zijn weg.',
    },
    quote: { verbatim: 'nauwelijks een notie over welke sociale infrastructuur daarvoor nodig is', line: 48 },
  },
  {
    id: 'nab.9',
    dimension: 'systeemwereld',
    title: 'Durf',
    question: 'Ligt de lat voor nieuw even hoog als voor oud?',
    levels: {
      1: 'Nieuw moet meer bewijzen dan bestaand.',
      2: 'Ruimte voor een pilot, zonder vervolg.',
      3: 'Gelijke lat; risico is besproken en verdeeld.',
      4: 'Ruimte om te mislukken; oude praktijk wordt net zo getoetst.',
    },
    quote: {
      verbatim: 'wordt de lat voor nieuwe initiatieven hoger gelegd dan voor oude praktijken',
      line: 50,
    },
  },
];
