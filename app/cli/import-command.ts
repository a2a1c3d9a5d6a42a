import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportResult } from '#editor/import/blocks.ts';
import { importNote } from '#editor/import/import-note.ts';
import { ImportRefusal } from '#editor/import/import-refusal.ts';
import { refusalSentence } from '../i18n/import-refusals.ts';
import { importSummary } from './import-summary.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';

const formats = ['--json', '--html', '--markdown'] as const;
type Format = (typeof formats)[number];

const usage = 'import BESTAND [--json|--html|--markdown]';

/** Reads a note and prints it: a summary with the report, or the whole note in one of three formats. */
export const importCommand: Command = {
  usage,
  summary: 'Leest een nota en laat zien wat ervan is gemaakt en wat niet kon worden ingelezen.',
  run: runImport,
};

async function runImport(args: string[], terminal: Terminal): Promise<number> {
  const options = parseArguments(args);
  if (typeof options === 'string') {
    terminal.error(`${options}\nGebruik: adviestafel ${usage}\n`);
    return exitCodes.usage;
  }
  const bytes = await readInput(options.file, terminal);
  if (!bytes) return exitCodes.noInput;
  try {
    const result = await importNote(bytes, { fileName: basename(options.file), ocr: true });
    terminal.out(await print(result, options.format));
    return exitCodes.done;
  } catch (refusal) {
    if (!(refusal instanceof ImportRefusal)) throw refusal;
    terminal.error(`${refusalSentence(refusal.code, refusal.params)} (${refusal.code})\n`);
    return exitCodes.refused;
  }
}

/** The file and the format, or a sentence that says what is wrong with the arguments. */
function parseArguments(args: string[]): { file: string; format: Format | null } | string {
  let file: string | null = null;
  let format: Format | null = null;
  let onlyFiles = false;
  for (const arg of args) {
    if (arg === '--' && !onlyFiles) onlyFiles = true;
    else if (!onlyFiles && arg.startsWith('-') && arg !== '-') {
      const known = formats.find((each) => each === arg);
      if (!known) return `Onbekende optie: ${arg}`;
      if (format && format !== known) return `Kies een van ${formats.join(', ')}.`;
      format = known;
    } else if (file !== null) return 'Geef één bestand op.';
    else file = arg;
  }
  return file === null ? 'Geef het bestand op dat u wilt inlezen.' : { file, format };
}

async function readInput(file: string, terminal: Terminal): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const reason =
      code === 'ENOENT' ? 'bestaat niet' : code === 'EISDIR' ? 'is een map' : 'is niet te openen';
    terminal.error(`Het bestand ${file} ${reason}.\n`);
    return null;
  }
}

async function print(result: ImportResult, format: Format | null): Promise<string> {
  if (format === null) return importSummary(result);
  const { doc, comments, report } = result;
  if (format === '--json') return `${JSON.stringify({ doc, comments, report })}\n`;
  const { noteSchema } = await import('#editor/schema/note-schema.ts');
  const node = noteSchema.nodeFromJSON(doc);
  if (format === '--html') {
    const { renderNoteHtml } = await import('#editor/export/note-html.ts');
    return `${renderNoteHtml(node)}\n`;
  }
  const { renderNoteMarkdown } = await import('#editor/export/note-markdown.ts');
  return renderNoteMarkdown(node);
}
