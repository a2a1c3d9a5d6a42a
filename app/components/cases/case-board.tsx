import { type Phase, phaseOf, phases } from '../../domain/cases/phases.ts';
import { phaseWords, waitingWords } from '../../i18n/cases.ts';
import { stateWords } from '../../i18n/moves.ts';
import { CaseTitle, DueDate, type ShownCase } from './case-table.tsx';

/** The same cases as a board: a column per phase, in the order of the work. Columns of the other filter are left out. */
export function CaseBoard({ lines, over }: { lines: readonly ShownCase[]; over: boolean }) {
  const shown = phases.filter((phase) => over === (phase === 'closed' || phase === 'stopped'));
  return (
    <div className="board">
      {shown.map((phase) => (
        <BoardColumn
          key={phase}
          phase={phase}
          lines={lines.filter((line) => phaseOf(line.state) === phase)}
        />
      ))}
    </div>
  );
}

function BoardColumn({ phase, lines }: { phase: Phase; lines: readonly ShownCase[] }) {
  return (
    <section className="board__column" aria-labelledby={`fase-${phase}`}>
      <h2 className="board__phase" id={`fase-${phase}`}>
        {phaseWords[phase]} <span className="quiet">({lines.length})</span>
      </h2>
      {lines.length === 0 ? <p className="quiet small">Hier ligt nu niets.</p> : null}
      <ul className="board__cards">
        {lines.map((line) => (
          <li key={line.id} className="board__card paper">
            <p className="strong">
              <CaseTitle line={line} />
            </p>
            <p>{stateWords[line.state]}</p>
            {line.waiting.who === 'nobody' ? null : (
              <p className="small">Wacht op: {waitingWords(line.waiting)}</p>
            )}
            {line.dueOn ? (
              <p className="small">
                <DueDate line={line} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
