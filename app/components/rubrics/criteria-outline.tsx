import { Form, Link } from '@remix-run/react';
import { gapWords } from '#app/i18n/rubrics.ts';
import type { RubricDraftPage } from '../../domain/rubrics/edit-rubric.server.ts';
import type { ContentCriterion } from '../../domain/rubrics/rubric-content.ts';
import { Button } from '../../ui/button/button.tsx';

/** The criteria of a draft per dimension: change, put higher or lower, take out, and add. */
export function CriteriaOutline({ draft }: { draft: RubricDraftPage }) {
  const { content } = draft;
  if (content.dimensions.length === 0)
    return <p>Maak eerst een dimensie. Daarna kunt u er punten in zetten.</p>;
  return content.dimensions.map((dimension) => {
    const criteria = content.criteria.filter((criterion) => criterion.dimension === dimension.id);
    return (
      <section key={dimension.id} className="stack" data-gap="3" aria-labelledby={`dimensie-${dimension.id}`}>
        <h3 id={`dimensie-${dimension.id}`}>{dimension.title}</h3>
        {criteria.length === 0 ? (
          <p className="quiet">Nog geen punten. Een dimensie zonder punten vervalt bij het vaststellen.</p>
        ) : null}
        <ol className="rubric-outline">
          {criteria.map((criterion, index) => (
            <OutlinePoint
              key={criterion.id}
              criterion={criterion}
              gaps={draft.gaps
                .filter((gap) => gap.criterionId === criterion.id)
                .map((gap) => gapWords[gap.key])}
              first={index === 0}
              last={index === criteria.length - 1}
            />
          ))}
        </ol>
        <Form method="post">
          <input type="hidden" name="dimension" value={dimension.id} />
          <Button name="act" value="add">
            Voeg een punt toe<span className="visually-hidden"> aan {dimension.title}</span>
          </Button>
        </Form>
      </section>
    );
  });
}

interface OutlinePointProps {
  criterion: ContentCriterion;
  gaps: readonly string[];
  first: boolean;
  last: boolean;
}

function OutlinePoint({ criterion, gaps, first, last }: OutlinePointProps) {
  const name = criterion.title || 'Punt zonder naam';
  return (
    <li id={criterion.id} className="rubric-outline__point">
      <p>
        <Link className="nl-link strong" to={`?punt=${encodeURIComponent(criterion.id)}`}>
          {name}
        </Link>
        {criterion.question ? <span className="quiet"> {criterion.question}</span> : null}
      </p>
      {gaps.length > 0 ? <p className="field__error">{gaps.join(' ')}</p> : null}
      <Form method="post" className="cluster" data-gap="1">
        <input type="hidden" name="criterionId" value={criterion.id} />
        {first ? null : <PointButton act="up" words="Hoger" name={name} />}
        {last ? null : <PointButton act="down" words="Lager" name={name} />}
        <PointButton act="askRemove" words="Haal weg" name={name} />
      </Form>
    </li>
  );
}

function PointButton({ act, words, name }: { act: string; words: string; name: string }) {
  return (
    <Button look="quiet" name="act" value={act}>
      {words}
      <span className="visually-hidden">: {name}</span>
    </Button>
  );
}
