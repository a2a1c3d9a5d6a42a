import { z } from 'zod';
import { transact } from '#db/client.ts';
import {
  councilRubricByKey,
  countCouncilRubrics,
  deleteRetired,
  insertCouncilRubric,
  insertRetired,
  insertRubricVersion,
  newestRubricVersion,
  type RubricVersionRow,
  updateDraft,
  updateNextCriterion,
} from '#db/queries/rubrics.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import { type Ctx, within } from '../context.ts';
import { invalid, notFound } from '../errors.ts';
import { recordEvent } from '../events/record.server.ts';
import {
  type AboutInput,
  criterionIn,
  withAbout,
  withCriterion,
  withMoved,
  withNewCriterion,
  withoutCriterion,
} from './change-rubric.ts';
import { liveRubrics, publishedRubrics } from './resolve-rubric.server.ts';
import { copyContent, emptyContent, type RubricContent, readContent } from './rubric-content.ts';
import { gapsOfRubric, type RubricGap } from './rubric-gaps.ts';

const line = z.string().trim().max(300, 'tooLong').default('');
const sentence = z.string().trim().max(1000, 'tooLong').default('');

/** A new rubric: a copy of a version ("sar@2020-1"), or empty when nothing is named. */
export const newRubricInput = z.object({
  from: z.string().default(''),
  title: line.refine((title) => title !== '', 'required'),
});

/** Begins a rubric of the council's own as a draft; gives its key. @throws DomainError notFound for an unknown original */
export function beginRubric(ctx: Ctx, { from, title }: z.output<typeof newRubricInput>): string {
  authoriseInCouncil(ctx, 'rubric:manage');
  return transact(ctx.db, (tx) => {
    const original = from
      ? publishedRubrics(tx).find((rubric) => `${rubric.key}@${rubric.version}` === from)
      : null;
    if (original === undefined) throw notFound('rubric');
    const key = `eigen${countCouncilRubrics(tx) + 1}`;
    const [createdAt, createdBy] = [ctx.now(), ctx.actor.personId];
    insertCouncilRubric(tx, { key, copiedFrom: from || null, nextCriterion: 1, createdAt, createdBy });
    const content = original ? copyContent(original, key, title) : { ...emptyContent, title };
    insertRubricVersion(tx, draftRow(ctx, key, 1, content));
    recordEvent(within(ctx, tx), 'rubric.begun', null, { key, from: from || null });
    return key;
  });
}

const draftRow = (ctx: Ctx, rubricKey: string, number: number, content: RubricContent): RubricVersionRow => ({
  id: ctx.newId(),
  rubricKey,
  number,
  content: JSON.stringify(content),
  updatedAt: ctx.now(),
  publishedAt: null,
  publishedBy: null,
});

/**
 * Makes sure that there is a draft to edit: the running one, or the next version as a copy of the newest. A
 * published version is never changed itself. @throws DomainError notFound for a supplied rubric, which has no draft
 */
export function beginDraft(ctx: Ctx, key: string): void {
  authoriseInCouncil(ctx, 'rubric:manage');
  transact(ctx.db, (tx) => {
    const newest = newestRubricVersion(tx, key);
    if (!newest) throw notFound('rubric');
    if (newest.publishedAt === null) return;
    insertRubricVersion(tx, draftRow(ctx, key, newest.number + 1, readContent(newest.content)));
    recordEvent(within(ctx, tx), 'rubric.changed', null, { key, version: newest.number + 1 });
  });
}

/** The draft as its editor shows it, with what is still missing. */
export interface RubricDraftPage {
  key: string;
  number: number;
  content: RubricContent;
  gaps: RubricGap[];
}

/** @throws DomainError notFound when nobody began a draft */
export function readDraft(ctx: Ctx, key: string): RubricDraftPage {
  authoriseInCouncil(ctx, 'rubric:manage');
  const row = draftOf(ctx, key);
  const content = readContent(row.content);
  return { key, number: row.number, content, gaps: gapsOfRubric(content) };
}

function draftOf(ctx: Ctx, key: string): RubricVersionRow {
  const newest = newestRubricVersion(ctx.db, key);
  if (!newest || newest.publishedAt !== null) throw notFound('rubric');
  return newest;
}

/** Changes the draft in one transaction. */
function changeDraft(ctx: Ctx, key: string, change: (content: RubricContent) => RubricContent): void {
  authoriseInCouncil(ctx, 'rubric:manage');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const draft = draftOf(inTx, key);
    const content = change(readContent(draft.content));
    updateDraft(tx, draft.id, { content: JSON.stringify(content), updatedAt: ctx.now() });
    recordEvent(inTx, 'rubric.changed', null, { key, version: draft.number });
  });
}

