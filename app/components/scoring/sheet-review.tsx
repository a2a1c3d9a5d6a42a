import { Form, Link } from '@remix-run/react';
import type { OwnSheet } from '../../domain/scoring/own-sheet.server.ts';
import { type AnsweredCriterion, gapsOf, type SheetGap } from '../../domain/scoring/sheet-gaps.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { answerWords } from './sheet-words.ts';

interface SheetReviewProps {
  sheet: OwnSheet;
  answers: readonly AnsweredCriterion[];
  /** Whether answers are still on their way to the server. */
  saving: boolean;
  /** The member for whom it is typed from paper. */
  onBehalfOf?: string;
}

/** All answers in words, what is still missing, and the one button; after handing in, the way back. */
export function SheetReview({ sheet, answers, saving, onBehalfOf }: SheetReviewProps) {
  const gaps = gapsOf({ scores: answers });
  const submitted = sheet.submittedAt !== null;
  return (
    <>
      {submitted ? (
        <Submitted sheet={sheet} />
      ) : (
        <HandIn sheet={sheet} gaps={gaps} saving={saving} onBehalfOf={onBehalfOf} />
      )}
      {sheet.pages.map((page) => (
        <section key={page.number} className="paper stack" aria-labelledby={`deel-${page.number}`}>
          <h2 id={`deel-${page.number}`}>{page.title}</h2>
          <dl className="answers">
            {page.criteria.map((criterion) => (
              <div key={criterion.id} className="answers__row">
                <dt>{criterion.question}</dt>
                <dd>
                  <AnswerInWords answer={answers.find((given) => given.criterionId === criterion.id)!} />
                  {submitted ? null : (
                    <Link className="nl-link" to={`?deel=${page.number}#${criterion.id}`}>
                      Verander<span className="visually-hidden"> uw antwoord bij {criterion.title}</span>
                    </Link>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function AnswerInWords({ answer }: { answer: AnsweredCriterion }) {
  const count = answer.evidence.length;
  return (
    <>
      <p className="strong">{answerWords(answer.answer)}</p>
      {answer.reason ? <p className="answers__reason">{answer.reason}</p> : null}
      {count > 0 ? (
        <p className="quiet small">{count === 1 ? 'Met 1 aantekening' : `Met ${count} aantekeningen`}</p>
      ) : null}
    </>
  );
}

const gapWords: Record<SheetGap['reason'], string> = {
  unanswered: 'nog niet beantwoord',
  reasonMissing: 'schrijf een reden of kies een aantekening',
};

interface HandInProps extends Pick<SheetReviewProps, 'sheet' | 'saving' | 'onBehalfOf'> {
  gaps: readonly SheetGap[];
}

function HandIn({ sheet, gaps, saving, onBehalfOf }: HandInProps) {
  if (gaps.length > 0)
    return (
      <Notice
        kind="info"
        title={gaps.length === 1 ? 'Er mist nog 1 ding' : `Er missen nog ${gaps.length} dingen`}
      >
        <ul>
          {gaps.map((gap) => (
            <GapLink key={gap.criterionId} sheet={sheet} gap={gap} />
          ))}
        </ul>
      </Notice>
    );
  if (saving) return <p role="status">Uw laatste antwoorden worden nog bewaard. Daarna kunt u inleveren.</p>;
  return (
    <Form method="post" className="stack">
      <p>
        {onBehalfOf
          ? `Vergelijk met het formulier. Na het inleveren ziet u dit niet meer; ${onBehalfOf} kijkt het na.`
          : 'Lees uw antwoorden na. Tot de ronde sluit, kunt u uw beoordeling nog terugnemen.'}
      </p>
      <div>
        <Button look="primary" type="submit" name="act" value="submit">
          {onBehalfOf ? `Lever in namens ${onBehalfOf}` : 'Lever mijn beoordeling in'}
        </Button>
      </div>
    </Form>
  );
}

function GapLink({ sheet, gap }: { sheet: OwnSheet; gap: SheetGap }) {
  const page = sheet.pages.find((candidate) =>
    candidate.criteria.some((criterion) => criterion.id === gap.criterionId),
  )!;
  const criterion = page.criteria.find((candidate) => candidate.id === gap.criterionId)!;
  return (
    <li>
      <Link className="nl-link" to={`?deel=${page.number}#${criterion.id}`}>
        {criterion.title}
      </Link>
      : {gapWords[gap.reason]}
    </li>
  );
}

function Submitted({ sheet }: { sheet: OwnSheet }) {
  if (sheet.entered && !sheet.entered.confirmed) return null;
  if (!sheet.mayTakeBack)
    return (
      <Notice kind="success" title="U hebt uw beoordeling ingeleverd" announce>
        <p>De sluitdag is voorbij: terugnemen kan niet meer.</p>
      </Notice>
    );
  return (
    <Notice kind="success" title="U hebt uw beoordeling ingeleverd" announce>
      <Form method="post" className="stack" data-gap="1">
        <p>Tot de ronde sluit, kunt u haar terugnemen.</p>
        <div>
          <Button type="submit" name="act" value="takeBack">
            Neem terug
          </Button>
        </div>
      </Form>
    </Notice>
  );
}
