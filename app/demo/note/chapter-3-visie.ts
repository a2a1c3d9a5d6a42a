import { list, type NoteChapter, p, section } from './note-content.ts';

/** The vision: warm words, of which later chapters keep some. */
export const visie: NoteChapter = {
  title: 'Onze visie',
  numbering: 'chapter',
  blocks: [
    p(
      'In 2030 is Maasbergen een gemeente waar iedereen meetelt en meedoet. Inwoners redden zich zo veel mogelijk zelf, samen met de mensen om hen heen. Wie dat niet lukt, kan rekenen op hulp die past.',
    ),
  ],
  sections: [
    section(
      'Vijf uitgangspunten',
      p('Bij elke maatregel in dit plan hebben we vijf uitgangspunten gebruikt:'),
      list(
        'numbered',
        '*De mens centraal.* We kijken naar wat iemand kan en wil.',
        '*Eigen kracht eerst.* Inwoners zijn zelf verantwoordelijk voor hun leven en hun oplossing.',
        '*Vertrouwen.* We gaan uit van goede bedoelingen van inwoners en partners.',
        '*Dichtbij.* Hulp is bereikbaar in de eigen wijk of het eigen dorp.',
        '*Betaalbaar.* We geven niet meer uit dan er binnenkomt.',
      ),
      p(
        'Deze uitgangspunten kunnen botsen. Als dat gebeurt, weegt het college ze tegen elkaar af. Daarbij is betaalbaarheid een randvoorwaarde.',
      ),
    ),
    section(
      'Van zelfredzaam naar samenredzaam',
      p(
        'Niemand redt zich alleen. Daarom spreken we liever van samenredzaamheid dan van zelfredzaamheid. Een sterke buurt voorkomt dat kleine problemen groot worden. Mensen die elkaar kennen, zien eerder dat het met iemand niet goed gaat.',
      ),
      p(
        'Niet iedereen heeft zo’n buurt of familie. Voor die inwoners zoeken we samen met kerken, moskeeën, verenigingen en buurthuizen naar nieuwe verbindingen. Het zelfstandig functioneren van de inwoner blijft daarbij het doel.',
        'Niet iedereen heeft zo’n buurt of familie. Wie geen netwerk heeft, krijgt daar hulp bij en houdt intussen de ondersteuning die nodig is. We zoeken samen met kerken, moskeeën, verenigingen en buurthuizen naar nieuwe verbindingen.',
      ),
    ),
    section(
      'De rol van de gemeente',
      p(
        'De tijd dat de gemeente alles bedacht en regelde is voorbij. We willen een gemeente zijn die luistert, verbindt en faciliteert. Dat vraagt een andere houding van onze medewerkers en ook van het bestuur.',
      ),
      p(
        'Tegelijk blijft de gemeente verantwoordelijk voor de wettelijke taken en voor een goede besteding van gemeenschapsgeld. Het college stelt daarom de doelen vast, verdeelt de middelen en bewaakt de voortgang. In de wijken voeren partners de afspraken uit.',
        'Tegelijk blijft de gemeente verantwoordelijk voor de wettelijke taken en voor een goede besteding van gemeenschapsgeld. Wat we loslaten, staat voortaan per onderdeel in dit plan: het beheer van vier buurthuizen, de verdeling van het wijkbudget en de inhoud van het eigen plan. De doelen voor de wijk stellen we vast met de wijktafel.',
      ),
      p(
        'We vragen van medewerkers dat zij over de grenzen van hun eigen afdeling kijken. Hiervoor komt een programma *Buiten beginnen*, waarin iedere beleidsmedewerker twee dagen per jaar meeloopt in een wijkteam, een buurthuis of een schuldhulptraject.',
      ),
    ),
  ],
};
