import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { LetterDeskView } from '../../components/drafting/letter-desk.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { draftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import { addPoint, pointInput } from '../../domain/drafting/points.server.ts';
import { invalid } from '../../domain/errors.ts';
import { setAside, setAsideInput } from '../../domain/scoring/results.server.ts';
import { type Acting, action as acting, loader as signedIn } from '../../http/handle.server.ts';
import { collabBase } from '../../http/letter-writing.server.ts';

export const meta: MetaFunction = () => [{ title: 'Concept – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => ({
  room: draftingRoom(ctx, param('caseId')),
  base: collabBase,
}));

/** What the forms of this room do when no script runs; with one, the editor does the first by itself. */
const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  addPoint: ({ ctx, form }, caseId) => addPoint(ctx, caseId, form(pointInput)),
  setAside: ({ ctx, form }, caseId) => setAside(ctx, caseId, form(setAsideInput)),
};

export const action = acting((request) => {
  const act = acts[request.field('act')];
  if (!act) throw invalid('inputInvalid');
  act(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}/concept`);
});

export default function Concept() {
  const { room, base } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <Page title="Concept" width="zones" titleHidden>
      <FailureSummary answer={answer} />
      <LetterDeskView
        key={room.owner.documentId}
        room={room}
        base={base}
        settingAside={search.get('weglaten')}
      />
    </Page>
  );
}
