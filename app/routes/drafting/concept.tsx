import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { LetterDeskView } from '../../components/drafting/letter-desk.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { draftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import { marginActs } from '../../domain/drafting/margin/margin-acts.server.ts';
import { addPoint, pointInput } from '../../domain/drafting/points.server.ts';
import { putBackInput, putVersionBack } from '../../domain/drafting/put-version-back.server.ts';
import { setAside, setAsideInput } from '../../domain/scoring/results.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { collabBase } from '../../http/letter-writing.server.ts';
import { versionIn } from '../../http/version-param.server.ts';

export const meta: MetaFunction = () => [{ title: 'Concept – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const pos = versionIn(request, 'plek');
  const asked = pos === null ? null : { pos, version: versionIn(request, 'van') ?? 0 };
  const room = draftingRoom(ctx, param('caseId'), asked);
  const back = room.canWrite ? versionIn(request, 'terug') : null;
  return { room, base: collabBase, back, replaced: versionIn(request, 'teruggezet') };
});

/** What the forms of this room do when no script runs; with one, the editor does the first by itself. */
const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  addPoint: ({ ctx, form }, caseId) => addPoint(ctx, caseId, form(pointInput)),
  setAside: ({ ctx, form }, caseId) => setAside(ctx, caseId, form(setAsideInput)),
  putBack: ({ ctx, form }, caseId) => putVersionBack(ctx, caseId, form(putBackInput)),
  ...Object.fromEntries(
    Object.entries(marginActs).map(([name, act]) => [
      name,
      ({ ctx, form }: Acting, caseId: string) => act(ctx, caseId, form),
    ]),
  ),
};

export const action = acting(async (request) => {
  const name = request.field('act');
  const done = await actOf(acts, name)(request, request.param('caseId'));
  const told = name === 'putBack' ? `?teruggezet=${done}` : '';
  return redirect(`/adviezen/${request.param('caseId')}/concept${told}`);
});

export default function Concept() {
  const { room, base, back, replaced } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <Page title="Concept" width="zones" titleHidden>
      <FailureSummary answer={answer} />
      <LetterDeskView
        key={room.owner.documentId}
        room={room}
        base={base}
        back={back}
        replaced={replaced}
        writing={writingIn(search.get('nieuw'))}
        settingAside={search.get('weglaten')}
      />
    </Page>
  );
}

/** Which form of the margin is open, from the address: for who has no script. */
const writingIn = (wanted: string | null): 'comment' | 'suggestion' | null =>
  wanted === 'opmerking' ? 'comment' : wanted === 'voorstel' ? 'suggestion' : null;
