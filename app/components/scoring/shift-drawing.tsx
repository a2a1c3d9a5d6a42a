import { ladderValues, medianInWords } from '#app/i18n/scoring.ts';
import type { Judged } from '#rubrics/agreement.ts';
import { LADDER } from '#rubrics/score.ts';

/** One opened round on one criterion. */
interface ShownRound {
  roundNumber: number;
  agreement: Judged;
}

const left = 84;
const column = 84;
const row = 44;
const width = left + LADDER.length * column;

const xOf = (level: number): number => left + (level - 0.5) * column;
const yOf = (place: number): number => 22 + place * row;
const middleX = ({ median }: Judged): number => (xOf(median.lower) + xOf(median.upper)) / 2;

/**
 * How the judgements went from round to round: a row of dots per round, open for the rounds before and full for the
 * newest, and an arrow from middle to middle. The same stands in words beside it and in the table.
 */
export function ShiftDrawing({ id, rounds }: { id: string; rounds: readonly ShownRound[] }) {
  const last = rounds.length - 1;
  return (
    <svg
      className="shift"
      viewBox={`0 0 ${width} ${rounds.length * row + 22}`}
      role="img"
      aria-labelledby={`${id}-verschuiving`}
    >
      <title id={`${id}-verschuiving`}>
        {rounds
          .map(
            ({ roundNumber, agreement }) => `Ronde ${roundNumber}: midden ${medianInWords(agreement.median)}`,
          )
          .join('; ')}
      </title>
      {rounds.map(({ roundNumber, agreement }, place) => (
        <g key={roundNumber}>
          <text className="shift__word" x={0} y={yOf(place) + 5}>
            Ronde {roundNumber}
          </text>
          <line className="shift__rung" x1={left} x2={width} y1={yOf(place)} y2={yOf(place)} />
          <RoundDots agreement={agreement} y={yOf(place)} newest={place === last} />
        </g>
      ))}
      {rounds.slice(1).map(({ roundNumber, agreement }, at) => (
        <Arrow
          key={roundNumber}
          from={{ x: middleX(rounds[at]!.agreement), y: yOf(at) }}
          to={{ x: middleX(agreement), y: yOf(at + 1) }}
        />
      ))}
      {LADDER.map(({ level, word }) => (
        <text
          key={level}
          className="shift__word"
          x={xOf(level)}
          y={rounds.length * row + 16}
          textAnchor="middle"
        >
          {word.split(' of ')[0]}
        </text>
      ))}
    </svg>
  );
}

function RoundDots({ agreement, y, newest }: { agreement: Judged; y: number; newest: boolean }) {
  const placed = new Map<number, number>();
  return ladderValues(agreement).map((level) => {
    const before = placed.get(level) ?? 0;
    placed.set(level, before + 1);
    const count = agreement.counts[level as 1 | 2 | 3 | 4];
    const pitch = Math.min(14, (column - 16) / Math.max(1, count));
    const x = xOf(level) + (before - (count - 1) / 2) * pitch;
    return (
      <circle
        key={`${level}-${before}`}
        className="shift__dot"
        data-newest={newest ? '' : undefined}
        cx={x}
        cy={y}
        r={5}
      />
    );
  });
}

interface Point {
  x: number;
  y: number;
}

/** From under one middle to above the next, with its head at the end. */
function Arrow({ from, to }: { from: Point; to: Point }) {
  const [start, end] = [from.y + 10, to.y - 10];
  return (
    <path className="shift__arrow" d={`M${from.x} ${start} L${to.x} ${end} m-5 -7 l5 7 l5 -7`} fill="none" />
  );
}
