import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { layoutWords } from './layout-words.ts';

export interface ShellPlaces {
  myTurn: string;
  cases: string;
  agenda: string;
  search: string;
  person: string;
  accessibility: string;
  privacy: string;
  help: string;
  published: string;
}

export interface AppShellProps {
  council: { name: string; logoUrl?: string };
  /** null before signing in: then there is no menu. */
  person: { name: string; role: string } | null;
  /** Which of the menu's places this person may enter; leave out for all of them. */
  menu?: { cases: boolean; agenda: boolean; search: boolean };
  /** What waits, in words, beside "Mijn beurt": "3 dingen". Leave out when nothing waits. */
  waiting?: string;
  /** A sentence that this is a demonstration with invented people; leave out in a real council. */
  demo?: string;
  places: ShellPlaces;
  /** A CaseBar if there is one, and then exactly one Page (it holds main). */
  children: ReactNode;
}

/**
 * The frame of every screen.
 *
 * Criteria: skip links first (2.4.1); header, nav, main and footer are landmarks, main is made by Page; the menu has the
 * same words in the same order everywhere (3.2.3), without places that this person may not enter, help is at the same place (3.2.6); nothing folds into an icon:
 * on a narrow screen the words wrap.
 */
export function AppShell({ council, person, menu, waiting, demo, places, children }: AppShellProps) {
  return (
    <div className="app-shell">
      <div className="skip-links">
        <SkipLink href="#inhoud">{layoutWords.skipToContent}</SkipLink>
        {person ? <SkipLink href="#menu">{layoutWords.skipToMenu}</SkipLink> : null}
      </div>
      {demo ? (
        <aside className="demo-banner" aria-label={layoutWords.demo}>
          <strong>{layoutWords.demo}.</strong> {demo}
        </aside>
      ) : null}
      <header className="app-header">
        <div className="app-header__bar">
          <Link className="app-header__council" to={places.myTurn}>
            {council.logoUrl ? <img className="app-header__logo" src={council.logoUrl} alt="" /> : null}
            <span>{council.name}</span>
          </Link>
          {person ? <MainMenu places={places} menu={menu} waiting={waiting} /> : null}
          {person ? (
            <Link className="app-header__person" to={places.person}>
              <span className="visually-hidden">{layoutWords.signedInAs} </span>
              <span className="strong">{person.name}</span>
              <span className="app-header__role">{person.role}</span>
            </Link>
          ) : null}
        </div>
      </header>
      {children}
      <footer className="app-footer">
        <Link to={places.published}>{layoutWords.published}</Link>
        <Link to={places.help}>{layoutWords.help}</Link>
        <Link to={places.accessibility}>{layoutWords.accessibility}</Link>
        <Link to={places.privacy}>{layoutWords.privacy}</Link>
      </footer>
    </div>
  );
}

const everything = { cases: true, agenda: true, search: true };

function MainMenu({
  places,
  menu = everything,
  waiting,
}: Pick<AppShellProps, 'places' | 'menu' | 'waiting'>) {
  return (
    <nav className="app-menu" id="menu" aria-label={layoutWords.mainMenu}>
      <ul className="app-menu__list">
        <MenuItem to={places.myTurn}>
          {layoutWords.myTurn}
          {waiting ? <span className="app-menu__waiting"> {waiting}</span> : null}
        </MenuItem>
        {menu.cases ? <MenuItem to={places.cases}>{layoutWords.cases}</MenuItem> : null}
        {menu.agenda ? <MenuItem to={places.agenda}>{layoutWords.agenda}</MenuItem> : null}
        {menu.search ? <MenuItem to={places.search}>{layoutWords.search}</MenuItem> : null}
      </ul>
    </nav>
  );
}

function MenuItem({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <NavLink className="app-menu__link" to={to}>
        {children}
      </NavLink>
    </li>
  );
}
