import { useSearchParams } from '@remix-run/react';
import { useCallback, useRef, useState } from 'react';
import type { NoteRoom, ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { chapterAt } from '../../domain/notes/outline.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';
import { Sheet } from '../../ui/sheet/sheet.tsx';
import { MunicipalityComments } from '../annotations/municipality-comments.tsx';
import { MarginFilter } from './margin-filter.tsx';
import { NoteMargin } from './note-margin.tsx';
import { NoteOutline } from './note-outline.tsx';
import { NoteText } from './note-text.tsx';
import { OriginalPane } from './original-pane.tsx';
import { PassageTools } from './passage-tools.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { useAnnotating, useMarks, usePassages } from './use-annotating.ts';
import { useLastPlace } from './use-last-place.ts';
import { useNoteView } from './use-note-view.ts';
import { useOriginal } from './use-original.ts';
import { usePartsRead } from './use-parts-read.ts';

interface NoteReaderProps {
  room: NoteRoom;
  note: ReadNoteInfo;
  title: string;
}

const textId = 'nota-tekst';

/** The reading room: outline, text, and the annotations beside it. */
export function NoteReader({ room, note, title }: NoteReaderProps) {
  const element = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const annotating = useAnnotating(room, note, tools);
  // The page of the caret; while there was none, that of the chapter on screen.
  const [caretPage, setCaretPage] = useState<number | null>(null);
  const showOriginal = useRef(() => {});
  const passages = usePassages(annotating);
  const { view, mounting } = useNoteView(
    element,
    { caseId: room.caseId, noteVersionId: note.id, title, isLong: note.isLong },
    {
      ...annotating.handlers,
      onPlace: (at) => {
        annotating.handlers.onPlace(at);
        if (at?.page) setCaretPage(at.page.page);
      },
      onOriginal: () => showOriginal.current(),
      onRead: () => readHere(),
    },
    passages,
  );
  useMarks(view, passages, annotating);
  const place = useLastPlace(element, note.outline, `${room.person.id}:${note.id}`, mounting === 'mounted');
  const chapter = note.outline.find(({ id }) => id === place.current);
  const base = `/adviezen/${room.caseId}/nota/${note.id}`;
  const original = useOriginal(base, note.pictures, caretPage ?? chapter?.page ?? 1, annotating);
  showOriginal.current = () => original?.show();
  const [search] = useSearchParams();
  const [showDeleted, setShowDeleted] = useState(search.get('geschrapt') === 'toon');
  const readPath = `${base}/gelezen`;
  const parts = usePartsRead(element, note.outline, {
    path: readPath,
    known: note.read,
    mounted: mounting === 'mounted',
  });

  const { mark } = parts;
  const { setSaid } = annotating;
  const markRead = useCallback(
    (id: string, read: boolean) => {
      const title = note.outline.find((entry) => entry.id === id)?.title;
      mark(id, read);
      setSaid(read ? `Gelezen: ${title}.` : `Toch nog niet gelezen: ${title}.`);
    },
    [note.outline, mark, setSaid],
  );
  function readHere() {
    const at = annotating.place.now()?.block?.start;
    const here = at === undefined ? null : chapterAt(note.outline, at);
    if (here) markRead(here.id, true);
    else setSaid('Zet de cursor eerst in een hoofdstuk.');
  }

  const total = annotating.all.length + annotating.missing;
  return (
    <>
      <ReadingBar
        note={note}
        view={view}
        original={original}
        showDeleted={showDeleted}
        onShowDeleted={setShowDeleted}
      />
      <div className="zones" data-original={original?.open ? '' : undefined}>
        <div className="zones__outline">
          <NoteOutline
            outline={note.outline}
            counts={room.threadCounts}
            current={place.current}
            read={parts.read}
            readPath={readPath}
            onMark={markRead}
          />
        </div>
        <div className="zones__text">
          <div className="paper note-paper">
            {place.resume ? (
              <p className="resume no-print">
                <a className="nl-link" href={`#${place.resume.id}`}>
                  Lees verder bij: {place.resume.title}
                </a>
              </p>
            ) : null}
            {mounting === 'failed' ? (
              <p className="small">
                De nota is te lezen, maar aantekeningen maken kan nu niet: er is geen verbinding. Ververs de
                pagina als u weer verbinding hebt.
              </p>
            ) : null}
            <div className="note-place">
              <NoteText
                key={note.id}
                id={textId}
                element={element}
                isLong={note.isLong}
                showDeleted={showDeleted}
              />
              <PassageTools
                at={annotating.place}
                tools={tools}
                controls={textId}
                mayAnnotate={room.can.annotate}
                whyNot={whyNotAnnotate(room)}
                original={original}
                onChoose={(kind) => annotating.begin(kind)}
                onParagraph={() => annotating.chooseParagraph(view)}
                onEscape={() => view?.focusText()}
              />
            </div>
          </div>
        </div>
        {original?.open ? (
          <div className="zones__original no-print">
            <OriginalPane
              original={original}
              base={base}
              onOpened={() => caretPage !== null && view?.showCaret()}
              onClose={() => {
                original.close();
                view?.focusText();
              }}
            />
          </div>
        ) : null}
        <div className="zones__margin">
          <Sheet
            id="aantekeningen"
            title="Aantekeningen"
            summary={countWords(total)}
            open={annotating.sheetOpen}
            onToggle={annotating.setSheetOpen}
          >
            <p className="small">
              <TextLink to={`/adviezen/${room.caseId}/aantekeningen`}>Alle aantekeningen als lijst</TextLink>
            </p>
            {total > 1 ? (
              <MarginFilter
                room={room}
                note={note}
                threads={annotating.all}
                shown={annotating.threads.length + annotating.missing}
                total={total}
                filter={annotating.filter}
                onChange={annotating.setFilter}
              />
            ) : null}
            <NoteMargin
              room={room}
              note={note}
              view={view}
              threads={annotating.threads}
              missing={annotating.missing}
              failed={annotating.failed}
              writing={annotating.writing}
              active={annotating.active}
              acts={annotating.acts}
              hasRemoved={annotating.hasRemoved}
            />
            <MunicipalityComments comments={note.comments} />
          </Sheet>
        </div>
      </div>
      <LiveRegion message={annotating.said} />
    </>
  );
}

/** Why who usually annotates cannot do so now; null for who never does, and for who can. */
function whyNotAnnotate({ can, state }: NoteRoom): string | null {
  if (can.annotate || !(can.seeOwn || can.seeAll)) return null;
  return ['signal', 'received', 'planned'].includes(state)
    ? 'Aantekeningen maken kan zodra het beoordelen begint.'
    : 'Aantekeningen maken kan nu niet meer: het beoordelen is voorbij.';
}

const countWords = (count: number): string => {
  if (count === 0) return 'nog geen';
  return count === 1 ? '1 bij deze nota' : `${count} bij deze nota`;
};
