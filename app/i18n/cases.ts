import type { Phase } from '../domain/cases/phases.ts';
import type { WaitingFor } from '../domain/cases/waiting-for.server.ts';

/** The columns of the board of cases. */
export const phaseWords: Record<Phase, string> = {
  prepare: 'Voorbereiden',
  review: 'Beoordelen',
  write: 'Schrijven',
  sent: 'Wacht op reactie',
  followUp: 'Opvolgen',
  closed: 'Afgesloten',
  stopped: 'Zonder advies geëindigd',
};

/** Whose turn it is, as it stands after "wacht op"; without the name of the lead where that stands beside it. */
export function waitingWords(waiting: WaitingFor, withName = true): string {
  switch (waiting.who) {
    case 'secretary':
      return 'secretaris';
    case 'chair':
      return 'voorzitter';
    case 'signers':
      return 'voorzitter en secretaris';
    case 'college':
      return 'college';
    case 'nobody':
      return 'niemand';
    case 'lead':
      return waiting.name && withName ? `trekker ${waiting.name}` : 'trekker';
    case 'reviewers':
      return waiting.done === null ? 'leden' : `leden (${waiting.done} van ${waiting.of} klaar)`;
    case 'voters':
      return waiting.done === null ? 'leden' : `leden (${waiting.done} van ${waiting.of} gestemd)`;
  }
}