/** The form about the rubric as a whole; "dimension-<id>" holds the title of each dimension. */
export const aboutInput = z
  .looseObject({
    title: line.refine((title) => title !== '', 'required'),
    guidingQuestion: sentence,
    advisedUse: sentence,
    newDimension: line,
    revision: z.coerce.number().int(),
  })
  .transform((values): AboutInput => {
    const titles = Object.entries(values).filter(([name]) => name.startsWith('dimension-'));
    return {
      ...values,
      dimensions: Object.fromEntries(
        titles.map(([name, title]) => [name.slice('dimension-'.length), String(title).slice(0, 300)]),
      ),
    };
  });

export const changeAbout = (ctx: Ctx, key: string, input: AboutInput): void =>
  changeDraft(ctx, key, (content) => withAbout(content, input));

/** Adds an empty criterion; gives its id, which no other criterion of this rubric ever had. */
export function addCriterion(ctx: Ctx, key: string, dimension: string): string {
  authoriseInCouncil(ctx, 'rubric:manage');
  return transact(ctx.db, (tx) => {
    const next = councilRubricByKey(tx, key)?.nextCriterion ?? 1;
    const id = `${key}.n${next}`;
    changeDraft(within(ctx, tx), key, (content) => withNewCriterion(content, id, dimension));
    updateNextCriterion(tx, key, next + 1);
    return id;
  });
}

/** The form of one criterion; a draft may be incomplete, so that nobody loses a half-written one. */
export const criterionInput = z.object({
  criterionId: z.string(),
  dimension: z.string(),
  title: line,
  question: sentence,
  level1: sentence,
  level2: sentence,
  level3: sentence,
  level4: sentence,
  quote: sentence,
  sourceAuthor: line,
  sourceTitle: line,
  sourceYear: z
    .string()
    .trim()
    .default('')
    .refine((year) => year === '' || /^\d{4}$/.test(year), 'yearInvalid')
    .transform((year) => (year ? Number(year) : null)),
  revision: z.coerce.number().int(),
});

export function changeCriterion(ctx: Ctx, key: string, input: z.output<typeof criterionInput>): void {
  const { criterionId, level1, level2, level3, level4, ...words } = input;
  const levels = { 1: level1, 2: level2, 3: level3, 4: level4 };
  changeDraft(ctx, key, (content) => withCriterion(content, { ...words, id: criterionId, levels }));
}

export const removeCriterion = (ctx: Ctx, key: string, id: string): void =>
  changeDraft(ctx, key, (content) => withoutCriterion(content, id));

export const moveCriterion = (ctx: Ctx, key: string, id: string, direction: 'up' | 'down'): void =>
  changeDraft(ctx, key, (content) => {
    criterionIn(content, id);
    return withMoved(content, id, direction);
  });

/**
 * Makes the draft a version, which from now on nobody can change. Dimensions without a criterion are left out.
 * @throws DomainError invalid 'rubricIncomplete' with how many things are missing
 */
export function publishRubric(ctx: Ctx, key: string): void {
  authoriseInCouncil(ctx, 'rubric:manage');
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const draft = draftOf(inTx, key);
    const stored = readContent(draft.content);
    const used = new Set(stored.criteria.map((criterion) => criterion.dimension));
    const content = { ...stored, dimensions: stored.dimensions.filter(({ id }) => used.has(id)) };
    const gaps = gapsOfRubric(content);
    if (gaps.length > 0) throw invalid('rubricIncomplete', { count: gaps.length });
    updateDraft(tx, draft.id, {
      content: JSON.stringify(content),
      updatedAt: ctx.now(),
      publishedAt: ctx.now(),
      publishedBy: ctx.actor.personId,
    });
    recordEvent(inTx, 'rubric.published', null, { key, version: draft.number });
  });
}

/** No longer offers a rubric to new cases. @throws DomainError invalid 'lastRubric': a council cannot do without */
export function retireRubric(ctx: Ctx, key: string): void {
  authoriseInCouncil(ctx, 'rubric:manage');
  transact(ctx.db, (tx) => {
    const live = liveRubrics(tx);
    if (!live.some((rubric) => rubric.key === key)) throw notFound('rubric');
    if (live.length === 1) throw invalid('lastRubric');
    insertRetired(tx, { key, at: ctx.now(), by: ctx.actor.personId });
    recordEvent(within(ctx, tx), 'rubric.retired', null, { key });
  });
}

/** Offers it again. */
export function reviveRubric(ctx: Ctx, key: string): void {
  authoriseInCouncil(ctx, 'rubric:manage');
  transact(ctx.db, (tx) => {
    if (!publishedRubrics(tx).some((rubric) => rubric.key === key)) throw notFound('rubric');
    deleteRetired(tx, key);
    recordEvent(within(ctx, tx), 'rubric.revived', null, { key });
  });
}
