import type { Role } from '#db/schema/accounts.ts';

export type { Role };

/** Roles in the council's words (DOMAIN A2). */
export const roleWords: Record<Role, string> = {
  member: 'lid',
  secretary: 'secretaris',
  chair: 'voorzitter',
  clerk: 'ondersteuner',
  official: 'contactambtenaar',
  observer: 'toehoorder',
  admin: 'beheerder',
};
