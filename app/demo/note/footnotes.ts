/** Footnotes by the name that the text calls them by; they are numbered in the order of the text. */
export const footnotes: Readonly<Record<string, string>> = {
  begroting: 'Begroting 2027–2030, programma 4 Sociaal domein, vastgesteld door de raad op 5 november 2026.',
  opdracht: 'Motie *Eén plan voor het sociaal domein*, raadsvergadering van 18 december 2025.',
  arbeidsmarkt:
    'Regionale arbeidsmarktmonitor zorg en welzijn Maasvallei, cijfers over het eerste halfjaar van 2026.',
  evaluatie:
    'Eindrapport evaluatie beleidsplan 2023–2026, te vinden op [de website van de gemeente](https://www.maasbergen.example/evaluatie-2026).',
  panel: 'Van de invullers was 71 procent ouder dan 55 jaar en had 64 procent een eigen woning.',
  monitor: 'Gezondheidsmonitor volwassenen en ouderen, uitkomsten voor Maasbergen, 2024.',
  clientondersteuning:
    'Artikel 2.2.4 van de Wet maatschappelijke ondersteuning 2015. De hulp van een cliëntondersteuner is gratis.',
  bijdrage: 'De bijdrage is ten hoogste € 4 per dagdeel. Wie een Maaspas heeft, betaalt niets.',
  omzet: 'De eis geldt per inschrijver. Een combinatie van aanbieders mag de omzet niet bij elkaar optellen.',
  reeletarieven: 'Artikel 5.4 van het Uitvoeringsbesluit Wmo 2015 gaat over een reële prijs voor diensten.',
  inboeken: 'Raadsbesluit van 2 juli 2026 over de kaders voor de begroting.',
};
