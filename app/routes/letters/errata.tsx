import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import { ErratumCard } from '../../components/letters/errata/erratum-card.tsx';
import { WriteErratum } from '../../components/letters/errata/write-erratum.tsx';
import { correctionInput } from '../../domain/letters/errata/corrections.ts';
import { errataRoom } from '../../domain/letters/errata/errata-room.server.ts';
import { sendErratum, signErratum } from '../../domain/letters/errata/send-erratum.server.ts';
import {
  addCorrection,
  fixErratum,
  removeCorrection,
  reopenErratum,
} from '../../domain/letters/errata/write-erratum.server.ts';
import { sendInput } from '../../domain/letters/send.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { requestContext } from '../../http/load-context.server.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Errata – Adviestafel' }];

const read = signedIn(({ ctx, param, request }) => ({
  room: errataRoom(ctx, param('caseId')),
  today: ctx.today(),
  byHand: new URL(request.url).searchParams.get('versturen') === 'zelf',
}));

export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await read(args)),
  twoSteps: requestContext(args.context).twoSteps,
});

const removeInput = z.object({ index: z.coerce.number().int().min(0) });

/** The acts of this page, by the name of the button that was pressed. */
const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  add: ({ ctx, form }, caseId) => addCorrection(ctx, caseId, form(correctionInput)),
  remove: ({ ctx, form }, caseId) => removeCorrection(ctx, caseId, form(removeInput).index),
  fix: ({ ctx }, caseId) => fixErratum(ctx, caseId),
  reopen: ({ ctx }, caseId) => reopenErratum(ctx, caseId),
  sign: async ({ ctx, field, proveAgain }, caseId) =>
    signErratum(ctx, caseId, await proveAgain(field('code'))),
  send: ({ ctx, form }, caseId) => sendErratum(ctx, caseId, form(sendInput)),
};

export const shouldRevalidate = freshAfterConflict;

export const action = acting(async (request) => {
  const act = actOf(acts, request.field('act'));
  await act(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}/brief/errata`);
});

export default function Errata() {
  const { room, today, byHand, twoSteps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const open = room.errata.find((erratum) => erratum.state !== 'sent');
  const mayWrite = room.can['erratum:write'] && open?.state !== 'fixed';
  return (
    <Page
      title="Verbeteringen op de brief"
      width="reading"
      lead="Een verstuurde brief verandert niet. Wat fout staat, verbetert de raad met een erratum."
    >
      <FailureSummary answer={answer} />
      {room.errata.map((erratum) => (
        <ErratumCard
          key={erratum.number}
          room={room}
          erratum={erratum}
          answer={answer}
          today={today}
          byHand={byHand}
          twoSteps={twoSteps}
        />
      ))}
      {room.errata.length === 0 && !mayWrite ? (
        <EmptyState title="Er zijn geen verbeteringen">
          <p>De brief staat zoals zij is verstuurd.</p>
        </EmptyState>
      ) : null}
      {mayWrite ? (
        // Empty again after each correction that was added.
        <WriteErratum key={open?.corrections.length ?? 0} answer={answer} first={!open} />
      ) : null}
      <p>
        <TextLink to={`/adviezen/${room.caseId}/brief`}>Terug naar de brief</TextLink>
      </p>
    </Page>
  );
}
