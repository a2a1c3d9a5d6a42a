import { memo, useCallback } from 'react';
import { overlapping } from '../../domain/annotations/thread-filter.ts';
import type { NoteRoom, ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { AnnotationCard } from '../annotations/annotation-card.tsx';
import { AnnotationComposer } from '../annotations/annotation-composer.tsx';
import { CardColumn } from '../annotations/card-column.tsx';
import { keptScope } from '../annotations/kept-words.ts';
import type { NoteView } from './note-view.client.ts';
import { passageTops } from './passage-tops.ts';
import type { Annotating } from './use-annotating.ts';
import { removedId } from './use-wanted-focus.ts';

interface NoteMarginProps {
  room: NoteRoom;
  note: ReadNoteInfo;
  view: NoteView | null;
  threads: Annotating['threads'];
  /** How many annotations are not on the page yet, and whether those will not come. */
  missing: number;
  failed: boolean;
  writing: Annotating['writing'];
  active: string | null;
  acts: Annotating['acts'];
  /** Whether an annotation was taken away on this page. */
  hasRemoved: boolean;
}

/**
 * The annotations beside the text: what is being written, and what stands. Drawn anew only when one of these changes,
 * not when the caret moves.
 */
export const NoteMargin = memo(function NoteMargin(props: NoteMarginProps) {
  const { room, threads, writing } = props;
  const { drafts, restored } = writing;
  const ids = [
    ...threads.map(({ id, start }) => ({ id, start })),
    ...drafts.map(({ id, passage }) => ({ id, start: passage.start })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ id }) => id);
  return (
    <>
      <MarginIntroduction room={room} empty={ids.length === 0} />
      {drafts.some(({ id }) => restored.has(id)) ? (
        <Notice kind="info" title="Uw tekst staat er nog" announce>
          <p>U had nog niet alles bij de tekst gezet. Lees het na en maak het af, of gooi het weg.</p>
        </Notice>
      ) : null}
      {props.failed ? (
        <p className="small" role="status">
          Niet alle aantekeningen staan hier: de verbinding viel weg. Ververs de pagina.
        </p>
      ) : null}
      {props.hasRemoved ? (
        <p className="small" id={removedId} tabIndex={-1}>
          De aantekening is weggehaald. U vindt haar woorden terug{' '}
          <TextLink to={`/adviezen/${room.caseId}/aantekeningen`}>onderaan de lijst</TextLink>.
        </p>
      ) : null}
      <MarginCards {...props} ids={ids} />
    </>
  );
});

function MarginCards(props: NoteMarginProps & { ids: readonly string[] }) {
  const { room, note, view, threads, writing, active, acts, ids } = props;
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  const drafts = new Map(writing.drafts.map((draft) => [draft.id, draft]));
  const toText = useCallback((id: string) => view?.goTo(id), [view]);
  const card = (id: string) => {
    const draft = drafts.get(id);
    if (draft)
      return (
        <AnnotationComposer
          draft={draft}
          caseId={room.caseId}
          noteVersionId={note.id}
          scope={writing.scope}
          criteria={room.criteria}
          restored={writing.restored.has(id)}
          onSent={(sent) => acts.finish(sent, criterionTitle(room, sent.criterionId))}
          onDiscard={(gone) => {
            acts.discard(gone);
            view?.focusText();
          }}
          onToText={() => toText(id)}
        />
      );
    const thread = byId.get(id);
    return thread ? (
      <AnnotationCard
        thread={thread}
        active={id === active}
        criteria={room.criteria}
        can={room.can}
        people={room.people}
        beside={id === active ? overlapping(thread, threads) : undefined}
        listPath={`/adviezen/${room.caseId}/aantekeningen`}
        scope={keptScope(room.person.id, note.id)}
        onToText={view ? toText : undefined}
        onActive={acts.setActive}
        onOpen={acts.openCard}
        onStep={acts.step}
        onChanged={acts.changed}
        onRemoved={acts.removed}
      />
    ) : null;
  };
  return (
    <CardColumn
      ids={ids}
      missing={props.missing}
      needed={[...drafts.keys(), ...(active === null ? [] : [active])]}
      passageTops={passageTops}
      card={card}
      withoutScript={
        <p className="small">Hier staan de eerste aantekeningen. De lijst hierboven heeft ze allemaal.</p>
      }
    />
  );
}

function MarginIntroduction({ room, empty }: { room: NoteRoom; empty: boolean }) {
  const { can, state } = room;
  if (can.annotate && !can.seeAll)
    return (
      <p className="small quiet">
        Alleen u ziet uw aantekeningen, tot de voorzitter de oordelen opent.
        {empty ? ' Selecteer tekst om iets op te merken.' : ''}
      </p>
    );
  if (!empty) return null;
  if (can.annotate) return <p className="small quiet">Selecteer tekst om iets op te merken.</p>;
  if (['signal', 'received', 'planned'].includes(state))
    return (
      <p className="small quiet">
        Hier staan straks de aantekeningen. Leden kunnen ze maken zodra het beoordelen begint.
      </p>
    );
  return <p className="small quiet">Hier zijn geen aantekeningen die u mag zien.</p>;
}

function criterionTitle({ criteria }: NoteRoom, id: string | null): string | null {
  return criteria.flatMap((group) => group.criteria).find((criterion) => criterion.id === id)?.title ?? null;
}
