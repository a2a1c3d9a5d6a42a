import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilContact } from '../../components/home/council-contact.tsx';
import { Page } from '../../components/layout/page.tsx';
import { publicFacts } from '../../http/public-page.server.ts';
import { Table } from '../../ui/table/table.tsx';

export const meta: MetaFunction = () => [{ title: 'Privacy – Adviestafel' }];

export const loader = ({ context }: LoaderFunctionArgs) => data(publicFacts(context));

/** What is kept of people, why, on which ground (AVG art. 6) and how long. */
const kept = [
  {
    what: 'Naam, e-mailadres en rol',
    why: 'Om in te loggen en te weten wie wat doet.',
    ground: 'Taak van algemeen belang: de raad adviseert op grond van een verordening.',
    term: 'Zolang u meedoet. Daarna blijft uw naam alleen bij besluiten staan.',
  },
  {
    what: 'Aantekeningen, oordelen en stemmen',
    why: 'Om een advies te maken en te laten zien hoe het tot stand kwam.',
    ground: 'Taak van algemeen belang.',
    term: 'Zo lang als het dossier van het advies, volgens de selectielijst van de gemeente.',
  },
  {
    what: 'Hoe u graag leest, zoals grote letters',
    why: 'Om elke pagina zo te tonen. De reden vragen en bewaren wij niet.',
    ground: 'Uw eigen keuze.',
    term: 'Tot u iets anders kiest, of tot uw gegevens worden gewist.',
  },
  {
    what: 'Wachtwoord (onleesbaar gemaakt), tijdstip, netwerkadres en browser bij het inloggen',
    why: 'Om misbruik tegen te gaan.',
    ground: 'Gerechtvaardigd belang: een veilige werkplek.',
    term: 'Een inlog loopt na een week zonder gebruik af.',
  },
];

export default function Privacy() {
  const { council } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Privacy"
      width="reading"
      lead={`Adviestafel is een werkplek van ${council.name}. De raad bepaalt wat er met uw gegevens gebeurt.`}
    >
      <section className="stack" aria-labelledby="wat">
        <h2 id="wat">Wat wij bewaren, en waarom</h2>
        <Table
          caption="Gegevens, doel, grondslag en termijn"
          captionHidden
          columns={[
            { key: 'what', header: 'Gegevens', names: true, cell: (row) => row.what },
            { key: 'why', header: 'Waarvoor', cell: (row) => row.why },
            { key: 'ground', header: 'Op welke grond', cell: (row) => row.ground },
            { key: 'term', header: 'Hoe lang', cell: (row) => row.term },
          ]}
          rows={kept}
          rowKey={(row) => row.what}
        />
      </section>
      <div className="paper reading">
        <h2>Wat wij niet doen</h2>
        <ul>
          <li>Wij vragen en bewaren niets over uw gezondheid of een beperking.</li>
          <li>Er zijn geen volgcookies en geen letters of programma’s van andere bedrijven.</li>
          <li>Er is één soort cookie: die onthoudt dat u bent ingelogd.</li>
          <li>Adviestafel verstuurt zelf geen mail.</li>
        </ul>
        <h2>Wie wat ziet</h2>
        <p>
          De gemeente ziet geen aantekeningen, oordelen of concepten. Leden zien elkaars werk pas als de
          voorzitter de oordelen opent. Wat u “alleen voor mij” schrijft, ziet niemand anders op het scherm.
          Een verstuurde brief is voor het college; de raad beslist zelf of hij haar openbaar maakt. Wat
          openbaar is, staat bij “Openbare adviezen”, met de namen van wie de brief ondertekende en van leden
          die hun naam bij een eigen standpunt zetten.
        </p>
        <h2>Uw rechten</h2>
        <p>
          U mag uw gegevens bekijken, laten verbeteren en laten wissen. U mag bezwaar maken, en vragen om een
          kopie. Wat de raad heeft besloten, blijft bewaard; uw naam kan daarin worden vervangen door uw rol.
        </p>
        <h2>Vragen of een klacht</h2>
        <p>
          Neem contact op met <CouncilContact council={council} />. U kunt ook een klacht indienen bij de
          Autoriteit Persoonsgegevens.
        </p>
      </div>
    </Page>
  );
}
