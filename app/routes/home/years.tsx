import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Page } from '../../components/layout/page.tsx';
import { DimensionYears, notesInDrawing } from '../../components/years/dimension-years.tsx';
import { YearsTable } from '../../components/years/years-table.tsx';
import type { RubricYears } from '../../domain/scoring/over-the-years.ts';
import { yearsOf } from '../../domain/scoring/years.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Door de jaren heen – Adviestafel' }];

export const loader = signedIn(({ ctx }) => ({ rubrics: yearsOf(ctx) }));

/** How the notes of the municipality developed, per pair of glasses. */
export default function Years() {
  const { rubrics } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Door de jaren heen"
      width="wide"
      lead="Komt het beleid dichterbij wat uw raad belangrijk vindt? Per dimensie, nota na nota."
    >
      {rubrics.length === 0 ? (
        <EmptyState
          title="Er zijn nog geen geopende oordelen"
          step={<LinkButton to="/adviezen">Bekijk alle adviezen</LinkButton>}
        >
          <p>
            Na de eerste opening staat hier hoe elke nota het deed. Met elke nota wordt het beeld vollediger.
          </p>
        </EmptyState>
      ) : (
        rubrics.map((rubric) => <OneRubric key={rubric.key} rubric={rubric} />)
      )}
    </Page>
  );
}

function OneRubric({ rubric }: { rubric: RubricYears }) {
  const heading = `toetskader-${rubric.key}`;
  return (
    <section className="paper stack" data-gap="4" aria-labelledby={heading}>
      <h2 id={heading}>{rubric.title}</h2>
      <ol>
        {rubric.notes.map((note) => (
          <li key={note.caseId}>
            <Link className="nl-link" to={`/adviezen/${note.caseId}/beoordeling`}>
              {note.title}
            </Link>
            <span className="quiet"> ({formatDate(note.openedOn)})</span>
          </li>
        ))}
      </ol>
      <p className="quiet">
        De stip is het midden van alle oordelen over een dimensie, een langwerpige stip ligt tussen twee
        zinnen. Het dunne streepje loopt van het laagste naar het hoogste punt. Het nummer is dat van de nota
        hierboven; bij een streepje waren er te weinig oordelen.
        {rubric.notes.length > notesInDrawing
          ? ` De tekening toont de laatste ${notesInDrawing} nota’s.`
          : ''}
      </p>
      <div className="years">
        {rubric.dimensions.map((dimension) => (
          <DimensionYears
            key={dimension.id}
            id={`${heading}-${dimension.id}`}
            dimension={dimension}
            notes={rubric.notes}
          />
        ))}
      </div>
      <Disclosure summary="Hetzelfde als tabel, per punt">
        {rubric.dimensions.map((dimension) => (
          <YearsTable key={dimension.id} dimension={dimension} notes={rubric.notes} />
        ))}
      </Disclosure>
    </section>
  );
}
