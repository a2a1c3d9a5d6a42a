import type { ReactionStatus } from '#db/schema/tracking.ts';

/** What the College can do with an advice point (DOMAIN A5). */
export const reactionWords: Record<ReactionStatus, string> = {
  adopted: 'Overgenomen',
  partly: 'Gedeeltelijk overgenomen',
  not_adopted: 'Niet overgenomen',
  under_consideration: 'In beraad',
  explained_only: 'Alleen toegelicht',
  no_reaction: 'Geen reactie',
};

export const motivatedWords = {
  yes: 'Ja, het college legt uit waarom.',
  insufficient: 'Wel iets, maar te weinig.',
  no: 'Nee.',
} as const;

/** What came of a point in the end. */
export const effectWords = {
  in_note: 'Zichtbaar in de vastgestelde nota',
  in_practice: 'Zichtbaar in de praktijk',
  not_visible: 'Niet zichtbaar',
  too_early: 'Nog niet te zeggen',
} as const;
