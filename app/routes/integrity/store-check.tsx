import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { FaultList } from '../../components/integrity/fault-list.tsx';
import { Page } from '../../components/layout/page.tsx';
import { checkStore, storeCheckRoom } from '../../domain/integrity/check-store.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Controle van de bestanden – Adviestafel' }];

export const loader = signedIn(({ ctx }) => storeCheckRoom(ctx));

export const action = acting(async ({ ctx }) => {
  await checkStore(ctx);
  return redirect('/controle');
});

export default function StoreCheck() {
  const { last } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Controle van de bestanden"
      width="reading"
      lead="Klopt alles wat de raad bewaart nog? Elke nacht kijkt Adviestafel dat na. Hier ziet u de uitkomst."
    >
      <FailureSummary answer={answer} />
      {last === null ? (
        <Notice kind="info" title="Er is nog niet gecontroleerd">
          <p>Dat gebeurt vannacht vanzelf. U kunt het ook nu doen.</p>
        </Notice>
      ) : last.faults.length === 0 ? (
        <Notice kind="success" title="Alles is in orde">
          <p>{lookedAt(last)}</p>
        </Notice>
      ) : (
        <>
          <Notice kind="error" title={faultTitle(last.faults.length)}>
            <p>{lookedAt(last)}</p>
          </Notice>
          <section className="paper stack" aria-labelledby="fouten-opslag">
            <h2 id="fouten-opslag">Wat er niet klopt</h2>
            <FaultList faults={last.faults} />
          </section>
        </>
      )}
      <Form method="post">
        <Button look="primary" type="submit">
          Controleer de bestanden
        </Button>
      </Form>
      <p className="quiet small">
        Elk bestand heeft een controlegetal (SHA-256). Verandert er één letter, dan klopt het getal niet meer.
        Van brieven en errata staat dat getal ook in het verloop.
      </p>
    </Page>
  );
}

const faultTitle = (count: number): string =>
  count === 1 ? 'Eén bestand of tekst klopt niet' : `${count} bestanden of teksten kloppen niet`;

function lookedAt(last: { at: number; files: number; texts: number; by: string | null }): string {
  const who = last.by ? `door ${last.by}` : 'vanzelf, in de nacht';
  return `Gecontroleerd op ${formatMoment(last.at)}, ${who}: ${last.files} bestanden en ${last.texts} vastgelegde teksten.`;
}
