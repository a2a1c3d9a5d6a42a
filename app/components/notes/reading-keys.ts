import type { Shortcut } from '../../ui/help-sheet/help-sheet.tsx';

/** The keys of the reading view, for the help sheet. They work while the cursor stands in the text. */
export const readingShortcuts: readonly Shortcut[] = [
  { keys: ['A'], does: 'Aantekening maken bij uw selectie, of bij de alinea met de cursor' },
  { keys: ['Shift', '→'], does: 'Tekst selecteren' },
  { keys: ['N'], does: 'Naar de volgende aantekening (ook Alt + pijl omlaag)' },
  { keys: ['P'], does: 'Naar de vorige aantekening (ook Alt + pijl omhoog)' },
  { keys: ['D'], does: 'Naar een andere aantekening bij dezelfde woorden' },
  { keys: ['Enter'], does: 'De aantekening openen waar de cursor in staat' },
  { keys: ['O'], does: 'De bladzijde uit het origineel tonen, als de nota een PDF of scan is' },
  { keys: ['G'], does: 'Zeggen dat u het hoofdstuk met de cursor gelezen hebt' },
  { keys: ['Esc'], does: 'Terug naar de tekst' },
  { keys: ['?'], does: 'Deze hulp tonen' },
];
