import type { Criterion, Rubric } from '#rubrics/define-rubric.ts';
import { LADDER } from '#rubrics/score.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

/** A whole rubric to read: per dimension the questions, each with its four sentences and its source. */
export function RubricText({ rubric }: { rubric: Rubric }) {
  return (
    <>
      {rubric.dimensions.map((dimension) => (
        <section key={dimension.id} className="paper stack" aria-labelledby={`dimensie-${dimension.id}`}>
          <h2 id={`dimensie-${dimension.id}`}>{dimension.title}</h2>
          {rubric.criteria
            .filter((criterion) => criterion.dimension === dimension.id)
            .map((criterion) => (
              <CriterionText key={criterion.id} criterion={criterion} />
            ))}
        </section>
      ))}
    </>
  );
}

function CriterionText({ criterion }: { criterion: Criterion }) {
  const { id, title, question, levels, quote, source } = criterion;
  return (
    <article className="rubric-point stack" data-gap="1" id={id}>
      <p className="criterion__name">{title}</p>
      <h3>{question}</h3>
      <Disclosure summary="De vier zinnen en de bron">
        <ol className="rubric-point__levels">
          {LADDER.map(({ level, word }) => (
            <li key={level}>
              <span className="strong">{word}.</span> {levels[level]}
            </li>
          ))}
        </ol>
        {quote && source ? (
          <>
            <blockquote className="criterion__quote">“{quote.display}”</blockquote>
            <p className="quiet small">
              {source.author}, <cite>{source.title}</cite>
              {source.year ? ` (${source.year})` : null}
            </p>
          </>
        ) : null}
      </Disclosure>
    </article>
  );
}
