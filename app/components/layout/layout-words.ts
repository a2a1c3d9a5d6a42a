/** The words of the frame round every screen. */
export const layoutWords = {
  skipToContent: 'Naar de inhoud',
  skipToMenu: 'Naar het menu',
  mainMenu: 'Hoofdmenu',
  myTurn: 'Mijn beurt',
  cases: 'Adviezen',
  agenda: 'Agenda',
  search: 'Zoeken',
  signedInAs: 'Aangemeld als',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  help: 'Hulp',
  demo: 'Proefomgeving',
  caseRooms: 'Onderdelen van dit advies',
  caseCourse: 'Waar dit advies staat',
  waiting: 'wacht op u',
  code: (code: string) => `code ${code}`,
} as const;
