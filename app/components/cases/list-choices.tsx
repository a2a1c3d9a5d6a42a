import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** What the address says of the list: which cases, and in which form. */
export interface ListView {
  over: boolean;
  board: boolean;
}

/** The address of a view; the default view has the shortest. */
function listAddress({ over, board }: ListView): string {
  const query = new URLSearchParams([
    ...(over ? [['toon', 'afgesloten']] : []),
    ...(board ? [['beeld', 'bord']] : []),
  ] as [string, string][]).toString();
  return query ? `/adviezen?${query}` : '/adviezen';
}

/** Links to the other views; the one that is shown is marked as current. */
export function ListChoices({ view, counts }: { view: ListView; counts: { running: number; over: number } }) {
  return (
    <nav className="split" aria-label="Welke adviezen, en hoe">
      <ul className="choices">
        <Choice view={{ ...view, over: false }} current={!view.over}>
          Lopend ({counts.running})
        </Choice>
        <Choice view={{ ...view, over: true }} current={view.over}>
          Afgesloten ({counts.over})
        </Choice>
      </ul>
      <ul className="choices">
        <Choice view={{ ...view, board: false }} current={!view.board}>
          Als tabel
        </Choice>
        <Choice view={{ ...view, board: true }} current={view.board}>
          Als bord
        </Choice>
      </ul>
    </nav>
  );
}

function Choice({ view, current, children }: { view: ListView; current: boolean; children: ReactNode }) {
  return (
    <li>
      <Link className="choices__link" to={listAddress(view)} aria-current={current ? 'true' : undefined}>
        {children}
      </Link>
    </li>
  );
}
