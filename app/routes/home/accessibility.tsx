import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilContact } from '../../components/home/council-contact.tsx';
import { Page } from '../../components/layout/page.tsx';
import { publicFacts } from '../../http/public-page.server.ts';

export const meta: MetaFunction = () => [{ title: 'Toegankelijkheid – Adviestafel' }];

export const loader = ({ context }: LoaderFunctionArgs) => data(publicFacts(context));

export default function Accessibility() {
  const { council } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Toegankelijkheid"
      width="reading"
      lead={`${council.name} wil dat iedereen met Adviestafel kan werken, ook wie slecht ziet of geen muis gebruikt.`}
    >
      <div className="paper reading">
        <h2>Waaraan wij ons houden</h2>
        <p>
          Adviestafel is gemaakt naar de richtlijnen WCAG 2.2, niveau A en AA. De wet vraagt WCAG 2.1, niveau
          A en AA (norm EN 301 549).
        </p>
        <h2>Hoe ver wij zijn</h2>
        <p>
          Status: deze website voldoet naar ons eigen oordeel gedeeltelijk. Wij testen de schermen automatisch
          en met het toetsenbord. Een onafhankelijk onderzoek is nog niet gedaan; daarom noemen wij haar niet
          volledig toegankelijk.
        </p>
        <h2>Wat nog niet voor iedereen werkt</h2>
        <ul>
          <li>
            Nota’s van de gemeente zijn ingelezen uit Word of PDF. Ontbreekt in het bestand een beschrijving
            bij een afbeelding, of de opbouw van een tabel, dan ontbreekt die ook hier.
          </li>
          <li>
            In een nota die is gescand, leest de computer de letters zelf. Daar kunnen fouten in zitten. Het
            oorspronkelijke bestand is altijd te openen.
          </li>
          <li>
            Het schrijven in de conceptbrief is nog niet met elke schermlezer getest. Werkt het bij u niet
            goed, vertel het ons dan.
          </li>
        </ul>
        <h2>Zelf instellen</h2>
        <p>
          Onder uw naam, rechtsboven, kiest u grotere letters, meer ruimte, meer contrast en licht of donker.
          Leest u liever op papier? Vraag het de secretaris.
        </p>
        <h2>Loopt u ergens tegenaan?</h2>
        <p>
          Meld het bij <CouncilContact council={council} />. Vertel op welke pagina het was en wat u wilde
          doen. U hoort van ons wat wij ermee doen.
        </p>
        <p>
          Bent u niet tevreden over het antwoord? Dan kunt u een klacht indienen bij de gemeente, of daarna
          bij de Nationale ombudsman.
        </p>
      </div>
    </Page>
  );
}
