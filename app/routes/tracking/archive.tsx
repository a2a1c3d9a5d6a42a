import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ArchiveForm } from '../../components/archive/archive-form.tsx';
import { Page } from '../../components/layout/page.tsx';
import { loadCase } from '../../domain/cases/load-case.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';

export const meta: MetaFunction = () => [{ title: 'Archief – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => {
  const { row } = loadCase(ctx, param('caseId'), 'case:archive');
  return { caseId: row.id, title: row.title };
});

export default function Archive() {
  const { caseId } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Het dossier archiveren"
      width="reading"
      lead="U krijgt het hele dossier in één ZIP-bestand. U kunt het lezen zonder Adviestafel."
    >
      <ArchiveForm caseId={caseId} />
    </Page>
  );
}
