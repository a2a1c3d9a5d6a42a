import { HelpSheet, type Shortcut } from '../../ui/help-sheet/help-sheet.tsx';

const shortcuts: Shortcut[] = [
  { keys: ['Ctrl', 'B'], does: 'Vet' },
  { keys: ['Ctrl', 'I'], does: 'Cursief' },
  { keys: ['Ctrl', 'Shift', '8'], does: 'Lijst' },
  { keys: ['Ctrl', 'Shift', '7'], does: 'Genummerde lijst' },
  { keys: ['Ctrl', ']'], does: 'Regel van een lijst naar binnen' },
  { keys: ['Ctrl', '['], does: 'Regel van een lijst naar buiten' },
  { keys: ['Ctrl', 'Alt', '3'], does: 'Tussenkop' },
  { keys: ['Ctrl', 'K'], does: 'Link' },
  { keys: ['Ctrl', 'Alt', 'A'], does: 'Nieuw adviespunt' },
  { keys: ['Ctrl', 'Alt', '↑'], does: 'Dit advies omhoog' },
  { keys: ['Ctrl', 'Alt', '↓'], does: 'Dit advies omlaag' },
  { keys: ['Ctrl', 'Alt', 'M'], does: 'Opmerking bij deze woorden of deze zin' },
  { keys: ['Ctrl', 'Alt', 'V'], does: 'Voorstel voor deze woorden of deze zin' },
  { keys: ['Ctrl', 'Alt', 'J'], does: 'Naar de opmerking of het voorstel bij deze woorden' },
  { keys: ['Ctrl', 'Z'], does: 'Ongedaan maken: alleen wat u zelf deed' },
  { keys: ['Ctrl', 'Y'], does: 'Opnieuw' },
  { keys: ['Tab'], does: 'In een tabel: naar de volgende cel' },
  { keys: ['Esc', 'Tab'], does: 'Uit de tekst: eerst Esc, daarna Tab' },
];

/** Help with the concept: how saving works, and its keys. */
export function LetterHelp() {
  return (
    <HelpSheet shortcuts={shortcuts}>
      <p>
        U schrijft samen in één brief. U hoeft niets te bewaren: dat gaat vanzelf, en bovenaan staat hoe laat.
        Valt de verbinding weg? Schrijf gerust door. Uw woorden blijven op dit apparaat en komen later vanzelf
        in de brief.
      </p>
      <p>Op een Mac gebruikt u Cmd in plaats van Ctrl.</p>
    </HelpSheet>
  );
}
