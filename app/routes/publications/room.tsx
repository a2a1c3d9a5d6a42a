import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { doneAnchor } from '../../components/forms/done-here.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { DoneNotice } from '../../components/publications/done-notice.tsx';
import { OpenThing } from '../../components/publications/open-thing.tsx';
import { PublicAdviceView } from '../../components/publications/public-advice-view.tsx';
import { ThingList } from '../../components/publications/thing-list.tsx';
import { keepPublic, keepPublicInput } from '../../domain/publications/decide-public.server.ts';
import { previewAdvice } from '../../domain/publications/preview.server.ts';
import { publicationRoom } from '../../domain/publications/publication-room.server.ts';
import {
  changePublication,
  publishInput,
  publishThing,
  withdrawInput,
  withdrawPublication,
} from '../../domain/publications/publish.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { publicAdvicePage } from '../../http/public-advice-page.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { OutsideLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Openbaar maken – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const asked = new URL(request.url).searchParams;
  return {
    room: publicationRoom(ctx, param('caseId'), asked.get('stuk')),
    deciding: asked.get('mag'),
    withdrawing: asked.has('weghalen'),
    done: asked.get('gedaan'),
  };
});

/** The acts of this room, by the name of the button that was pressed; a preview keeps nothing. */
const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  preview: ({ ctx, form, values }, caseId) => {
    const input = form(publishInput);
    return { preview: publicAdvicePage(previewAdvice(ctx, caseId, input)), values };
  },
  publish: ({ ctx, form }, caseId) => publishThing(ctx, caseId, form(publishInput)),
  change: ({ ctx, form }, caseId) => changePublication(ctx, caseId, form(publishInput)),
  withdraw: ({ ctx, form }, caseId) => withdrawPublication(ctx, caseId, form(withdrawInput)),
  keep: ({ ctx, form }, caseId) => keepPublic(ctx, caseId, form(keepPublicInput)),
};

export const action = acting(async (request) => {
  const caseId = request.param('caseId');
  const name = request.field('act');
  const answer = await actOf(acts, name)(request, caseId);
  if (answer)
    return answer as { preview: ReturnType<typeof publicAdvicePage>; values: Record<string, unknown> };
  const done = new URLSearchParams({ stuk: request.field('kind'), gedaan: name });
  return redirect(`/adviezen/${caseId}/openbaar?${done}${doneAnchor}`);
});

export default function PublicationRoom() {
  const { room, deciding, withdrawing, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer && 'preview' in answer ? answer.preview : null;
  const anything = room.things.some(({ state }) => state === 'public');
  return (
    <Page
      title="Openbaar maken"
      width="reading"
      lead="Wat u hier openbaar maakt, kan iedereen lezen. U kunt het ook weer weghalen."
    >
      <FailureSummary answer={answer} />
      {done && !answer ? <DoneNotice act={done} thing={room.open} /> : null}
      {room.publishBefore ? (
        <p>Uw raad maakt een brief openbaar vóór {formatDate(room.publishBefore)}.</p>
      ) : null}
      <ThingList room={room} />
      {anything ? (
        <p>
          <OutsideLink href={`/openbaar/${encodeURIComponent(room.referenceNo)}`}>
            Bekijk de openbare pagina van {room.referenceNo}
          </OutsideLink>
        </p>
      ) : null}
      <OpenThing
        key={room.open.kind}
        room={room}
        answer={answer}
        deciding={deciding}
        withdrawing={withdrawing}
      />
      {preview ? (
        <section className="stack" aria-labelledby="voorbeeld">
          <h2 id="voorbeeld">Zo ziet iedereen het straks</h2>
          <div className="paper public-preview">
            <p className="public-preview__title">{preview.advice.title}</p>
            <PublicAdviceView page={preview} preview />
          </div>
        </section>
      ) : null}
    </Page>
  );
}
