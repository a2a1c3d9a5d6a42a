import type { JsonNode } from '../note/json-node.ts';
import type { Refusal } from './correction.ts';
import { findBlock } from './find-block.ts';

/** Marks the table row in which a block stands as headers of the columns, or takes that away. */
export function headerRow(sections: JsonNode[], id: string, header: boolean): Refusal | null {
  const found = findBlock(sections, id);
  if (!found) return 'blockGone';
  const row = found.path.findLast((node: JsonNode) => node.type === 'table_row');
  if (!row) return 'notHere';
  for (const cell of row.content ?? []) {
    cell.type = header ? 'table_header' : 'table_cell';
    cell.attrs = { ...cell.attrs, scope: header ? 'col' : null };
  }
  return null;
}
