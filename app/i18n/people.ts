import type { Access } from '../domain/accounts/people.server.ts';
import { dutchDateAt } from '../domain/tracking/calendar-date.ts';
import { formatDate } from './dates.ts';
import { type Role, roleWords } from './words.ts';

/** What each role does, in one sentence; for the choice of a role and the help pages. */
const roleDuties: Record<Role, string> = {
  member: 'leest, maakt aantekeningen, beoordeelt en stemt',
  secretary: 'plant, bewaakt de termijnen en verstuurt',
  chair: 'opent de oordelen, legt voor en stelt vast',
  clerk: 'ziet alleen agenda en wat is vastgesteld',
  official: 'is van de gemeente en ziet alleen de eigen aanvraag',
  observer: 'kijkt mee bij adviezen waar de raad dat toestaat',
  admin: 'regelt mensen en instellingen, ziet geen inhoud',
};

/** The roles as choices of a form, from who leads to who looks on. */
export const roleOptions = (Object.keys(roleDuties) as Role[]).map((role) => ({
  value: role,
  label: `${roleWords[role].charAt(0).toUpperCase()}${roleWords[role].slice(1)}: ${roleDuties[role]}`,
}));

/** Whether somebody can come in, in words. */
export function accessWords(access: Access): string {
  switch (access.kind) {
    case 'joined':
      return 'doet mee';
    case 'invited':
      return `uitgenodigd, link werkt tot ${formatDate(dutchDateAt(access.until), 'long')}`;
    case 'lapsed':
      return 'uitnodiging verlopen';
    case 'left':
      return `doet niet meer mee sinds ${formatDate(access.since, 'long')}`;
  }
}
