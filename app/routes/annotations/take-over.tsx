import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ImportOutcomeCard, UnsureImports } from '../../components/annotations/import-outcome.tsx';
import { Page } from '../../components/layout/page.tsx';
import { importRoom } from '../../domain/annotations/exchange/import-room.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { Button } from '../../ui/button/button.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Aantekeningen overnemen – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const query = new URL(request.url).searchParams;
  const refused = query.get('geweigerd');
  return {
    room: importRoom(ctx, param('caseId')),
    done: query.get('gedaan'),
    refused: refused === null ? null : errorSentence(`exchange.${refused}`),
  };
});

export default function TakeOver() {
  const { room, done, refused } = useLoaderData<typeof loader>();
  const newest = room.imports.find((one) => one.id === done);
  return (
    <Page
      title="Aantekeningen overnemen"
      width="reading"
      lead="Uit een bestand van een andere raad, of van een ander programma. Elke aantekening komt op haar plek in de nota; past zij nergens, dan blijft zij met haar woorden in de lijst staan."
      aside={<TextLink to={`/adviezen/${room.caseId}/aantekeningen`}>Terug naar de aantekeningen</TextLink>}
    >
      {refused ? (
        <Notice kind="error" title="Er is niets overgenomen">
          <p>
            {refused.message} <span className="quiet small">(code {refused.code})</span>
          </p>
        </Notice>
      ) : null}
      {newest ? (
        <Notice kind="success" title="Het bestand is overgenomen">
          <p>Hieronder leest u wat er met elke aantekening is gebeurd.</p>
        </Notice>
      ) : null}
      <form
        method="post"
        encType="multipart/form-data"
        action={`/adviezen/${room.caseId}/aantekeningen/bestand`}
        className="stack"
      >
        <FileDrop
          name="bestand"
          label="Bestand met aantekeningen"
          hint="Een bestand dat eindigt op .jsonld of .json, hoogstens 5 MB. De namen van de schrijvers blijven erbij staan, met “overgenomen”."
          accept=".jsonld,.json,application/ld+json,application/json"
          required
        />
        {room.open ? null : (
          <p>
            De beoordeling is nog besloten. De overgenomen aantekeningen worden voor iedereen zichtbaar als de
            voorzitter de oordelen opent.
          </p>
        )}
        <div>
          <Button look="primary">Neem over</Button>
        </div>
      </form>
      {room.imports.length > 0 ? (
        <section className="stack" aria-labelledby="uitslag">
          <h2 id="uitslag">Overgenomen bestanden</h2>
          {room.imports.map((one) => (
            <ImportOutcomeCard key={one.id} done={one} />
          ))}
        </section>
      ) : null}
      <UnsureImports room={room} />
    </Page>
  );
}
