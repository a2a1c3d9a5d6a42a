import { bankAccounts } from './bank-account.ts';
import { citizenNumbers } from './citizen-number.ts';
import { diagnoses } from './diagnosis.ts';
import { emailAddresses } from './email-address.ts';
import { homeAddresses, postcodesIn } from './home-address.ts';
import { phoneNumbers, subscriberOf } from './phone-number.ts';
import {
  type GuardContext,
  noContext,
  type PrivateKind,
  type PrivateSpan,
  type Span,
} from './private-kind.ts';
import { scoredNames } from './scored-name.ts';

/** Stronger first: where two overlap, the first says what it is (a telephone number can pass the eleven-test). */
const finders: readonly [PrivateKind, (text: string, context: GuardContext) => Span[]][] = [
  ['iban', bankAccounts],
  ['email', emailAddresses],
  ['phone', phoneNumbers],
  ['citizenNumber', citizenNumbers],
  ['homeAddress', homeAddresses],
  ['scoredName', (text, { names }) => scoredNames(text, names)],
  ['diagnosis', diagnoses],
];

/**
 * What is private in a text, in its order. Places are UTF-16 offsets. What the context calls public already is
 * left out: the council's own mailbox, telephone and address.
 */
export function findPrivate(text: string, context: GuardContext = noContext): PrivateSpan[] {
  const found: PrivateSpan[] = [];
  for (const [kind, find] of finders)
    for (const span of find(text, context))
      if (!found.some((other) => span.start < other.end && other.start < span.end))
        found.push({ kind, ...span });
  const known = publicKeys(context.publicLines.join('\n'));
  return found
    .filter((span) => !known.has(keyOf(span.kind, text.slice(span.start, span.end)) ?? ''))
    .sort((a, b) => a.start - b.start);
}

/** How two ways of writing one address are recognised as the same; null for what has no public form. */
function keyOf(kind: PrivateKind, words: string): string | null {
  switch (kind) {
    case 'email':
      return words.toLowerCase();
    case 'phone':
      return subscriberOf(words);
    case 'iban':
      return words.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    case 'homeAddress':
      return postcodesIn(words)[0] ?? null;
    case 'citizenNumber':
    case 'scoredName':
    case 'diagnosis':
      return null;
  }
}

let lastLines = '';
let lastKeys: ReadonlySet<string> = new Set();

/** The same lines come for every block of a letter: they are read once. */
function publicKeys(lines: string): ReadonlySet<string> {
  if (lines === lastLines) return lastKeys;
  const key = (kind: PrivateKind, spans: Span[]) =>
    spans.flatMap(({ start, end }) => keyOf(kind, lines.slice(start, end)) ?? []);
  lastKeys = new Set([
    ...key('email', emailAddresses(lines)),
    ...key('phone', phoneNumbers(lines)),
    ...key('iban', bankAccounts(lines)),
    ...postcodesIn(lines),
  ]);
  lastLines = lines;
  return lastKeys;
}
