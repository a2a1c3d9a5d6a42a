import { Node } from 'prosemirror-model';
import { authorNames } from '#db/queries/people.ts';
import { annotationsToSearch, lettersToSearch, notesToSearch } from '#db/queries/search.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import { type NoteBlock, projectNote } from '#editor/anchoring/note-text.ts';
import { frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import { authoriseInCouncil, may } from '../accounts/permissions.ts';
import { groupByOpening } from '../annotations/visible-cases.server.ts';
import { type CaseLine, listCases } from '../cases/list-cases.server.ts';
import type { Ctx } from '../context.ts';
import { excerptOf, hasAllWords, markWords, type Stretch, searchWords } from './search-words.ts';

/** One place where all the words stand. */
export interface Hit {
  id: string;
  /** Where it is. */
  to: string;
  /** The case it belongs to, with the words marked. */
  title: Stretch[];
  excerpt: Stretch[];
  /** Reference number, date of sending, chapter or author: what tells two places apart. */
  detail: string | null;
  /** Of an annotation only. */
  kind: AnnotationKind | null;
}

/** What was found in one kind of thing; `total` counts all, `hits` holds the first. */
export interface HitGroup {
  total: number;
  hits: Hit[];
}

export type Findings =
  | { state: 'empty' }
  | { state: 'tooShort' }
  | { state: 'searched'; cases: HitGroup; notes: HitGroup; annotations: HitGroup; letters: HitGroup };

/** Places of a kind that are shown at first, and at most: beyond that the words are too general. */
const shownAtFirst = 10;
const shownAtMost = 200;

/**
 * Searches everything of the council that this person may read: cases, the newest text of each note,
 * annotations (under the rule of the blind round, in the query itself) and sent letters. Whatever is not
 * theirs to see is neither shown nor counted. `all` shows more than the first ten of each kind.
 * @throws DomainError forbidden for who is not of the council
 */
export function searchCouncil(ctx: Ctx, query: string, { all = false } = {}): Findings {
  authoriseInCouncil(ctx, 'search:use');
  if (query.trim() === '') return { state: 'empty' };
  const words = searchWords(query);
  if (words.length === 0) return { state: 'tooShort' };
  const search: Search = { ctx, words, lines: listCases(ctx), most: all ? shownAtMost : shownAtFirst };
  return {
    state: 'searched',
    cases: inCases(search),
    notes: inNotes(search),
    annotations: inAnnotations(search),
    letters: inLetters(search),
  };
}

interface Search {
  ctx: Ctx;
  words: readonly string[];
  lines: readonly CaseLine[];
  most: number;
}

const groupOf = <T>({ most }: Search, found: readonly T[], asHit: (found: T) => Hit): HitGroup => ({
  total: found.length,
  hits: found.slice(0, most).map(asHit),
});

function inCases(search: Search): HitGroup {
  const { words, lines } = search;
  const found = lines.filter(({ row }) =>
    hasAllWords([row.title, row.question, row.referenceNo, row.theirReference].join('\n'), words),
  );
  return groupOf(search, found, ({ row }) => ({
    id: row.id,
    to: `/adviezen/${row.id}`,
    title: markWords(row.title, words),
    excerpt: excerptOf(row.question, words),
    detail: row.referenceNo,
    kind: null,
  }));
}

/** Every paragraph in which all the words stand. */
function inNotes(search: Search): HitGroup {
  const { ctx, words, lines } = search;
  const readable = lines.filter(({ facts }) => may(ctx.actor, 'note:read', facts));
  const notes = notesToSearch(ctx.db, idsOf(readable), words);
  const found = notes.flatMap(({ caseId, doc }) => {
    const note = Node.fromJSON(noteSchema, JSON.parse(doc ?? '{}'));
    return paragraphsOf(note)
      .filter((paragraph) => hasAllWords(paragraph.text, words))
      .map((paragraph) => ({ caseId, ...paragraph }));
  });
  return groupOf(search, found, ({ caseId, block, text, chapter }) => ({
    id: `${caseId}-${block.pos}`,
    to: `/adviezen/${caseId}/nota${block.id ? `#${block.id}` : ''}`,
    title: titleOf(lines, caseId),
    excerpt: excerptOf(text, words),
    detail: chapter === text ? null : chapter,
    kind: null,
  }));
}

/** The paragraphs of a note, each with the heading that it stands under. */
function paragraphsOf(note: Node): { block: NoteBlock; text: string; chapter: string | null }[] {
  const { text, blocks } = projectNote(note);
  let chapter: string | null = null;
  return blocks.map((block) => {
    const words = text.slice(block.start, block.end);
    if (note.nodeAt(block.pos)?.type.name === 'heading') chapter = words;
    return { block, text: words, chapter };
  });
}

function inAnnotations(search: Search): HitGroup {
  const { ctx, words, lines } = search;
  const readable = lines.filter(({ facts }) => may(ctx.actor, 'note:read', facts));
  const rows = annotationsToSearch(ctx.db, groupByOpening(ctx, readable), words).filter((row) =>
    hasAllWords(row.body, words),
  );
  const names = authorNames(ctx.db, [...new Set(rows.map((row) => row.authorId))]);
  return groupOf(search, rows, (row) => ({
    id: row.id,
    to: `/adviezen/${row.caseId}/aantekeningen#kaart-${row.id}`,
    title: titleOf(lines, row.caseId),
    excerpt: excerptOf(row.body, words),
    detail: [names.get(row.authorId), row.cite, row.private ? 'alleen voor u' : null]
      .filter(Boolean)
      .join(', '),
    kind: row.kind,
  }));
}

/** Letters as they were sent, minority statements included. */
function inLetters(search: Search): HitGroup {
  const { ctx, words, lines } = search;
  const readable = lines.filter(({ facts }) => may(ctx.actor, 'letter:readSent', facts));
  const found = lettersToSearch(ctx.db, idsOf(readable), words)
    .map(({ caseId, content }) => ({ caseId, letter: frozenLetterSchema.parse(JSON.parse(content)) }))
    .map(({ caseId, letter }) => ({
      caseId,
      letter,
      text: [
        letter.subject,
        projectNote(Node.fromJSON(letterSchema, letter.doc)).text,
        ...letter.minorityStatements.map((statement) => statement.text),
      ].join('\n'),
    }))
    .filter(({ text }) => hasAllWords(text, words));
  return groupOf(search, found, ({ caseId, letter, text }) => ({
    id: caseId,
    to: `/adviezen/${caseId}/brief`,
    title: markWords(letter.subject, words),
    excerpt: excerptOf(bestParagraph(text, words), words),
    detail: letter.referenceNo,
    kind: null,
  }));
}

/** The paragraph that holds most of the words; the first of equals. */
function bestParagraph(text: string, words: readonly string[]): string {
  let best = { paragraph: '', score: -1 };
  for (const paragraph of text.split('\n')) {
    const score = words.filter((word) => hasAllWords(paragraph, [word])).length;
    if (score > best.score) best = { paragraph, score };
  }
  return best.paragraph;
}

const idsOf = (lines: readonly CaseLine[]): string[] => lines.map(({ row }) => row.id);

const titleOf = (lines: readonly CaseLine[], caseId: string): Stretch[] => [
  { text: lines.find(({ row }) => row.id === caseId)?.row.title ?? '', found: false },
];
