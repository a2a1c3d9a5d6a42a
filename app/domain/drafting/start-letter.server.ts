import type { Node } from 'prosemirror-model';
import { formatDate } from '#app/i18n/dates.ts';
import { letterText } from '#app/i18n/letter.ts';
import { considerationsOf } from '#app/i18n/letter-considerations.ts';
import type { CaseRow } from '#db/queries/cases.ts';
import { insertLetterDocument, letterDocumentsByCase } from '#db/queries/letter-steps.ts';
import { pointsByCase } from '#db/queries/letters.ts';
import { readyNote } from '#db/queries/notes.ts';
import { insertPartSources } from '#db/queries/ready-check.ts';
import { latestRevealedRound } from '#db/queries/scoring.ts';
import { letterSchemaVersion } from '#editor/collab/protocol.ts';
import { type LetterPart, letterParts, letterSchema } from '#editor/schema/letter-schema.ts';
import { listThreadsOfCase, type Thread } from '../annotations/threads.server.ts';
import type { Ctx } from '../context.ts';
import { defaultTemplate } from '../letters/templates.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import { resultsOf } from '../scoring/results.server.ts';
import type { LetterSourcePart } from './source-parts.ts';

const { nodes } = letterSchema;
const paragraph = (text = ''): Node => nodes.paragraph!.create(null, text ? letterSchema.text(text) : null);
const heading = (text: string): Node => nodes.heading!.create({ level: 3 }, letterSchema.text(text));
const list = (items: string[]): Node =>
  nodes.bullet_list!.create(
    null,
    items.map((item) => nodes.list_item!.create(null, paragraph(item))),
  );

/** An advice point node with the words of its row. */
function adviceNode(point: { id: string; ask: string; why: string; passage: string; success: string }): Node {
  const part = (name: string, text: string) => nodes[name]!.create(null, text.split('\n').map(paragraph));
  return nodes.advice_point!.create({ id: point.id }, [
    part('point_ask', point.ask),
    part('point_why', point.why),
    part('point_passage', point.passage),
    part('point_success', point.success),
  ]);
}

/**
 * Fills the skeleton of the letter from the case when drafting begins (DOMAIN C1); a letter that exists is
 * left as it is, so that a case that comes back from adoption keeps every word.
 */
export function startLetter(ctx: Ctx, row: CaseRow): void {
  if (letterDocumentsByCase(ctx.db, row.id).length > 0) return;
  const fill: Record<LetterPart, () => Node[]> = {
    occasion: () => occasion(ctx, row),
    summary: () => [paragraph()],
    appreciation: () => appreciation(ctx, row),
    considerations: () => considerations(ctx, row),
    advices: () => pointsByCase(ctx.db, row.id).map(adviceNode),
    questions: () => questions(ctx, row),
    closing: () => [paragraph(defaultTemplate(ctx)?.content.closing ?? letterText.closing)],
  };
  const doc = nodes.doc!.create(
    null,
    letterParts.map((part) => nodes.letter_part!.create({ part }, fill[part]())),
  );
  doc.check();
  insertLetterDocument(ctx.db, {
    id: ctx.newId(),
    caseId: row.id,
    schemaVersion: letterSchemaVersion,
    version: 0,
    doc: JSON.stringify(doc.toJSON()),
    createdAt: ctx.now(),
  });
  insertPartSources(ctx.db, [
    ...taken(row, 'appreciation', compliments(ctx, row)),
    ...taken(row, 'questions', openQuestions(ctx, row)),
  ]);
}

const taken = (row: CaseRow, part: LetterSourcePart, threads: readonly Thread[]) =>
  threads.map((thread) => ({ caseId: row.id, part, kind: 'annotation' as const, refId: thread.id }));

function occasion(ctx: Ctx, row: CaseRow): Node[] {
  const note = readyNote(ctx.db, row.id);
  const received = row.receivedOn ? formatDate(row.receivedOn) : null;
  const about = note
    ? letterText.aboutNote({ title: row.title, version: note.number })
    : letterText.aboutCase(row.title);
  const asked = row.solicited
    ? letterText.asked({ requester: row.requester, received, question: row.question })
    : letterText.unasked({ question: row.question });
  return [paragraph(asked), paragraph(about), paragraph(letterText.method)];
}

function appreciation(ctx: Ctx, row: CaseRow): Node[] {
  const found = compliments(ctx, row);
  return found.length > 0 ? [list(found.map((thread) => thread.body))] : [paragraph()];
}

const compliments = (ctx: Ctx, row: CaseRow): Thread[] =>
  sharedThreads(ctx, row).filter((thread) => thread.kind === 'compliment');

/** Per dimension what the council says, in words of the ladder: a beginning for the writers. */
function considerations(ctx: Ctx, row: CaseRow): Node[] {
  const round = latestRevealedRound(ctx.db, row.id);
  if (!round) return [paragraph()];
  const results = resultsOf(ctx, row, round);
  return rubricOf(ctx, round).dimensions.flatMap((dimension) => {
    const said = considerationsOf(results.filter(({ criterion }) => criterion.dimension === dimension.id));
    const blocks = said.flatMap(({ lead, subjects }) => [paragraph(lead), list(subjects)]);
    return [heading(dimension.title), ...(blocks.length > 0 ? blocks : [paragraph()])];
  });
}

function questions(ctx: Ctx, row: CaseRow): Node[] {
  const asked = openQuestions(ctx, row);
  return asked.length > 0 ? [list(asked.map((thread) => thread.body))] : [paragraph()];
}

const openQuestions = (ctx: Ctx, row: CaseRow): Thread[] =>
  sharedThreads(ctx, row).filter((thread) => thread.kind === 'question' && !thread.resolvedAt);

/** What the council sees of each other. Who begins the letter sees their own private annotations too: those stay out. */
const sharedThreads = (ctx: Ctx, row: CaseRow): Thread[] =>
  listThreadsOfCase(ctx, row.id).filter((thread) => !thread.private);
