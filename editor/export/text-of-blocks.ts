import { type PrintBlock, textOfRuns } from './print-letter.ts';

/** The words of printed blocks in reading order, without footnotes; blocks are parted by a line end. */
export function textOfBlocks(blocks: readonly PrintBlock[]): string {
  return blocks.map(textOfBlock).join('\n');
}

function textOfBlock(block: PrintBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfRuns(block.runs);
    case 'list':
      return block.items.map(textOfBlocks).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => textOfBlocks(cell.blocks)).join('\n')).join('\n');
    case 'advice':
      return [
        block.label,
        textOfBlocks(block.ask),
        ...block.parts.map(({ label, blocks }) => `${label}\n${textOfBlocks(blocks)}`),
      ].join('\n');
    case 'minority':
      return `${block.title}\n${textOfBlocks(block.blocks)}`;
    case 'signatures':
      return [
        block.greeting,
        block.onBehalfOf,
        ...block.people.flatMap((person) => [person.name, person.role, person.signed ?? []].flat()),
      ].join('\n');
  }
}
