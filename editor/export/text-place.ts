import type { PrintBlock, PrintLetter, Run } from './print-letter.ts';
import { textOfBlocks } from './text-of-blocks.ts';

/** Where in the letter a text first occurs, in the reader's words ("Onze adviezen, advies 2"), or null. */
export function textPlace(letter: PrintLetter, text: string): string | null {
  const head = [
    letter.subject,
    letter.salutation,
    ...letter.addressee,
    letter.council.name,
    letter.council.municipality,
  ];
  const lines = [...letter.council.contact, ...letter.references.map(({ value }) => value)];
  if ([...head, ...lines].some((line) => line.includes(text))) return 'Briefhoofd';
  for (const section of letter.sections) {
    const block = section.blocks.find((candidate) => contains(candidate, text));
    if (block || section.title?.includes(text))
      return [section.title ?? 'Ondertekening', detail(block)].filter(Boolean).join(', ');
  }
  return null;
}

function contains(block: PrintBlock, text: string): boolean {
  return textOfBlocks([block]).includes(text) || notesOf(block).some((note) => note.includes(text));
}

const notesOfRuns = (runs: readonly Run[]) => runs.flatMap((run) => (run.kind === 'note' ? [run.text] : []));

/** Texts of the footnotes inside a block, in reading order. */
function notesOf(block: PrintBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return notesOfRuns(block.runs);
    case 'list':
      return block.items.flat().flatMap(notesOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(notesOf));
    case 'advice':
      return [...block.ask, ...block.parts.flatMap(({ blocks }) => blocks)].flatMap(notesOf);
    case 'minority':
      return block.blocks.flatMap(notesOf);
    case 'signatures':
      return [];
  }
}

function detail(block: PrintBlock | undefined): string | null {
  if (block?.kind === 'advice') return block.label.toLowerCase();
  return block?.kind === 'minority' ? block.title : null;
}
