import type { AnnotationKind } from '#db/schema/notes.ts';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import { authorsOf, noFilter, type ThreadFilter } from '../../domain/annotations/thread-filter.ts';
import type { NoteRoom, ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { kindOptions } from '../annotations/annotation-fields.tsx';
import { CriterionSelect } from '../annotations/criterion-select.tsx';
import { stateOptions } from '../annotations/filter-form.tsx';

interface MarginFilterProps {
  room: NoteRoom;
  note: ReadNoteInfo;
  threads: readonly ShownThread[];
  shown: number;
  filter: ThreadFilter;
  onChange: (filter: ThreadFilter) => void;
}

/**
 * Choosing which annotations stand in the margin and in the text. A choice holds at once and says how many are left;
 * without scripts the same form leads to the list, which narrows down by the same names.
 */
export function MarginFilter({ room, note, threads, shown, filter, onChange }: MarginFilterProps) {
  const people = authorsOf(threads).filter(({ id }) => id !== '');
  const choose = (part: Partial<ThreadFilter>) => onChange({ ...filter, ...part });
  const chosen = shown < threads.length ? `: ${shown} van ${threads.length}` : '';
  return (
    <Disclosure summary={`Kies welke u ziet${chosen}`}>
      <form
        method="get"
        action={`/adviezen/${room.caseId}/aantekeningen`}
        className="stack"
        data-gap="1"
        aria-label="Kies welke aantekeningen u ziet"
        onSubmit={(event) => event.preventDefault()}
      >
        <SelectField
          name="soort"
          label="Soort"
          placeholder="Alle soorten"
          options={kindOptions}
          value={filter.kind ?? ''}
          onChange={(event) => choose({ kind: (event.target.value || null) as AnnotationKind | null })}
        />
        {room.criteria.length > 0 ? (
          <CriterionSelect
            name="punt"
            label="Punt"
            none="Alle punten"
            groups={room.criteria}
            value={filter.criterion ?? ''}
            onChange={(event) => choose({ criterion: event.target.value || null })}
          />
        ) : null}
        {people.length > 1 ? (
          <SelectField
            name="wie"
            label="Wie"
            placeholder="Iedereen"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.person ?? ''}
            onChange={(event) => choose({ person: event.target.value || null })}
          />
        ) : null}
        <SelectField
          name="stand"
          label="Stand"
          placeholder="Alles"
          options={stateOptions}
          value={filter.state ?? ''}
          onChange={(event) => choose({ state: (event.target.value || null) as ThreadFilter['state'] })}
        />
        {note.outline.length > 1 ? (
          <SelectField
            name="hoofdstuk"
            label="Hoofdstuk"
            placeholder="De hele nota"
            options={note.outline.map(({ id, title }) => ({ value: id, label: title }))}
            value={filter.chapter ?? ''}
            onChange={(event) => choose({ chapter: event.target.value || null })}
          />
        ) : null}
        <p className="small quiet" role="status">
          {shown} van {threads.length}
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
