import {
  ladderLabel,
  ladderMedian,
  ladderValues,
  medianInWords,
  outsideInWords,
  shiftInWords,
  verdictWords,
} from '#app/i18n/scoring.ts';
import type { Agreement } from '#rubrics/agreement.ts';
import { LADDER } from '#rubrics/score.ts';
import type { DifferenceRow } from '../../domain/scoring/differences.server.ts';
import { Badge, type BadgeTone } from '../../ui/badge/badge.tsx';
import { DotLadder } from '../../ui/dot-ladder/dot-ladder.tsx';
import { ShiftDrawing } from './shift-drawing.tsx';

const tones: Record<Agreement['verdict'], BadgeTone> = {
  agreement: 'good',
  split: 'warning',
  tooFew: 'plain',
};

/** What the council says about one criterion, in words and as dots; with too few judgements only that. */
export function Verdict({ row, size }: { row: DifferenceRow; size?: 'normal' | 'large' }) {
  const { agreement, criterion, shift } = row;
  const outside = outsideInWords(agreement);
  return (
    <div className="stack" data-gap="1">
      <p className="cluster" data-gap="1">
        <Badge tone={tones[agreement.verdict]}>{verdictWords[agreement.verdict]}</Badge>
        {agreement.verdict === 'tooFew' ? (
          <span>Minder dan drie leden kozen een zin. Daarom staat hier niets.</span>
        ) : (
          <span>Midden: {medianInWords(agreement.median)}.</span>
        )}
      </p>
      {agreement.verdict === 'tooFew' ? null : (
        <DotLadder
          id={`ladder-${criterion.id}`}
          label={ladderLabel(criterion.title, agreement)}
          levels={LADDER.map((step) => step.word)}
          values={ladderValues(agreement)}
          median={ladderMedian(agreement)}
          size={size}
        />
      )}
      {outside ? <p className="quiet">{outside}</p> : null}
      {shift ? <p>{shiftInWords(shift)}</p> : null}
      <History row={row} />
    </div>
  );
}

/** The rounds under each other, for those that had enough judgements; a first round has nothing to compare. */
function History({ row }: { row: DifferenceRow }) {
  const { agreement, history, criterion } = row;
  const newest = { roundNumber: (history.at(-1)?.roundNumber ?? 0) + 1, agreement };
  const rounds = [...history, newest].flatMap(({ roundNumber, agreement: said }) =>
    said.verdict === 'tooFew' ? [] : [{ roundNumber, agreement: said }],
  );
  return rounds.length < 2 ? null : <ShiftDrawing id={`ladder-${criterion.id}`} rounds={rounds} />;
}
