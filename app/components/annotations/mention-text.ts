import type { Mentionable } from '../../domain/annotations/mentions.ts';

/** A name that is being typed after "@": where the "@" stands, and the letters so far. */
export interface NameBegun {
  at: number;
  letters: string;
}

/** The name that is being typed right before the caret, or null. */
export function nameBegunAt(text: string, caret: number): NameBegun | null {
  const match = /(?:^|[^\p{L}\p{N}._-])@([\p{L}][\p{L} '-]{0,40}|)$/u.exec(text.slice(0, caret));
  if (!match) return null;
  const letters = match[1] ?? '';
  return { at: caret - letters.length - 1, letters };
}

/** People of whom a name begins with these letters, whatever their capitals; at most six, so that the list stays short. */
export function peopleNamed(letters: string, people: readonly Mentionable[]): Mentionable[] {
  const wanted = letters.toLocaleLowerCase('nl');
  return people
    .filter(({ name }) => {
      const whole = name.toLocaleLowerCase('nl');
      return whole.startsWith(wanted) || whole.split(' ').some((part) => part.startsWith(wanted));
    })
    .slice(0, 6);
}

/** The text with the name written out, and where the caret then stands. */
export function withName(text: string, begun: NameBegun, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, begun.at)}@${name} `;
  return { text: before + text.slice(begun.at + 1 + begun.letters.length).trimStart(), caret: before.length };
}
