import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { doneAnchor } from '../../components/forms/done-here.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { AdoptionPanel } from '../../components/letters/adoption-panel.tsx';
import { ErrataPanel } from '../../components/letters/errata/errata-panel.tsx';
import { LetterActDone } from '../../components/letters/letter-act-done.tsx';
import { LetterFiles } from '../../components/letters/letter-files.tsx';
import { LetterPaper } from '../../components/letters/letter-paper.tsx';
import { mailStaysBehind } from '../../components/letters/sent-notice.tsx';
import { SigningPanel } from '../../components/letters/signing-panel.tsx';
import {
  adoptLetter,
  castVote,
  minorityInput,
  voteInput,
  withdrawMinority,
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
import { type LetterRoom, letterRoom } from '../../domain/letters/letter-room.server.ts';
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
    done: new URL(request.url).searchParams.get('gedaan'),
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
  withdrawMinority: ({ ctx }, caseId) => withdrawMinority(ctx, caseId),
  adopt: ({ ctx, field }, caseId) => adoptLetter(ctx, caseId, field('sure') === 'yes'),
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
  return redirect(`/adviezen/${caseId}/brief?gedaan=${name}${doneAnchor}`);
});

export default function Letter() {
  const { room, errata, body, today, caseId, byHand, done, twoSteps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="De brief" width="zones" lead={leadFor(room)}>
      <FailureSummary answer={answer} />
      {room.can['letter:vote'] && !room.myVote && room.rollCall?.mayVote && !room.rollCall.closed ? (
        <p>
          Hebt u de brief gelezen? <a href="#stem">Ga naar uw stem</a>
        </p>
      ) : null}
      <div className="beside">
        <LetterPaper letter={room.letter} body={body} />
        <aside className="beside__panel stack" aria-label="Wat u hier kunt doen">
          {answer ? null : <LetterActDone act={done} room={room} />}
          <SigningPanel
            room={room}
            answer={answer}
            today={today}
            byHand={byHand}
            twoSteps={twoSteps}
            done={answer ? null : done}
          />
          <AdoptionPanel room={room} answer={answer} done={answer ? null : done} />
          <ErrataPanel room={errata} />
          <LetterFiles caseId={caseId} sha256={room.sending?.pdfSha256 ?? null} />
        </aside>
      </div>
    </Page>
  );
}

function leadFor(room: LetterRoom): string {
  if (room.state === 'drafting') return 'Zo ziet het college de brief. Veranderen doet u bij Concept.';
  if (room.state === 'for_adoption') return 'Deze tekst ligt vast. De leden stemmen erover.';
  if (room.state === 'adopted')
    return room.signedRoles.length === 2
      ? 'De brief is vastgesteld en ondertekend. Hij kan weg.'
      : 'De brief is vastgesteld. Na twee handtekeningen kan hij weg.';
  return mailStaysBehind(room)
    ? 'Deze brief verandert niet meer. De e-mail moet nog weg.'
    : 'Deze brief is verstuurd en verandert niet meer.';
}
