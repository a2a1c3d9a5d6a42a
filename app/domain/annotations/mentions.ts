/** Somebody who can be named with "@". */
export interface Mentionable {
  id: string;
  name: string;
}

/**
 * Who is named with "@" in a text, in the order of the text: by the whole name, or by the first name when only one
 * person has it. Capitals do not matter, an e-mail address is no mention, and the longest name counts
 * ("@Anna Maria Bos" is not Anna). So it works the same for who types it and for who chooses from the list.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): Mentionable[] {
  const callings = callingsOf(people);
  const found = new Map<string, Mentionable>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._-])@(?=\p{L})/gu)) {
    const rest = fold(text.slice(index + 1, index + 1 + longest));
    const person = callings.find(({ name }) => startsWithName(rest, name))?.person;
    if (person) found.set(person.id, person);
  }
  return [...found.values()];
}

/** Nobody's name is longer; keeps a long text from being folded again for each "@". */
const longest = 120;

const fold = (text: string): string => text.toLocaleLowerCase('nl').replace(/\s/gu, ' ');

const startsWithName = (text: string, name: string): boolean =>
  text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));

/** Names by which people are called, longest first. */
function callingsOf(people: readonly Mentionable[]): { name: string; person: Mentionable }[] {
  const firstNames = people.map((person) => ({ name: fold(person.name).split(' ')[0]!, person }));
  const unique = firstNames.filter(
    ({ name }) => firstNames.filter((other) => other.name === name).length === 1,
  );
  return [...people.map((person) => ({ name: fold(person.name), person })), ...unique].sort(
    (a, b) => b.name.length - a.name.length,
  );
}
