import type { ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { HelpSheet } from '../../ui/help-sheet/help-sheet.tsx';
import { NoteSearch } from './note-search.tsx';
import type { NoteView } from './note-view.client.ts';
import { ReadAloud } from './read-aloud.tsx';
import { readingShortcuts } from './reading-keys.ts';
import { ReadingWishes } from './reading-wishes.tsx';
import type { OriginalBeside } from './use-original.ts';

interface ReadingBarProps {
  note: ReadNoteInfo;
  view: NoteView | null;
  original: OriginalBeside | null;
  showDeleted: boolean;
  onShowDeleted: (shown: boolean) => void;
}

/** What stands above the text: searching, how it looks, what the municipality struck out, the original, help. */
export function ReadingBar({ note, view, original, showDeleted, onShowDeleted }: ReadingBarProps) {
  return (
    <details className="reading-tools no-print">
      <summary className="reading-tools__title">Zoek, letters en voorlezen</summary>
      <div className="reading-bar">
        <NoteSearch view={view} />
        <ReadingWishes />
        {note.deletions > 0 ? (
          <DeletionsButton count={note.deletions} shown={showDeleted} onShow={onShowDeleted} />
        ) : null}
        {original && !original.open ? (
          <a className="nl-link reading-bar__link" href={original.address} onClick={original.openBeside}>
            Toon bladzijde {original.page} uit het origineel
          </a>
        ) : null}
        <HelpSheet shortcuts={readingShortcuts}>
          <p>
            Selecteer tekst met de muis, uw vinger of het toetsenbord. Kies dan wat voor aantekening u wilt
            maken. Zet de cursor in een alinea om bij de hele alinea iets op te merken.
          </p>
        </HelpSheet>
        <ReadAloud view={view} />
      </div>
    </details>
  );
}

interface DeletionsButtonProps {
  count: number;
  shown: boolean;
  onShow: (shown: boolean) => void;
}

/** A form that asks for the page with the struck-out text in it; with scripts the page stays where it is. */
function DeletionsButton({ count, shown, onShow }: DeletionsButtonProps) {
  return (
    <form
      method="get"
      onSubmit={(event) => {
        event.preventDefault();
        onShow(!shown);
      }}
    >
      {shown ? null : <input type="hidden" name="geschrapt" value="toon" />}
      <Button look="quiet" pressed={shown}>
        Toon wat de gemeente schrapte ({count})
      </Button>
    </form>
  );
}
