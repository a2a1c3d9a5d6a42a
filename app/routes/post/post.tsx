import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { MailList } from '../../components/post/mail-list.tsx';
import type { Ctx } from '../../domain/context.ts';
import { mailedByHand, postRoom, retryMail } from '../../domain/post/post-room.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Post – Adviestafel' }];

export const loader = signedIn(({ ctx }) => postRoom(ctx));

const acts: Record<string, (ctx: Ctx, mailId: string) => void> = { retry: retryMail, byHand: mailedByHand };

export const action = acting(({ ctx, form, field }) => {
  actOf(acts, field('act'))(ctx, form(z.object({ mail: z.string().min(1) })).mail);
  return redirect('/post');
});

export default function Post() {
  const { lines, serverKnown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="Post" width="wide" lead="De e-mail die Adviestafel verstuurt, de nieuwste eerst.">
      <FailureSummary answer={answer} />
      {serverKnown ? null : (
        <Notice kind="info" title="Er is geen mailserver ingesteld">
          <p>
            Deze post gaat niet vanzelf weg. Verstuur haar uit uw eigen mailbox en leg dat hier vast. Wie
            Adviestafel beheert, kan een mailserver instellen.
          </p>
        </Notice>
      )}
      {lines.length === 0 ? (
        <EmptyState title="Er is nog geen post">
          <p>Hier komt de mail aan het college te staan, en de mail die leden vertelt wat er wacht.</p>
        </EmptyState>
      ) : (
        <MailList lines={lines} />
      )}
    </Page>
  );
}
