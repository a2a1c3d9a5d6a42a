import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { AnnotationCard } from '../../components/annotations/annotation-card.tsx';
import { FilterForm } from '../../components/annotations/filter-form.tsx';
import { keptScope } from '../../components/annotations/kept-words.ts';
import { ParagraphForm } from '../../components/annotations/paragraph-form.tsx';
import { RemovedList } from '../../components/annotations/removed-list.tsx';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { Page } from '../../components/layout/page.tsx';
import {
  annotateParagraph,
  annotateParagraphInput,
} from '../../domain/annotations/annotate-paragraph.server.ts';
import { annotationList, listFilter } from '../../domain/annotations/annotation-list.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { threadActs } from '../../http/thread-acts.server.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';

export const meta: MetaFunction = () => [{ title: 'Aantekeningen – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const query = new URL(request.url).searchParams;
  const filter = listFilter.parse({
    kind: query.get('soort') || null,
    criterion: query.get('punt') || null,
    person: query.get('wie') || null,
    state: query.get('stand') || null,
    chapter: query.get('hoofdstuk') || null,
  });
  return { list: annotationList(ctx, param('caseId'), filter), filter, newId: ctx.newId() };
});

/** The acts of this page, by the name of the button that was pressed; the forms work before any script runs. */
const acts: Record<string, (acting: Acting, caseId: string) => unknown> = {
  annotate: ({ ctx, form }, caseId) => annotateParagraph(ctx, caseId, form(annotateParagraphInput)),
  ...threadActs,
};

export const shouldRevalidate = freshAfterConflict;

export const action = acting((request) => {
  const act = actOf(acts, request.field('act'));
  act(request, request.param('caseId'));
  const card = request.field('annotationId');
  return redirect(`/adviezen/${request.param('caseId')}/aantekeningen${card ? `#kaart-${card}` : ''}`);
});

export default function Annotations() {
  const { list, filter, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [said, setSaid] = useState('');
  const { revalidate } = useRevalidator();
  const path = `/adviezen/${list.caseId}/aantekeningen`;

  function changed(words: string) {
    setSaid(words);
    revalidate();
  }

  return (
    <Page
      title="Aantekeningen"
      width="reading"
      lead={
        list.can.seeAll
          ? 'Alle aantekeningen van de raad, in de volgorde van de nota.'
          : 'Uw eigen aantekeningen, in de volgorde van de nota. Alleen u ziet ze, tot de voorzitter de oordelen opent.'
      }
      aside={
        <>
          <TextLink to={`/adviezen/${list.caseId}/nota`}>Naar de nota</TextLink>{' '}
          <TextLink to={`/adviezen/${list.caseId}/downloaden`}>Afdrukken of downloaden</TextLink>
        </>
      }
    >
      <FailureSummary answer={answer} />
      {list.total > 0 ? <FilterForm list={list} filter={filter} /> : null}
      {list.shown === 0 ? <NothingHere total={list.total} /> : null}
      {list.chapters.map((chapter) => (
        <section
          key={chapter.id ?? chapter.title}
          className="stack"
          aria-labelledby={`hoofdstuk-${chapter.id ?? 'los'}`}
        >
          <h2 id={`hoofdstuk-${chapter.id ?? 'los'}`}>{chapter.title}</h2>
          <ol className="card-list">
            {chapter.threads.map((thread) => (
              <li key={thread.id}>
                <AnnotationCard
                  thread={thread}
                  active={false}
                  criteria={list.criteria}
                  can={list.can}
                  people={list.mentionable}
                  listPath={path}
                  scope={keptScope(list.personId, thread.noteVersionId)}
                  onChanged={changed}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {list.can.annotate && list.noteVersionId ? (
        <ParagraphForm
          key={newId}
          id={newId}
          noteVersionId={list.noteVersionId}
          criteria={list.criteria}
          answer={answer}
        />
      ) : null}
      <RemovedList removed={list.removed} />
      <LiveRegion message={said} />
    </Page>
  );
}

function NothingHere({ total }: { total: number }) {
  if (total > 0)
    return (
      <EmptyState title="Niets dat hierbij past">
        <p>Kies hierboven iets anders, of “alles”.</p>
      </EmptyState>
    );
  return (
    <EmptyState title="Er zijn nog geen aantekeningen">
      <p>
        Hier staan straks de aantekeningen bij de nota, per hoofdstuk, ook zonder dat u de nota openslaat.
      </p>
    </EmptyState>
  );
}
