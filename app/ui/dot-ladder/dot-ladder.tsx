import { Disclosure } from '../disclosure/disclosure.tsx';
import { Table } from '../table/table.tsx';
import { words } from '../words.ts';
import {
  countPerLevel,
  dotRadius,
  ladderDots,
  ladderHeight,
  ladderWidth,
  rungCentre,
} from './ladder-geometry.ts';

export interface DotLadderProps {
  /** Unique on the page. */
  id: string;
  /** What was judged, as a sentence: "Vijf oordelen over ‘Van onderop’". Name of the drawing and of its table. */
  label: string;
  /** The names of the levels, lowest first (four on the council's scale). */
  levels: readonly string[];
  /** One whole number per judgement, 1 = lowest level. Without judgements outside the scale. */
  values: readonly number[];
  /** The middle judgement: one level, or two when the number is even and they differ. Empty: too few to say. */
  median: readonly number[];
  /** `large` for the view on a screen in the meeting room. */
  size?: 'normal' | 'large';
  /** Shows the table unfolded. */
  tableOpen?: boolean;
}

/**
 * Judgements as dots on a ladder, with the same figures as a table under it. Drawn on the server.
 *
 * Criteria: the drawing is one image named by its label and counts (1.1.1); the levels' names are text under the rungs,
 * so there is no legend to decode; dots are full and the middle is a bracket with its word, so nothing hangs on colour
 * (1.4.1); marks have 3:1 (1.4.11); where four names do not fit side by side, each level is a line with its dots
 * (1.4.10). Throws RangeError for a judgement that is not on the ladder.
 */
export function DotLadder({ id, label, levels, values, median, size = 'normal', tableOpen }: DotLadderProps) {
  const counts = countPerLevel(values, levels.length);
  const rows = levels.map((name, index) => ({ level: index + 1, name, count: counts[index] ?? 0 }));
  return (
    <div className="dot-ladder" data-size={size}>
      <LadderDrawing
        id={id}
        spoken={spokenLadder(label, rows, median)}
        levels={levels}
        values={values}
        median={median}
      />
      <ol className="dot-ladder__levels" aria-hidden="true">
        {rows.map((row) => (
          <li key={row.level} data-middle={median.includes(row.level) ? '' : undefined}>
            <span>
              {row.name}
              {median.includes(row.level) ? (
                <span className="dot-ladder__middle"> ({words.ladderMiddle})</span>
              ) : null}
            </span>
            <span className="dot-ladder__pile">{'●'.repeat(row.count)}</span>
          </li>
        ))}
      </ol>
      <Disclosure summary={words.ladderTable} open={tableOpen}>
        <Table
          caption={label}
          rows={rows}
          rowKey={(row) => String(row.level)}
          columns={[
            {
              key: 'level',
              header: words.ladderLevel,
              names: true,
              cell: (row) => `${row.level} ${row.name}`,
            },
            { key: 'count', header: words.ladderJudgements, cell: (row) => countWords(row, median) },
          ]}
        />
      </Disclosure>
    </div>
  );
}

interface LadderDrawingProps extends Pick<DotLadderProps, 'id' | 'levels' | 'values' | 'median'> {
  spoken: string;
}

function LadderDrawing({ id, spoken, levels, values, median }: LadderDrawingProps) {
  const height = ladderHeight(values, levels.length);
  const foot = height - 16;
  return (
    <svg
      className="dot-ladder__drawing"
      viewBox={`0 0 ${ladderWidth} ${height}`}
      role="img"
      aria-labelledby={`${id}-name`}
    >
      <title id={`${id}-name`}>{spoken}</title>
      {levels.map((name, index) => {
        const centre = rungCentre(index + 1, levels.length);
        return (
          <line
            key={name}
            className="dot-ladder__rung"
            x1={centre - 44}
            x2={centre + 44}
            y1={foot}
            y2={foot}
          />
        );
      })}
      {median.map((level) => {
        const centre = rungCentre(level, levels.length);
        return (
          <path
            key={level}
            className="dot-ladder__bracket"
            d={`M${centre - 44} ${foot + 4} v8 h88 v-8`}
            fill="none"
          />
        );
      })}
      {ladderDots(values, levels.length).map((dot) => (
        <circle key={`${dot.x}-${dot.y}`} className="dot-ladder__dot" cx={dot.x} cy={dot.y} r={dotRadius} />
      ))}
    </svg>
  );
}

interface LadderRow {
  level: number;
  name: string;
  count: number;
}

function countWords(row: LadderRow, median: readonly number[]): string {
  const count = row.count === 0 ? words.ladderNone : String(row.count);
  return median.includes(row.level) ? `${count} (${words.ladderMiddle})` : count;
}

function spokenLadder(label: string, rows: readonly LadderRow[], median: readonly number[]): string {
  return `${label}. ${rows.map((row) => `${row.name}: ${countWords(row, median)}`).join('; ')}.`;
}
