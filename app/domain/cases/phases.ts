import type { CaseState } from '#db/schema/cases.ts';

/** The columns of the board: states that belong together in the eyes of a council. */
export const phases = ['prepare', 'review', 'write', 'sent', 'followUp', 'closed', 'stopped'] as const;
export type Phase = (typeof phases)[number];

const phaseOfState: Record<CaseState, Phase> = {
  signal: 'prepare',
  received: 'prepare',
  planned: 'prepare',
  reviewing: 'review',
  discussing: 'review',
  drafting: 'write',
  for_adoption: 'write',
  adopted: 'write',
  sent: 'sent',
  responded: 'followUp',
  follow_up: 'followUp',
  closed: 'closed',
  declined: 'stopped',
  withdrawn: 'stopped',
  overtaken: 'stopped',
};

/** Every state that a case can be in. */
export const everyState = Object.keys(phaseOfState) as CaseState[];

export const phaseOf = (state: CaseState): Phase => phaseOfState[state];

/** Whether nothing happens any more in this state. */
export const isOver = (state: CaseState): boolean => ['closed', 'stopped'].includes(phaseOf(state));
