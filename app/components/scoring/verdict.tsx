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
    </div>
  );
}
