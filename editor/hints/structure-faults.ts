import type { Node } from 'prosemirror-model';

/** Something in the build of a letter that would come out inaccessible. `pos` is where the caret should go. */
export type StructureFault =
  | { kind: 'headingSkipped'; pos: number; text: string }
  | { kind: 'headingEmpty'; pos: number }
  | { kind: 'tableWithoutHeader'; pos: number };

/** Level of the heading of a part of the letter; headings inside it begin one deeper. */
const partLevel = 2;

/**
 * Headings that skip a level or are empty, and tables without a header cell, in the order of the text. The same
 * rules as the outputs have (export/letter-blocks.ts), but with a place, and all at once.
 */
export function structureFaults(doc: Node): StructureFault[] {
  const faults: StructureFault[] = [];
  doc.forEach((part, offset) => {
    let level = partLevel;
    part.forEach((node, at) => {
      const pos = offset + 1 + at;
      if (node.type.name === 'advice_point') level = partLevel + 1;
      if (node.type.name === 'heading') {
        faults.push(...headingFaults(node, pos, level));
        level = Number(node.attrs.level);
      }
    });
  });
  doc.descendants((node, pos) => {
    if (node.type.name === 'table' && !hasHeader(node))
      faults.push({ kind: 'tableWithoutHeader', pos: pos + 3 });
    return !node.isTextblock;
  });
  return faults.sort((a, b) => a.pos - b.pos);
}

function headingFaults(node: Node, pos: number, before: number): StructureFault[] {
  const text = node.textContent.trim();
  if (text === '') return [{ kind: 'headingEmpty', pos: pos + 1 }];
  const level = Number(node.attrs.level);
  const skipped = level < 3 || level > 6 || level > before + 1;
  return skipped ? [{ kind: 'headingSkipped', pos: pos + 1, text }] : [];
}

function hasHeader(table: Node): boolean {
  let found = false;
  table.descendants((node) => {
    found ||= node.type.name === 'table_header';
    return !found;
  });
  return found;
}
