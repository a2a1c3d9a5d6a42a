import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { WritersView } from '../../components/drafting/writers-view.tsx';
import { Page } from '../../components/layout/page.tsx';
import { letterWriters } from '../../domain/drafting/letter-writers.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Wie schreef wat – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => ({
  caseId: param('caseId'),
  letter: letterWriters(ctx, param('caseId')),
}));

export default function Writers() {
  const { caseId, letter } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Wie schreef wat"
      width="reading"
      lead="De brief zoals hij nu is. Achter elk stuk staat het nummer van wie het schreef."
    >
      <p>
        <TextLink to={`/adviezen/${caseId}/concept/tijdlijn`}>Terug naar de tijdlijn</TextLink>
      </p>
      <WritersView letter={letter} />
    </Page>
  );
}
