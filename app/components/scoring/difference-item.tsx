import type { DifferenceRow, Differences } from '../../domain/scoring/differences.server.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { CriterionTalk } from './criterion-talk.tsx';
import type { DifferenceView } from './difference-address.ts';
import { JudgementList } from './judgement-list.tsx';
import { LetterStep } from './letter-step.tsx';
import { Verdict } from './verdict.tsx';

interface DifferenceItemProps {
  row: DifferenceRow;
  differences: Differences;
  view: DifferenceView;
  answer: unknown;
}

/** One criterion of the map: the outcome, folded the reasons and the talk, and what the letter does with it. */
export function DifferenceItem({ row, differences, view, answer }: DifferenceItemProps) {
  const { criterion, judgements, threads } = row;
  const open = view.criterionId === criterion.id;
  return (
    <li className="difference paper stack" id={criterion.id} tabIndex={-1}>
      <div>
        <p className="criterion__name">{criterion.title}</p>
        <h2 className="difference__question">{criterion.question}</h2>
      </div>
      <Verdict row={row} />
      {judgements.length > 0 || threads.length > 0 ? (
        <Disclosure summary={talkSummary(judgements.length, threads.length)} open={open}>
          <JudgementList judgements={judgements} caseId={differences.caseId} title={criterion.title} />
          <CriterionTalk threads={threads} differences={differences} />
        </Disclosure>
      ) : null}
      <LetterStep row={row} differences={differences} view={view} answer={answer} />
    </li>
  );
}

function talkSummary(judgements: number, threads: number): string {
  const counts = [
    judgements > 0 ? (judgements === 1 ? '1 oordeel' : `${judgements} oordelen`) : '',
    threads > 0 ? (threads === 1 ? '1 aantekening' : `${threads} aantekeningen`) : '',
  ];
  return `Redenen en gesprek (${counts.filter(Boolean).join(', ')})`;
}
