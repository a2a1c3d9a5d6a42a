import type { RemotePresence } from './collab/open-letter.client.ts';

/** Somebody who writes in this letter now. */
export interface PersonHere {
  personId: string;
  name: string;
}

/** Without a sign of life for this long (milliseconds) somebody is taken to have left; signs come every 20 seconds. */
const forgottenAfter = 50_000;

/** How many colours there are for carets. */
const slots = 8;

/** Keeps who is here from their signs of life; a person with two tabs is one person. */
export function createPeopleHere(ownId: string) {
  const seen = new Map<string, PersonHere & { at: number }>();
  const slotsOf = new Map<string, number>();
  return {
    /** True when this sign changes who is here. */
    hear({ clientId, personId, name, selection }: RemotePresence, at: number): void {
      if (selection === null) seen.delete(clientId);
      else seen.set(clientId, { personId, name, at });
    },
    /** Tabs that fell silent; they are forgotten by this call. */
    silent(now: number): string[] {
      const gone = [...seen].filter(([, { at }]) => now - at > forgottenAfter).map(([clientId]) => clientId);
      for (const clientId of gone) seen.delete(clientId);
      return gone;
    },
    /** The others, by name; the own person in another tab is not another. */
    list(): PersonHere[] {
      const people = new Map<string, PersonHere>();
      for (const { personId, name } of seen.values())
        if (personId !== ownId) people.set(personId, { personId, name });
      return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
    },
    /** The colour of a person: the same as long as this page is open. */
    slotOf(personId: string): number {
      const slot = slotsOf.get(personId) ?? slotsOf.size % slots;
      slotsOf.set(personId, slot);
      return slot;
    },
  };
}

/** "Marijke Timmers schrijft mee", "Marijke Timmers en Jan Smit schrijven mee"; empty when nobody does. */
export function peopleSentence(people: readonly PersonHere[]): string {
  const names = people.map(({ name }) => name);
  if (names.length === 0) return '';
  if (names.length === 1) return `${names[0]} schrijft mee`;
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1)} schrijven mee`;
}
