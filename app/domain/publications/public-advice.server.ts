import type { Db } from '#db/client.ts';
import { sendingOf } from '#db/queries/letters.ts';
import { standingByReference } from '#db/queries/publications.ts';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { notFound } from '../errors.ts';
import { dutchDateAt } from '../tracking/calendar-date.ts';
import { mainFile, type PublicBody, type PublicFile } from './public-content.ts';
import { type PublicThing, visibleThings } from './public-things.server.ts';

/** What the page of an advice shows of each of its things. */
interface Shown {
  title: string;
  summary: string;
  since: string;
  files: PublicFile[];
}

/** An advice as everybody reads it. It holds no id, no name but those in the letter, and nothing that is not public. */
export interface PublicAdvice {
  referenceNo: string;
  title: string;
  sentOn: string;
  letter: Shown | null;
  response: (Shown & { body: Extract<PublicBody, { kind: 'response' }> }) | null;
  request: (Shown & { body: Extract<PublicBody, { kind: 'request' }> }) | null;
  note: Shown | null;
}

/** An advice with its letter, of which the edge makes HTML; the letter itself never goes into a page's data. */
export interface PublicAdviceWithLetter {
  advice: PublicAdvice;
  letter: FrozenLetter | null;
}

/**
 * The public page of an advice.
 * @throws DomainError notFound, the same for what never was, is not public, is under embargo or was withdrawn
 */
export function publicAdvice(db: Db, referenceNo: string, now: number): PublicAdviceWithLetter {
  return withLetter(db, visibleThings(standingByReference(db, referenceNo), now));
}

/** The page that these things of one advice make together. @throws DomainError notFound for none */
export function withLetter(db: Db, things: readonly PublicThing[]): PublicAdviceWithLetter {
  const first = things[0];
  if (!first) throw notFound('publication');
  const sent = things.some((thing) => thing.kind === 'letter') ? sendingOf(db, first.caseId) : undefined;
  return {
    advice: adviceOf(first, things),
    letter: sent ? frozenLetterSchema.parse(JSON.parse(sent.content)) : null,
  };
}

function adviceOf(first: PublicThing, things: readonly PublicThing[]): PublicAdvice {
  const find = (kind: PublicThing['kind']) => things.find((thing) => thing.kind === kind);
  const letter = find('letter');
  const note = find('note');
  return {
    referenceNo: first.referenceNo,
    title: (letter ?? first).title,
    sentOn: first.sentOn,
    letter: letter ? shown(letter) : null,
    response: shownWith(find('response'), 'response'),
    request: shownWith(find('request'), 'request'),
    note: note ? shown(note) : null,
  };
}

/** Pictures belong to the page that shows them and are no files to choose. */
const shown = ({ kind, title, summary, visibleSince, files }: PublicThing): Shown => ({
  title,
  summary,
  since: dutchDateAt(visibleSince),
  files: files.filter(({ name }) => name.startsWith(mainFile[kind].split('.')[0]!)),
});

function shownWith<K extends PublicBody['kind']>(thing: PublicThing | undefined, kind: K) {
  const body = thing?.content.body;
  if (!thing || body?.kind !== kind) return null;
  return { ...shown(thing), body: body as Extract<PublicBody, { kind: K }> };
}
