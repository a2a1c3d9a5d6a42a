import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { AdoptionPanel } from '../../components/letters/adoption-panel.tsx';
import { ErrataPanel } from '../../components/letters/errata/errata-panel.tsx';
import { LetterFiles } from '../../components/letters/letter-files.tsx';
import { LetterPaper } from '../../components/letters/letter-paper.tsx';
import { SigningPanel } from '../../components/letters/signing-panel.tsx';
import {
  adoptLetter,
  castVote,
  minorityInput,
  voteInput,
  writeMinority,
} from '../../domain/letters/adopt.server.ts';
import { errataRoom } from '../../domain/letters/errata/errata-room.server.ts';
import {
  freezeInput,
  freezeLetter,
  sendBackInput,
  sendBackLetter,
} from '../../domain/letters/freeze.server.ts';
import { didLetterAct } from '../../domain/letters/letter-acts-done.server.ts';
import { letterRoom } from '../../domain/letters/letter-room.server.ts';
import { sendInput, sendLetter, signLetter } from '../../domain/letters/send.server.ts';
import { actOnce } from '../../http/act-once.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { letterBody } from '../../http/letter-body.server.ts';
import { requestContext } from '../../http/load-context.server.ts';

export const meta: MetaFunction = () => [{ title: 'Brief – Adviestafel' }];

const read = signedIn(({ ctx, param, request }) => {
  const room = letterRoom(ctx, param('caseId'));
  return {
    room,
    errata: room.sending ? errataRoom(ctx, param('caseId')) : null,
    body: letterBody(room.letter),
    today: ctx.today(),
    caseId: param('caseId'),
    byHand: new URL(request.url).searchParams.get('versturen') === 'zelf',
  };
});

export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await read(args)),
  twoSteps: requestContext(args.context).twoSteps,
});

export const shouldRevalidate = freshAfterConflict;

/** The acts of this room, by the name of the button that was pressed. */
const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  freeze: ({ ctx, form, field }, caseId) =>
    freezeLetter(ctx, caseId, form(freezeInput), field('sure') === 'yes'),
  vote: ({ ctx, form }, caseId) => castVote(ctx, caseId, form(voteInput)),
  minority: ({ ctx, form }, caseId) => writeMinority(ctx, caseId, form(minorityInput)),
  adopt: ({ ctx }, caseId) => adoptLetter(ctx, caseId),
  sendBack: ({ ctx, form }, caseId) => sendBackLetter(ctx, caseId, form(sendBackInput).changes),
  sign: async ({ ctx, field, proveAgain }, caseId) =>
    signLetter(ctx, caseId, await proveAgain(field('code'))),
  send: ({ ctx, form }, caseId) => sendLetter(ctx, caseId, form(sendInput)),
};

export const action = acting(async (request) => {
  const name = request.field('act');
  const act = actOf(acts, name);
  const caseId = request.param('caseId');
  await actOnce(
    () => act(request, caseId),
    () => didLetterAct(request.ctx, caseId, name, request.field('choice')),
  );
  return redirect(`/adviezen/${caseId}/brief`);
});

export default function Letter() {
  const { room, errata, body, today, caseId, byHand, twoSteps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="De brief" width="zones" lead={leadFor(room.state)}>
      <FailureSummary answer={answer} />
      <div className="beside">
        <LetterPaper letter={room.letter} body={body} />
        <aside className="beside__panel stack" aria-label="Wat u hier kunt doen">
          <SigningPanel room={room} answer={answer} today={today} byHand={byHand} twoSteps={twoSteps} />
          <AdoptionPanel room={room} answer={answer} />
          <ErrataPanel room={errata} />
          <LetterFiles caseId={caseId} sha256={room.sending?.pdfSha256 ?? null} />
        </aside>
      </div>
    </Page>
  );
}

function leadFor(state: string): string {
  if (state === 'drafting') return 'Zo ziet het college de brief. Veranderen doet u bij Concept.';
  if (state === 'for_adoption') return 'Deze tekst ligt vast. De leden stemmen erover.';
  if (state === 'adopted') return 'De brief is vastgesteld. Na twee handtekeningen kan hij weg.';
  return 'Deze brief is verstuurd en verandert niet meer.';
}
