import { Form } from '@remix-run/react';
import type { AnnotationList } from '../../domain/annotations/annotation-list.server.ts';
import type { ThreadFilter } from '../../domain/annotations/thread-filter.ts';
import { Button } from '../../ui/button/button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { kindOptions } from './annotation-fields.tsx';
import { CriterionSelect } from './criterion-select.tsx';

/** How a thread can stand, to choose from. */
export const stateOptions = [
  { value: 'open', label: 'Open' },
  { value: 'settled', label: 'Afgehandeld' },
  { value: 'private', label: 'Alleen voor mij' },
];

/** Narrowing the list down: a plain form whose choices stand in the address, so that a list can be kept or sent on. */
export function FilterForm({ list, filter }: { list: AnnotationList; filter: ThreadFilter }) {
  return (
    <Form method="get" className="paper filter" aria-label="Kies welke aantekeningen u ziet">
      <SelectField
        name="soort"
        label="Soort"
        placeholder="Alle soorten"
        options={kindOptions}
        defaultValue={filter.kind ?? ''}
      />
      {list.criteria.length > 0 ? (
        <CriterionSelect
          name="punt"
          label="Punt"
          none="Alle punten"
          groups={list.criteria}
          defaultValue={filter.criterion ?? ''}
        />
      ) : null}
      {list.people.length > 1 ? (
        <SelectField
          name="wie"
          label="Wie"
          placeholder="Iedereen"
          options={list.people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={filter.person ?? ''}
        />
      ) : null}
      <SelectField
        name="stand"
        label="Stand"
        placeholder="Alles"
        options={stateOptions}
        defaultValue={filter.state ?? ''}
      />
      {list.outline.length > 1 ? (
        <SelectField
          name="hoofdstuk"
          label="Hoofdstuk"
          placeholder="De hele nota"
          options={list.outline.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={filter.chapter ?? ''}
        />
      ) : null}
      <div className="filter__act">
        <Button type="submit">Toon</Button>
        <p className="small quiet" role="status">
          {list.shown} van {list.total}
        </p>
      </div>
    </Form>
  );
}
