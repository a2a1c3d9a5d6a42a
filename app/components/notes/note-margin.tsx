import type { NoteRoom, ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { Notice } from '../../ui/notice/notice.tsx';
import { AnnotationCard } from '../annotations/annotation-card.tsx';
import { AnnotationComposer } from '../annotations/annotation-composer.tsx';
import { CardColumn } from '../annotations/card-column.tsx';
import { keptScope } from '../annotations/kept-words.ts';
import type { NoteView } from './note-view.client.ts';
import type { Annotating } from './use-annotating.ts';

interface NoteMarginProps {
  room: NoteRoom;
  note: ReadNoteInfo;
  annotating: Annotating;
  view: NoteView | null;
}

/** The annotations beside the text: what is being written, and what stands. */
export function NoteMargin({ room, note, annotating, view }: NoteMarginProps) {
  const { threads, drafts, restored, active, scope } = annotating;
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  const draftById = new Map(drafts.map((draft) => [draft.id, draft]));
  const ids = [
    ...threads.map(({ id, start }) => ({ id, start })),
    ...drafts.map(({ id, passage }) => ({ id, start: passage.start })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ id }) => id);

  const toText = (id: string) => view?.goTo(id);
  const card = (id: string) => {
    const draft = draftById.get(id);
    if (draft)
      return (
        <AnnotationComposer
          draft={draft}
          caseId={room.caseId}
          noteVersionId={note.id}
          scope={scope}
          criteria={room.criteria}
          restored={restored.has(id)}
          onSent={(sent) => annotating.finish(sent, criterionTitle(room, sent.criterionId))}
          onDiscard={(gone) => {
            annotating.discard(gone);
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
        listPath={`/adviezen/${room.caseId}/aantekeningen`}
        scope={keptScope(room.person.id, note.id)}
        onToText={view ? toText : undefined}
        onActive={annotating.setActive}
        onChanged={annotating.changed}
      />
    ) : null;
  };
  return (
    <>
      <MarginIntroduction room={room} empty={ids.length === 0} />
      {restored.size > 0 && drafts.some(({ id }) => restored.has(id)) ? (
        <Notice kind="info" title="Uw tekst staat er nog" announce>
          <p>U had nog niet alles bij de tekst gezet. Lees het na en maak het af, of gooi het weg.</p>
        </Notice>
      ) : null}
      <CardColumn ids={ids} topOf={topOfPassage} card={card} />
    </>
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

/** Where the words of an annotation begin on the page; null while they are not drawn. */
function topOfPassage(id: string): number | null {
  const mark = document.querySelector(`[data-annotation="${CSS.escape(id)}"]`);
  return mark ? mark.getBoundingClientRect().top + scrollY : null;
}
