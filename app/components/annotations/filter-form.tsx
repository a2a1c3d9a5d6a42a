import { Form } from '@remix-run/react';
import type { AnnotationList } from '../../domain/annotations/annotation-list.server.ts';
import type { ThreadFilter } from '../../domain/annotations/thread-filter.ts';
import { Button } from '../../ui/button/button.tsx';
import { FilterFields } from './filter-fields.tsx';

/** Narrowing the list down: a plain form whose choices stand in the address, so that a list can be kept or sent on. */
export function FilterForm({ list, filter }: { list: AnnotationList; filter: ThreadFilter }) {
  return (
    <Form method="get" className="paper filter" aria-label="Kies welke aantekeningen u ziet">
      <FilterFields criteria={list.criteria} people={list.people} outline={list.outline} filter={filter} />
      <div className="filter__act">
        <Button type="submit">Toon</Button>
        <p className="small quiet" role="status">
          {list.shown} van {list.total}
        </p>
      </div>
    </Form>
  );
}
