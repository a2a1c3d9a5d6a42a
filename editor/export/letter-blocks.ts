import type { Node } from 'prosemirror-model';
import { LetterRefusal } from './letter-refusal.ts';
import { type NoteCounter, runsOf } from './letter-runs.ts';
import { tableBlock } from './letter-table.ts';
import { type PrintAdvice, type PrintBlock, type PrintHeading, textOfRuns } from './print-letter.ts';

/** What the walk through one letter remembers. `place` is where it is now, in the reader's words. */
export interface LetterWalk {
  notes: NoteCounter;
  place: string;
  /** Level of the last heading, so that no level is skipped. */
  level: number;
  /** How many numbered lists and how many lists with dots stand around the blocks at hand. */
  lists: { ordered: number; bullet: number };
  /** Highest advice number so far. */
  lastAdvice: number;
}

type BlockMapper = (node: Node, walk: LetterWalk) => PrintBlock[];

const adviceLabels = { why: 'Waarom', passage: 'Vindplaats', success: 'Gelukt als' } as const;

const list: (ordered: boolean) => BlockMapper = (ordered) => (node, walk) => {
  const kind = ordered ? 'ordered' : 'bullet';
  walk.lists[kind] += 1;
  const depth = walk.lists[kind];
  const items: PrintBlock[][] = [];
  node.forEach((item) => {
    const blocks = blocksOf(item, walk);
    if (blocks.length > 0) items.push(blocks);
  });
  walk.lists[kind] -= 1;
  const start = Number(node.attrs.start ?? 1);
  return items.length === 0 ? [] : [{ kind: 'list', ordered, depth, start, items }];
};

/**
 * How each block of the letter schema is printed; a test walks the schema against this table, so that a new
 * node type cannot be forgotten. Parts of other nodes (list items, cells, point parts) are in {@link printedInside}.
 */
export const blockMappers: Record<string, BlockMapper> = {
  paragraph: (node, walk) => [{ kind: 'paragraph', role: 'text', runs: runsOf(node, walk.notes) }],
  heading: (node, walk) => [heading(node, walk)],
  bullet_list: list(false),
  ordered_list: list(true),
  table: (node, walk) => [tableBlock(node, walk.place, (cell) => blocksOf(cell, walk))],
  advice_point: (node, walk) => [advicePoint(node, walk)],
};

/** Nodes that only occur inside another node, with the node that prints them. */
export const printedInside: Record<string, string> = {
  doc: 'letter',
  letter_part: 'doc',
  list_item: 'bullet_list',
  table_row: 'table',
  table_cell: 'table_row',
  table_header: 'table_row',
  point_ask: 'advice_point',
  point_why: 'advice_point',
  point_passage: 'advice_point',
  point_success: 'advice_point',
};

/** The printed blocks of a node's children, empty paragraphs left out. Throws RangeError on a node that no output knows. */
export function blocksOf(parent: Node, walk: LetterWalk): PrintBlock[] {
  const blocks: PrintBlock[] = [];
  parent.forEach((child) => {
    const mapper = blockMappers[child.type.name];
    if (!mapper) throw new RangeError(`no output knows the node ${child.type.name}`);
    blocks.push(...mapper(child, walk).filter(hasText));
  });
  return blocks;
}

function heading(node: Node, walk: LetterWalk): PrintHeading {
  const level = Number(node.attrs.level);
  const runs = runsOf(node, walk.notes);
  const text = textOfRuns(runs).trim();
  if (text === '') throw new LetterRefusal('HEADING_EMPTY', walk.place);
  if (level < 3 || level > 6 || level > walk.level + 1) {
    throw new LetterRefusal('HEADING_SKIPPED', `${walk.place}, ‘${text}’`, { level, before: walk.level });
  }
  walk.level = level;
  return { kind: 'heading', level, runs };
}

function adviceNumber(node: Node, walk: LetterWalk): number {
  const given = Number(node.attrs.number ?? Number.NaN);
  const number = Number.isInteger(given) && given > 0 ? given : walk.lastAdvice + 1;
  walk.lastAdvice = Math.max(walk.lastAdvice, number);
  return number;
}

/** Numbers that were fixed at adoption stay, gaps of withdrawn points included (DOMAIN C2 rule 5). */
function advicePoint(node: Node, walk: LetterWalk): PrintAdvice {
  const number = adviceNumber(node, walk);
  const part = walk.place;
  walk.place = `${part}, advies ${number}`;
  walk.level = 3;
  const inside = new Map<string, PrintBlock[]>();
  node.forEach((child) => {
    inside.set(child.type.name, blocksOf(child, walk));
  });
  const parts = (['why', 'passage', 'success'] as const).map((name) => ({
    part: name,
    label: adviceLabels[name],
    blocks: inside.get(`point_${name}`) ?? [],
  }));
  walk.place = part;
  return {
    kind: 'advice',
    number,
    label: `Advies ${number}`,
    ask: inside.get('point_ask') ?? [],
    parts: parts.filter(({ blocks }) => blocks.length > 0),
  };
}

/** Whether a block has anything to print: empty paragraphs of the editor leave no trace in a letter. */
function hasText(block: PrintBlock): boolean {
  if (block.kind !== 'paragraph') return true;
  return block.runs.some((run) => run.kind === 'note' || (run.kind === 'text' && run.text.trim() !== ''));
}
