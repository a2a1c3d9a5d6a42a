import type { ShellPlaces } from './app-shell.tsx';

/** Where the frame's links lead; the same on every screen. */
export const places: ShellPlaces = {
  myTurn: '/mijn-beurt',
  cases: '/adviezen',
  agenda: '/agenda',
  search: '/zoeken',
  person: '/mijn-gegevens',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
  help: '/hulp',
  published: '/openbaar',
};
