import { Link, useLocation } from '@remix-run/react';
import { Badge, type BadgeTone } from '../../ui/badge/badge.tsx';
import { Stepper } from '../../ui/stepper/stepper.tsx';
import { currentRoom } from './current-room.ts';
import { layoutWords } from './layout-words.ts';

export interface CaseRoom {
  to: string;
  /** Nota, Beoordeling, Concept, Brief or Verloop. */
  label: string;
  /** What waits for this person here, as a count with its noun: "nog 9 punten". */
  waiting?: string;
}

export interface CaseBarProps {
  title: string;
  /** Where the title leads: the overview of the case. */
  to: string;
  /** "SAR-2026-07". */
  referenceNo?: string;
  /** The states of the course that this case follows, in words, and the index of where it is. */
  states: readonly string[];
  state: number;
  /** What is due and when, in words: "Advies uiterlijk 4 december: nog 13 dagen". */
  due?: { words: string; tone: Extract<BadgeTone, 'plain' | 'warning' | 'error'> };
  rooms: readonly CaseRoom[];
}

/**
 * The second bar, of one advice: what it is, where it stands, how long there is, and its rooms.
 *
 * Criteria: a named nav (1.3.1) whose current room has aria-current by NavLink; what waits is words in the link itself,
 * so it is heard with it; the title is no heading, because the page under it has the level 1.
 */
export function CaseBar({ title, to, referenceNo, states, state, due, rooms }: CaseBarProps) {
  const { pathname } = useLocation();
  const current = currentRoom(rooms, { caseAddress: to, pathname });
  return (
    <div className="case-bar">
      <div className="case-bar__facts">
        <p className="case-bar__title">
          <Link to={to}>{title}</Link>
          {referenceNo ? <span className="case-bar__reference"> {referenceNo}</span> : null}
        </p>
        <div className="case-bar__state">
          <Stepper steps={states} current={state} label={layoutWords.caseCourse} />
          {due ? <Badge tone={due.tone}>{due.words}</Badge> : null}
        </div>
      </div>
      <nav className="case-bar__rooms" aria-label={layoutWords.caseRooms}>
        <ul className="case-bar__list">
          {rooms.map((room) => (
            <li key={room.to}>
              <Link
                className="case-bar__room"
                to={room.to}
                aria-current={room.to === current?.to ? current.as : undefined}
              >
                {room.label}
                {room.waiting ? (
                  <span className="case-bar__waiting">
                    {' '}
                    {room.waiting}
                    <span className="visually-hidden">, {layoutWords.waiting}</span>
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
