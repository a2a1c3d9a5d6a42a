import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CompareMoments } from '../../components/drafting/compare-moments.tsx';
import { LetterVersionView } from '../../components/drafting/letter-version.tsx';
import { Timeline } from '../../components/drafting/timeline.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { draftingRights } from '../../domain/drafting/drafting-room.server.ts';
import { letterTimeline, letterVersion } from '../../domain/drafting/letter-versions.server.ts';
import { nameVersion, nameVersionInput } from '../../domain/drafting/name-version.server.ts';
import { action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { versionIn } from '../../http/version-param.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Tijdlijn van de brief – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const caseId = param('caseId');
  const timeline = letterTimeline(ctx, caseId);
  const newest = timeline.hours[0]?.version ?? 0;
  const version = versionIn(request, 'versie');
  const other = versionIn(request, 'met') ?? newest;
  return {
    caseId,
    timeline,
    canWrite: draftingRights(ctx, caseId).canWrite,
    shown: version === null ? null : letterVersion(ctx, caseId, version, other),
  };
});

export const action = acting(({ ctx, form, param }) => {
  const input = form(nameVersionInput);
  nameVersion(ctx, param('caseId'), input);
  return redirect(`/adviezen/${param('caseId')}/concept/tijdlijn?versie=${input.version}`);
});

export default function LetterTimeline() {
  const { caseId, timeline, shown, canWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page
      title="Tijdlijn van de brief"
      width="zones"
      lead="Wie schreef wanneer. Kies een moment om de brief van toen te lezen en te zien wat er sindsdien veranderde. Of vergelijk twee momenten."
    >
      <FailureSummary answer={answer} />
      <CompareMoments timeline={timeline} shown={shown} />
      <p>
        <TextLink to={`/adviezen/${caseId}/concept/schrijvers`}>Wie schreef welke woorden?</TextLink>
      </p>
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
