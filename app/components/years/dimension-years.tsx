import { medianInWords } from '#app/i18n/scoring.ts';
import { LADDER } from '#rubrics/score.ts';
import type { DimensionLine, DimensionMark, RubricYears } from '../../domain/scoring/over-the-years.ts';

/** Notes that fit in one drawing; the table has all of them. */
export const notesInDrawing = 10;

const left = 150;
const column = 34;
const row = 34;
const top = 14;
const foot = top + LADDER.length * row;

const yOf = (level: number): number => foot - (level - 0.5) * row;
const xOf = (place: number): number => left + (place + 0.5) * column;
const centre = ({ middle }: DimensionMark): number => (yOf(middle.lower) + yOf(middle.upper)) / 2;

interface DimensionYearsProps {
  id: string;
  dimension: DimensionLine;
  notes: RubricYears['notes'];
}

/**
 * One dimension over the notes: a dot for the middle, a thin line from the lowest to the highest criterion, and a
 * line from note to note. Drawn on the server in one ink, so that it is read in black and white; the same stands in
 * the table below, and the numbers under it are those of the list of notes.
 */
export function DimensionYears({ id, dimension, notes }: DimensionYearsProps) {
  const skipped = Math.max(0, notes.length - notesInDrawing);
  const marks = dimension.marks.slice(skipped);
  const placed = marks.flatMap((mark, place) => (mark ? [{ mark, place }] : []));
  const width = left + Math.max(4, marks.length) * column;
  return (
    <figure className="years__figure">
      <figcaption className="years__name">{dimension.title}</figcaption>
      <svg
        className="years__drawing"
        viewBox={`0 0 ${width} ${foot + 26}`}
        role="img"
        aria-labelledby={`${id}-naam`}
      >
        <title id={`${id}-naam`}>{spoken(dimension, notes)}</title>
        {LADDER.map(({ level, word }) => (
          <g key={level}>
            <text className="years__word" x={left - 10} y={yOf(level) + 4} textAnchor="end">
              {word.split(' of ')[0]}
            </text>
            <line className="years__grid" x1={left} x2={width} y1={yOf(level)} y2={yOf(level)} />
          </g>
        ))}
        <polyline
          className="years__line"
          points={placed.map(({ mark, place }) => `${xOf(place)},${centre(mark)}`).join(' ')}
          fill="none"
        />
        {placed.map(({ mark, place }) => (
          <Mark key={place} mark={mark} x={xOf(place)} />
        ))}
        {marks.map((mark, place) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a note is known by here.
            key={place}
            className="years__number"
            x={xOf(place)}
            y={foot + 20}
            textAnchor="middle"
          >
            {mark ? place + skipped + 1 : '–'}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** The middle as a dot, or as a bar over two rungs when it lies on both. */
function Mark({ mark, x }: { mark: DimensionMark; x: number }) {
  const { lower, upper } = mark.middle;
  return (
    <g>
      <line className="years__range" x1={x} x2={x} y1={yOf(mark.lowest)} y2={yOf(mark.highest)} />
      <rect
        className="years__dot"
        x={x - 7}
        y={yOf(upper) - 7}
        width={14}
        height={yOf(lower) - yOf(upper) + 14}
        rx={7}
      />
    </g>
  );
}

function spoken(dimension: DimensionLine, notes: RubricYears['notes']): string {
  const said = dimension.marks.map((mark, at) => {
    const words = mark ? `midden ${medianInWords(mark.middle)}` : 'te weinig oordelen';
    return `${at + 1}. ${notes[at]!.title}: ${words}`;
  });
  return `${dimension.title}. ${said.join('; ')}.`;
}
