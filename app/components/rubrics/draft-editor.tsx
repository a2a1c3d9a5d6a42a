import { Form, Link } from '@remix-run/react';
import { gapWords } from '#app/i18n/rubrics.ts';
import type { RubricDraftPage } from '../../domain/rubrics/edit-rubric.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { FailureSummary, isRefused } from '../forms/failure-summary.tsx';
import { Page } from '../layout/page.tsx';
import { AboutForm } from './about-form.tsx';
import { CriteriaOutline } from './criteria-outline.tsx';
import { CriterionForm } from './criterion-form.tsx';

interface DraftEditorProps {
  draft: RubricDraftPage;
  /** The criterion that is open, or the one that is about to go. */
  criterionId: string | null;
  removing: boolean;
  answer: unknown;
}

/** The draft of a rubric: first the whole, or one criterion of it, or the question whether one may go. */
export function DraftEditor({ draft, criterionId, removing, answer }: DraftEditorProps) {
  const criterion = draft.content.criteria.find((candidate) => candidate.id === criterionId);
  if (criterion && removing)
    return (
      <Page title="Dit punt weghalen?" width="form" lead={criterion.title || 'Punt zonder naam'}>
        <Form method="post" className="paper stack">
          <p>Het punt staat dan niet meer in deze versie. Eerdere versies en hun oordelen veranderen niet.</p>
          <input type="hidden" name="criterionId" value={criterion.id} />
          <div className="cluster">
            <Button look="danger" name="act" value="remove">
              Ja, haal dit punt weg
            </Button>
            <LinkButton to="." look="quiet">
              Nee, terug
            </LinkButton>
          </div>
        </Form>
      </Page>
    );
  if (criterion)
    return (
      <Page
        title={criterion.title || 'Nieuw punt'}
        width="form"
        lead={`Een punt van: ${draft.content.title}`}
      >
        <FailureSummary answer={answer} />
        <div className="paper">
          <CriterionForm key={criterion.id} content={draft.content} criterion={criterion} answer={answer} />
        </div>
      </Page>
    );
  const aboutRefused = isRefused(answer) && answer.values.act === 'about';
  return (
    <Page
      title={draft.content.title || 'Nieuw toetskader'}
      width="form"
      lead={`Concept van versie ${draft.number}. De leden zien het pas als u het vaststelt.`}
    >
      <FailureSummary answer={answer} />
      <section className="paper stack" aria-labelledby="over">
        <h2 id="over">Naam, vraag en dimensies</h2>
        <AboutForm
          key={aboutRefused ? 'refused' : draft.content.revision}
          content={draft.content}
          answer={aboutRefused ? answer : null}
        />
      </section>
      <section className="paper stack" aria-labelledby="punten">
        <h2 id="punten">De punten</h2>
        <CriteriaOutline draft={draft} />
      </section>
      <PublishPanel draft={draft} />
    </Page>
  );
}

/** What is still missing, or the one button. */
function PublishPanel({ draft }: { draft: RubricDraftPage }) {
  if (draft.gaps.length > 0)
    return (
      <Notice kind="info" title="Dit mist nog voordat u kunt vaststellen">
        <ul>
          {draft.gaps.map(({ key, criterionId }) => (
            <li key={`${criterionId}-${key}`}>
              {criterionId ? (
                <>
                  <Link className="nl-link" to={`?punt=${encodeURIComponent(criterionId)}`}>
                    {draft.content.criteria.find(({ id }) => id === criterionId)?.title || 'Punt zonder naam'}
                  </Link>
                  :{' '}
                </>
              ) : null}
              {gapWords[key]}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Form method="post" className="paper stack" data-gap="3">
      <h2>Vaststellen</h2>
      <p>
        Versie {draft.number} ligt daarna vast: wie ermee beoordeelt, houdt dezelfde punten. Wilt u later iets
        veranderen, dan maakt u een nieuwe versie.
      </p>
      <div>
        <Button look="primary" name="act" value="publish">
          Stel versie {draft.number} vast
        </Button>
      </div>
    </Form>
  );
}
