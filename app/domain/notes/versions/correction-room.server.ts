import { correctionsOf } from '#db/queries/note-corrections.ts';
import { peopleByIds } from '#db/queries/people.ts';
import type { Correction } from '#editor/import/corrections/correction.ts';
import { findBlock } from '#editor/import/corrections/find-block.ts';
import { likeLines } from '#editor/import/corrections/remove-line.ts';
import { type RunningLine, runningLines } from '#editor/import/corrections/running-lines.ts';
import { splitPlaces } from '#editor/import/corrections/split-block.ts';
import { isTextblock, type JsonNode, nodeText } from '#editor/import/note/json-node.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { noteOfCase } from '../read-note.server.ts';
import { correctionIn, isCorrectable } from './correct-note.server.ts';

/** A block of the note as a line of the list. */
export interface CorrectableBlock {
  id: string;
  type: string;
  /** Of a heading. */
  level: number | null;
  /** The number printed before a heading. */
  label: string | null;
  text: string;
  cite: string | null;
  /** Where it stands: straight in the text, or inside something. */
  within: 'text' | 'list' | 'table' | 'other';
  /** Of a cell: whether its row is a row of headers. */
  header: boolean;
}

/** The blocks of one page of the source, or of one piece when the source has no pages. */
export interface NotePart {
  label: string;
  blocks: CorrectableBlock[];
}

/** What can be done with the block that is open. */
export interface OpenBlock {
  id: string;
  canJoin: boolean;
  splits: { at: number; words: string }[];
  /** How many lines of the text read like it, itself included. */
  alike: number;
}

/** Blocks in a piece of a note without pages. */
const PIECE = 40;

/** Everything of the page on which the secretary corrects the structure. `part` counts from 1. */
export function correctionRoom(
  ctx: Ctx,
  caseId: string,
  noteVersionId: string,
  { part, open }: { part: number; open: string | null },
) {
  const { facts } = loadCase(ctx, caseId, 'note:correct');
  const { version, report } = noteOfCase(ctx, caseId, noteVersionId);
  const sections = (JSON.parse(version.doc!) as JsonNode).content ?? [];
  const blocks = blocksOf(sections);
  const parts = partsOf(blocks);
  const paragraphs = new Map(
    blocks.filter(({ block }) => block.type === 'paragraph').map(({ block }) => [block.id, block]),
  );
  const opened = open === null ? null : openBlock(sections, open);
  const at = open === null ? -1 : parts.findIndex((each) => each.blocks.some((block) => block.id === open));
  const current = at >= 0 ? at : Math.min(Math.max(1, part), parts.length) - 1;
  if (!parts[current]) throw notFound('noteVersion');
  return {
    caseId,
    version: { id: version.id, number: version.number, fileName: version.fileName },
    correctable: isCorrectable(ctx, facts, version),
    parts: parts.map((each) => each.label),
    current,
    blocks: parts[current].blocks,
    open: opened,
    likeHeadings: report.findings
      .filter((finding) => finding.code === 'LOOKS_LIKE_HEADING')
      .flatMap((finding) => finding.places)
      .flatMap(({ block }) => paragraphs.get(block ?? '') ?? [])
      .filter((block) => block.within === 'text')
      .map((block) => ({ ...block, level: levelBefore(blocks, block.id) })),
    runningLines: runningLines(sections) satisfies RunningLine[],
    made: madeCorrections(ctx, noteVersionId),
  };
}

export type CorrectionRoom = ReturnType<typeof correctionRoom>;

/** A correction that holds, for the list of what was done. */
export interface MadeCorrection {
  id: number;
  correction: Correction;
  quote: string;
  by: string;
  at: number;
}

function madeCorrections(ctx: Ctx, noteVersionId: string): MadeCorrection[] {
  const rows = correctionsOf(ctx.db, noteVersionId);
  const names = new Map(
    peopleByIds(ctx.db, [...new Set(rows.map((row) => row.by))]).map((p) => [p.id, p.name]),
  );
  return rows
    .map((row) => ({
      id: row.id,
      correction: correctionIn(row),
      quote: row.quote,
      by: names.get(row.by) ?? '',
      at: row.at,
    }))
    .reverse();
}

interface PlacedBlock {
  block: CorrectableBlock;
  page: { number: number | null; printed: string | null };
}

/** Every block of the body that has words, in order. */
function blocksOf(sections: readonly JsonNode[]): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  const visit = (node: JsonNode, inside: CorrectableBlock['within'], header: boolean) => {
    if (isTextblock(node)) {
      const text = nodeText(node.content).trim();
      if (text !== '' && node.attrs?.id) blocks.push(placed(node, text, inside, header));
      return;
    }
    const kind = insideOf[node.type] ?? inside;
    for (const each of node.content ?? []) visit(each, kind, header || node.type === 'table_header');
  };
  for (const section of sections)
    if (section.attrs?.kind === 'body') for (const node of section.content ?? []) visit(node, 'text', false);
  return blocks;
}

const insideOf: Record<string, CorrectableBlock['within']> = {
  bullet_list: 'list',
  ordered_list: 'list',
  table: 'table',
  blockquote: 'other',
  text_box: 'other',
  figure: 'other',
};

function placed(
  { type, attrs }: JsonNode,
  text: string,
  within: CorrectableBlock['within'],
  header: boolean,
): PlacedBlock {
  const string = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return {
    block: {
      id: String(attrs!.id),
      type,
      level: type === 'heading' ? Number(attrs!.level) : null,
      label: string(attrs!.label),
      text,
      cite: string(attrs!.cite),
      within,
      header,
    },
    page: { number: (attrs!.page as number | null) ?? null, printed: string(attrs!.printed) },
  };
}

/** Pages when the source has them, else pieces of equal length. */
function partsOf(blocks: readonly PlacedBlock[]): NotePart[] {
  const parts: (NotePart & { page: number | null })[] = [];
  const paged = blocks.some(({ page }) => page.number !== null);
  for (const { block, page } of blocks) {
    const last = parts.at(-1);
    const goesOn = paged
      ? last && (page.number === null || page.number === last.page)
      : last && last.blocks.length < PIECE;
    if (last && goesOn) last.blocks.push(block);
    else {
      const label = paged ? `Bladzijde ${page.printed ?? page.number ?? 1}` : `Deel ${parts.length + 1}`;
      parts.push({ label, blocks: [block], page: page.number });
    }
  }
  return parts.map(({ label, blocks: own }) => ({ label, blocks: own }));
}

function openBlock(sections: readonly JsonNode[], id: string): OpenBlock | null {
  const found = findBlock(sections, id);
  if (!found) return null;
  const { node, section, parent, index } = found;
  const next = parent.content![index + 1];
  const following = sections[sections.indexOf(section) + 1]?.content?.[0];
  const joinable = next
    ? next.type === 'paragraph' || next.type === node.type
    : node.type === 'heading' && following?.type === 'heading';
  return {
    id,
    canJoin: joinable,
    splits: splitPlaces(node),
    alike: parent === section ? likeLines(sections, node).length : 1,
  };
}

/** The level that a heading here most likely has: one below that of the heading before it. */
function levelBefore(blocks: readonly PlacedBlock[], id: string): number {
  const at = blocks.findIndex(({ block }) => block.id === id);
  const before = blocks.slice(0, at).findLast(({ block }) => block.type === 'heading');
  return Math.min(6, (before?.block.level ?? 0) + 1);
}
