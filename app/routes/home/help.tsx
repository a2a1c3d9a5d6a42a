import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilContact } from '../../components/home/council-contact.tsx';
import { Page } from '../../components/layout/page.tsx';
import { publicFacts } from '../../http/public-page.server.ts';
import { glossary, roleHelp } from '../../i18n/help.ts';
import { type Role, roleWords } from '../../i18n/words.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

export const meta: MetaFunction = () => [{ title: 'Hulp – Adviestafel' }];

export const loader = ({ context }: LoaderFunctionArgs) => data(publicFacts(context));

export default function Help() {
  const { council, role } = useLoaderData<typeof loader>();
  const others = (Object.keys(roleHelp) as Role[]).filter((other) => other !== role);
  return (
    <Page title="Hulp" width="reading" lead="Wat doet u wanneer? En wat betekenen de woorden?">
      {role ? (
        <section className="paper stack" aria-labelledby="uw-rol">
          <h2 id="uw-rol">Wat u doet als {roleWords[role]}</h2>
          <Steps role={role} />
        </section>
      ) : null}
      <section className="stack" aria-labelledby="rollen">
        <h2 id="rollen">{role ? 'Wat anderen doen' : 'Wat doet u wanneer?'}</h2>
        {others.map((other) => (
          <Disclosure key={other} summary={sentenceStart(roleWords[other])}>
            <Steps role={other} />
          </Disclosure>
        ))}
      </section>
      <section className="stack" aria-labelledby="toetsen">
        <h2 id="toetsen">Werken met het toetsenbord</h2>
        <Keys />
      </section>
      <section className="stack" aria-labelledby="woorden">
        <h2 id="woorden">Woordenlijst</h2>
        <dl className="word-list">
          {glossary.map(([word, meaning]) => (
            <div key={word} className="word-list__entry">
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="stack" aria-labelledby="vragen">
        <h2 id="vragen">Komt u er niet uit?</h2>
        <p>
          Vraag het aan <CouncilContact council={council} />. Staat er een code bij een melding? Noem die dan.
        </p>
      </section>
    </Page>
  );
}

function Steps({ role }: { role: Role }) {
  return (
    <ol className="help-steps">
      {roleHelp[role].map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

function Keys() {
  return (
    <>
      <ul>
        <li>
          Met <kbd>Tab</kbd> gaat u naar de volgende knop of link, met <kbd>Shift</kbd> <kbd>Tab</kbd> terug.
        </li>
        <li>
          Met <kbd>Enter</kbd> volgt u een link of drukt u op een knop. Met de <kbd>spatiebalk</kbd> zet u een
          vinkje.
        </li>
        <li>
          Met de pijltjes kiest u tussen antwoorden die bij elkaar horen. Met <kbd>Esc</kbd> sluit u een
          venster.
        </li>
        <li>
          In de nota toont <kbd>?</kbd> de toetsen die daar werken.
        </li>
      </ul>
      <p className="quiet">
        De eerste twee links van elke pagina brengen u naar de inhoud en naar het menu. Ze verschijnen als u
        op <kbd>Tab</kbd> drukt.
      </p>
    </>
  );
}

const sentenceStart = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
