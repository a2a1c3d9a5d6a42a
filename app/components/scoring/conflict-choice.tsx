import { Form } from '@remix-run/react';
import { certaintyInWords } from '#app/i18n/scoring.ts';
import { Button } from '../../ui/button/button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import type { ScoreDraft } from './autosave/kept-drafts.ts';
import { answerWords } from './sheet-words.ts';

interface ConflictChoiceProps {
  criterionId: string;
  title: string;
  /** The page of the sheet to come back to. */
  part: number;
  mine: ScoreDraft;
  stored: { draft: ScoreDraft; version: number };
  /** Ends the conflict without a page load; without it the choice is a plain form. */
  onSettle?: (keep: 'mine' | 'stored') => void;
}

/** Two answers to one criterion, side by side; nothing is overwritten before somebody chooses. */
export function ConflictChoice({ criterionId, title, part, mine, stored, onSettle }: ConflictChoiceProps) {
  const choice = (keep: 'mine' | 'stored', heading: string, draft: ScoreDraft) => (
    <ChoiceColumn
      criterionId={criterionId}
      title={title}
      part={part}
      heading={heading}
      draft={draft}
      version={stored.version}
      onKeep={onSettle ? () => onSettle(keep) : undefined}
    />
  );
  return (
    <Notice kind="warning" title="Dit oordeel is intussen ergens anders veranderd" announce>
      <p>Beide staan hieronder. Kies welke u houdt; tot dan blijft alles bewaard.</p>
      <div className="conflict">
        {choice('mine', 'In dit venster', mine)}
        {choice('stored', 'Elders bewaard', stored.draft)}
      </div>
    </Notice>
  );
}

interface ChoiceColumnProps {
  criterionId: string;
  title: string;
  part: number;
  heading: string;
  draft: ScoreDraft;
  version: number;
  onKeep?: () => void;
}

function ChoiceColumn({ criterionId, title, part, heading, draft, version, onKeep }: ChoiceColumnProps) {
  return (
    <Form
      method="post"
      className="conflict__side"
      onSubmit={(event) => {
        if (!onKeep) return;
        event.preventDefault();
        onKeep();
      }}
    >
      <h3 className="conflict__heading">{heading}</h3>
      <p className="strong">{answerWords(draft.answer)}</p>
      <p className="conflict__reason">{draft.reason || 'Geen reden geschreven.'}</p>
      {draft.certainty ? <p className="quiet small">{certaintyInWords(draft.certainty)}</p> : null}
      <p className="quiet small">{evidenceWords(draft.evidence.length)}</p>
      <input type="hidden" name="criterionId" value={criterionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name={`answer-${criterionId}`} value={draft.answer ?? ''} />
      <input type="hidden" name={`reason-${criterionId}`} value={draft.reason} />
      <input type="hidden" name={`certainty-${criterionId}`} value={draft.certainty ?? ''} />
      {draft.evidence.map((id) => (
        <input key={id} type="hidden" name={`evidence-${criterionId}[]`} value={id} />
      ))}
      <div>
        <Button type="submit" name="act" value="save">
          Houd deze
          <span className="visually-hidden">
            {' '}
            ({heading.toLowerCase()}, bij {title})
          </span>
        </Button>
      </div>
    </Form>
  );
}

function evidenceWords(count: number): string {
  if (count === 0) return 'Geen aantekening gekozen.';
  return count === 1 ? '1 aantekening gekozen.' : `${count} aantekeningen gekozen.`;
}
