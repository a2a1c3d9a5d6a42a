import type { ThreadFilter } from '../../domain/annotations/thread-filter.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { SelectField } from '../../ui/field/select-field.tsx';
import { kindOptions } from './annotation-fields.tsx';
import { CriterionSelect } from './criterion-select.tsx';

interface FilterFieldsProps {
  criteria: readonly CriterionGroup[];
  people: readonly { id: string; name: string }[];
  outline: readonly { id: string; title: string }[];
  filter: ThreadFilter;
  /** Takes a choice at once; without it the choices go with the form. */
  onChoose?: (part: Partial<ThreadFilter>) => void;
}

/** How a thread can stand, to choose from. */
const stateOptions = [
  { value: 'open', label: 'Open' },
  { value: 'settled', label: 'Afgehandeld' },
  { value: 'private', label: 'Alleen voor mij' },
];

/**
 * What annotations can be narrowed down by. The list and the margin of the note ask by the same names, so that the one
 * form leads to the other; a question with one possible answer is left out.
 */
export function FilterFields({ criteria, people, outline, filter, onChoose }: FilterFieldsProps) {
  const field = <K extends keyof ThreadFilter>(key: K) =>
    onChoose
      ? {
          value: filter[key] ?? '',
          onChange: ({ target }: { target: { value: string } }) =>
            onChoose({ [key]: target.value || null } as Pick<ThreadFilter, K>),
        }
      : { defaultValue: filter[key] ?? '' };
  return (
    <>
      <SelectField
        name="soort"
        label="Soort"
        placeholder="Alle soorten"
        options={kindOptions}
        {...field('kind')}
      />
      {criteria.length > 0 ? (
        <CriterionSelect
          name="punt"
          label="Punt"
          none="Alle punten"
          groups={criteria}
          {...field('criterion')}
        />
      ) : null}
      {people.length > 1 ? (
        <SelectField
          name="wie"
          label="Wie"
          placeholder="Iedereen"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('person')}
        />
      ) : null}
      <SelectField
        name="stand"
        label="Stand"
        placeholder="Alles"
        options={stateOptions}
        {...field('state')}
      />
      {outline.length > 1 ? (
        <SelectField
          name="hoofdstuk"
          label="Hoofdstuk"
          placeholder="De hele nota"
          options={outline.map(({ id, title }) => ({ value: id, label: title }))}
          {...field('chapter')}
        />
      ) : null}
    </>
  );
}
