import { tintOf } from '../accent-colour.ts';
import type { PrintBlock, PrintLetter, PrintTable } from '../print-letter.ts';
import { textOfBlocks } from '../text-of-blocks.ts';

/** Where the logo stands in the compiler's own memory; nothing is read from disk. */
export const logoPath = { 'image/png': '/logo.png', 'image/jpeg': '/logo.jpg' } as const;

/** The JSON that the template reads: the print model with what only the page needs (colours, widths, paths). */
export function typstInput(letter: PrintLetter): string {
  const [year, month, day] = letter.date.split('-').map(Number);
  return JSON.stringify({
    title: letter.title,
    author: letter.council.name,
    date: { year, month, day },
    accent: letter.council.accent,
    tint: tintOf(letter.council.accent),
    mark: letter.mark,
    running: letter.runningHead,
    logo: letter.council.logo && { path: logoPath[letter.council.logo.mime], alt: letter.council.logo.alt },
    council: letter.council.name,
    municipality: letter.council.municipality,
    contact: letter.council.contact,
    addressee: letter.addressee,
    references: letter.references,
    subjectLabel: letter.subjectLabel,
    subject: letter.subject,
    salutation: letter.salutation,
    sections: letter.sections.map((section) => ({ ...section, blocks: section.blocks.map(withWidths) })),
  });
}

/** Adds column widths to tables, wherever they stand. */
function withWidths(block: PrintBlock): unknown {
  switch (block.kind) {
    case 'table':
      return { ...block, widths: columnWidths(block), rows: cellsWithWidths(block) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(withWidths)) };
    case 'advice':
    case 'minority':
    case 'heading':
    case 'paragraph':
    case 'signatures':
      return block;
  }
}

function cellsWithWidths(table: PrintTable) {
  return table.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(withWidths) })));
}

/**
 * Shares of the width by the amount of text: the square root of the longest cell of a column, between 2 and
 * 7, so that a column of numbers stays narrow and a column of sentences does not push it off the page.
 */
function columnWidths(table: PrintTable): number[] {
  const longest = new Array<number>(table.columns).fill(0);
  for (const row of table.rows) {
    if (row.length !== table.columns) continue;
    row.forEach((cell, column) => {
      longest[column] = Math.max(longest[column] ?? 0, textOfBlocks(cell.blocks).length);
    });
  }
  return longest.map((length) => Math.min(7, Math.max(2, Math.sqrt(length))));
}
