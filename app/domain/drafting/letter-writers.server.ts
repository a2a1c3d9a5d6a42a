import type { Node } from 'prosemirror-model';
import { letterDocumentsByCase } from '#db/queries/letter-steps.ts';
import { writtenSteps } from '#db/queries/letter-version-names.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { type WrittenSpan, writtenBy } from '#editor/collab/authorship.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { currentLetter } from './current-letter.server.ts';

/** Words in a row by one writer; `writer` is an index in the list of writers, null for what was filled in. */
export interface WrittenRun {
  text: string;
  writer: number | null;
}

export interface LetterWriters {
  writers: { name: string; words: number }[];
  /** Each block of text of the letter with its runs; headings of parts are not text. */
  blocks: { id: number; runs: WrittenRun[] }[];
}

/** Who wrote which words of the letter as it stands. @throws DomainError notFound before drafting began, forbidden */
export function letterWriters(ctx: Ctx, caseId: string): LetterWriters {
  loadCase(ctx, caseId, 'letter:read');
  const letter = letterDocumentsByCase(ctx.db, caseId).at(-1);
  const current = currentLetter(ctx.db, caseId);
  if (!letter || !current) throw notFound('letter');
  const steps = writtenSteps(ctx.db, letter.id).map(({ map, authorId }) => ({
    map: JSON.parse(map) as number[],
    author: authorId,
  }));
  // What the steps do to the size tells the size at the start, which no row may hold any more.
  const grown = steps.reduce(
    (sum, { map }) =>
      sum + map.reduce((own, value, at) => own + (at % 3 === 2 ? value : at % 3 === 1 ? -value : 0), 0),
    0,
  );
  const spans = writtenBy(current.doc.content.size - grown, steps);
  const ids = [...new Set(spans.flatMap((span) => span.author ?? []))];
  const names = new Map(peopleByIds(ctx.db, ids).map((person) => [person.id, person.name]));
  const blocks = blocksOf(current.doc, spans, ids);
  return {
    blocks,
    writers: ids.map((id, writer) => ({
      name: names.get(id) ?? 'Iemand die niet meer in de raad zit',
      words: countWords(blocks.flatMap((block) => block.runs.filter((run) => run.writer === writer))),
    })),
  };
}

function blocksOf(doc: Node, spans: readonly WrittenSpan[], ids: readonly string[]): LetterWriters['blocks'] {
  const blocks: LetterWriters['blocks'] = [];
  let next = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const runs: WrittenRun[] = [];
    node.forEach((child, offset) => {
      const from = position + 1 + offset;
      while (next < spans.length && spans[next]!.to <= from) next++;
      for (let at = next; at < spans.length && spans[at]!.from < from + child.nodeSize; at++) {
        const { from: start, to: end, author } = spans[at]!;
        const text = (child.text ?? '').slice(Math.max(0, start - from), end - from);
        const writer = author === null ? null : ids.indexOf(author);
        const last = runs.at(-1);
        if (text === '') continue;
        if (last && last.writer === writer) last.text += text;
        else runs.push({ text, writer });
      }
    });
    if (runs.length > 0) blocks.push({ id: position, runs });
    return false;
  });
  return blocks;
}

const countWords = (runs: readonly WrittenRun[]): number =>
  runs.reduce((sum, run) => sum + run.text.split(/\s+/).filter(Boolean).length, 0);
