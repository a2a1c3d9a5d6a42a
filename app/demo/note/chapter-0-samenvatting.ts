import { list, type NoteChapter, p } from './note-content.ts';

/** The summary that most readers stop at: fine words first, money at the end. */
export const samenvatting: NoteChapter = {
  title: 'Samenvatting',
  numbering: 'plain',
  sections: [],
  blocks: [
    p(
      'Maasbergen is een gemeente waar mensen naar elkaar omkijken. Dat willen we zo houden. In dit beleidsplan staat hoe de gemeente de komende vier jaar werkt aan ondersteuning, jeugdhulp, werk en ontmoeting in de wijken en dorpen. De titel is ons vertrekpunt: samen in de wijk.',
    ),
    p(
      'We kiezen voor drie bewegingen. We brengen hulp dichterbij met zes vaste wijkteams. We geven initiatieven van inwoners meer ruimte met een wijkbudget. En we houden de zorg betaalbaar door het beroep op maatwerkvoorzieningen met vijftien procent terug te brengen.',
      'We kiezen voor drie bewegingen. We brengen hulp dichterbij met zes vaste wijkteams. We geven initiatieven van inwoners meer ruimte met een wijkbudget. En we houden de zorg betaalbaar door eerder te helpen, zodat zware hulp minder vaak nodig is.',
    ),
    p('De belangrijkste maatregelen op een rij:'),
    list(
      'bullet',
      'elke wijk en elk dorp krijgt een vast team met vaste gezichten;',
      'er komt één plan per huishouden, ook als meer wetten van toepassing zijn;',
      'inwoners kunnen een bijdrage aanvragen uit het wijkbudget van € 380.000 per jaar;',
      'vanaf 2028 kopen we ambulante begeleiding in bij één hoofdaanbieder per perceel;',
      'we meten ieder kwartaal of de doelen worden gehaald.',
    ),
    p(
      'Het plan kost over vier jaar € 3,1 miljoen aan nieuwe middelen. Daar staat een besparing van € 4,5 miljoen tegenover. Het verschil van € 1,4 miljoen draagt bij aan een sluitende begroting.{^begroting}',
    ),
  ],
};
