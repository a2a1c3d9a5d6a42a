import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LetterVersionView } from '../../components/drafting/letter-version.tsx';
import { Timeline } from '../../components/drafting/timeline.tsx';
import { Page } from '../../components/layout/page.tsx';
import { draftingRights } from '../../domain/drafting/drafting-room.server.ts';
import { letterTimeline, letterVersion } from '../../domain/drafting/letter-versions.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { versionIn } from '../../http/version-param.server.ts';

export const meta: MetaFunction = () => [{ title: 'Tijdlijn van de brief – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const caseId = param('caseId');
  const timeline = letterTimeline(ctx, caseId);
  const newest = timeline.hours[0]?.version ?? 0;
  const version = versionIn(request, 'versie');
  return {
    caseId,
    timeline,
    canWrite: draftingRights(ctx, caseId).canWrite,
    shown: version === null ? null : letterVersion(ctx, caseId, version, newest),
  };
});

export default function LetterTimeline() {
  const { caseId, timeline, shown, canWrite } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Tijdlijn van de brief"
      width="zones"
      lead="Wie schreef wanneer. Kies een moment om de brief van toen te lezen en te zien wat er sindsdien veranderde."
    >
      <div className="beside">
        {shown ? (
          <LetterVersionView caseId={caseId} shown={shown} timeline={timeline} canWrite={canWrite} />
        ) : (
          <Timeline caseId={caseId} timeline={timeline} shown={null} />
        )}
        {shown ? <Timeline caseId={caseId} timeline={timeline} shown={shown.version} /> : null}
      </div>
    </Page>
  );
}
