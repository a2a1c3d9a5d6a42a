import { Node } from 'prosemirror-model';
import type { Db } from '#db/client.ts';
import { allPublications } from '#db/queries/publications.ts';
import { lettersToSearch } from '#db/queries/search.ts';
import type { PublicKind } from '#db/schema/publications.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { hasAllWords, searchWords } from '../search/search-words.ts';
import { type PublicThing, visibleThings } from './public-things.server.ts';

/** An advice in the public list. */
export interface PublicLine {
  referenceNo: string;
  title: string;
  summary: string;
  sentOn: string;
  kinds: PublicKind[];
}

export interface PublicList {
  lines: PublicLine[];
  total: number;
  page: number;
  pages: number;
  /** The years in which a public advice was sent, newest first. */
  years: number[];
}

/** How many advices stand on a page. */
const perPage = 20;

/** What the public asks for; a year or page that is none counts as not asked. */
export interface PublicQuestion {
  q: string;
  year: number | null;
  page: number;
}

/** The advices that everybody can read, newest first. Words are looked for in what is public and nowhere else. */
export function publicList(db: Db, { q, year, page }: PublicQuestion, now: number): PublicList {
  const groups = grouped(visibleThings(allPublications(db), now));
  const words = searchWords(q);
  const found = q.trim() && words.length === 0 ? [] : searched(db, groups, words);
  const asked = found.filter(({ sentOn }) => year === null || yearOf(sentOn) === year);
  const pages = Math.max(1, Math.ceil(asked.length / perPage));
  const shownPage = Math.min(Math.max(1, page), pages);
  return {
    lines: asked.slice((shownPage - 1) * perPage, shownPage * perPage).map(lineOf),
    total: asked.length,
    page: shownPage,
    pages,
    years: [...new Set(groups.map(({ sentOn }) => yearOf(sentOn)))].sort((a, b) => b - a),
  };
}

interface Group {
  caseId: string;
  referenceNo: string;
  sentOn: string;
  things: PublicThing[];
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function grouped(things: readonly PublicThing[]): Group[] {
  const groups = new Map<string, Group>();
  for (const thing of things) {
    const { caseId, referenceNo, sentOn } = thing;
    const group = groups.get(caseId) ?? { caseId, referenceNo, sentOn, things: [] };
    group.things.push(thing);
    groups.set(caseId, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.sentOn.localeCompare(a.sentOn) || b.referenceNo.localeCompare(a.referenceNo),
  );
}

function searched(db: Db, groups: Group[], words: readonly string[]): Group[] {
  if (words.length === 0) return groups;
  const withLetter = groups.filter(({ things }) => things.some(({ kind }) => kind === 'letter'));
  const letters = lettersToSearch(
    db,
    withLetter.map(({ caseId }) => caseId),
    words,
  );
  const inLetter = new Set(
    letters.flatMap(({ caseId, content }) => {
      const letter = frozenLetterSchema.parse(JSON.parse(content));
      const text = [
        projectNote(Node.fromJSON(letterSchema, letter.doc)).text,
        ...letter.minorityStatements.map((statement) => statement.text),
      ].join('\n');
      return hasAllWords(text, words) ? [caseId] : [];
    }),
  );
  return groups.filter((group) => inLetter.has(group.caseId) || hasAllWords(textOf(group), words));
}

const textOf = ({ referenceNo, things }: Group): string =>
  [
    referenceNo,
    ...things.flatMap(({ title, summary, content: { body } }) => [
      title,
      summary,
      ...(body.kind === 'request' ? [body.requester, body.question] : []),
      ...(body.kind === 'response'
        ? [body.text, ...body.points.flatMap((point) => [point.motivation, point.commitment])]
        : []),
    ]),
  ].join('\n');

function lineOf({ referenceNo, sentOn, things }: Group): PublicLine {
  const first = things.find(({ kind }) => kind === 'letter') ?? things[0]!;
  return {
    referenceNo,
    sentOn,
    title: first.title,
    summary: first.summary,
    kinds: things.map(({ kind }) => kind),
  };
}
