import { useState } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import { authorsOf, noFilter, type ThreadFilter } from '../../domain/annotations/thread-filter.ts';
import type { NoteRoom, ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { FilterFields } from '../annotations/filter-fields.tsx';

interface MarginFilterProps {
  room: NoteRoom;
  note: ReadNoteInfo;
  threads: readonly ShownThread[];
  shown: number;
  total: number;
  filter: ThreadFilter;
  onChange: (filter: ThreadFilter) => void;
}

/** More chapters than this are only made into a list when the choice is unfolded; the page of the list has them all. */
const fewChapters = 100;

/**
 * Choosing which annotations stand in the margin and in the text. A choice holds at once and says how many are left;
 * without scripts the same form leads to the list, which narrows down by the same names.
 */
export function MarginFilter(props: MarginFilterProps) {
  const { room, note, threads, shown, total, filter, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const people = authorsOf(threads).filter(({ id }) => id !== '');
  const chosen = shown < total ? `: ${shown} van ${total}` : '';
  return (
    <Disclosure summary={`Kies welke u ziet${chosen}`} notOnPaper onToggle={setOpen}>
      <form
        method="get"
        action={`/adviezen/${room.caseId}/aantekeningen`}
        className="stack"
        data-gap="1"
        aria-label="Kies welke aantekeningen u ziet"
        onSubmit={(event) => event.preventDefault()}
      >
        <FilterFields
          criteria={room.criteria}
          people={people}
          outline={isOpen || note.outline.length <= fewChapters ? note.outline : []}
          filter={filter}
          onChoose={(part) => onChange({ ...filter, ...part })}
        />
        <p className="small quiet" role="status">
          {shown} van {total}
        </p>
        <div className="cluster" data-gap="1">
          {chosen ? (
            <Button type="button" look="quiet" onClick={() => onChange(noFilter)}>
              Toon alles
            </Button>
          ) : null}
          <noscript>
            <Button type="submit">Toon als lijst</Button>
          </noscript>
        </div>
      </form>
    </Disclosure>
  );
}
