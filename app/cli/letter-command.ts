import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { LetterRefusal } from '#editor/export/letter-refusal.ts';
import { type LetterFormat, letterFormats, renderLetter } from '#editor/export/render-letter.ts';
import { letterRefusalSentence } from '../i18n/letter-refusals.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';

/** Where the command writes; tests hand over one that remembers. */
export interface LetterTerminal extends Terminal {
  bytes(file: Uint8Array): void;
  /** A person sits at the other end: no binary file goes there. */
  isTTY: boolean;
}

const usage = 'letter BRIEF.json --pdf|--odt|--docx|--html [-o UITVOER]';

const processTerminal: LetterTerminal = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  bytes: (file) => void process.stdout.write(file),
  isTTY: Boolean(process.stdout.isTTY),
};

interface Order {
  file: string;
  format: LetterFormat;
  output: string | null;
}

/**
 * Makes one output of a frozen letter without a server. Gives the exit code: 0 done, 2 when the file is no
 * frozen letter or cannot be printed, 64 for wrong usage, 66 when the file cannot be read or written.
 */
export async function letterCommand(
  args: string[],
  terminal: LetterTerminal = processTerminal,
): Promise<number> {
  const order = parseOrder(args);
  if (typeof order === 'string') {
    terminal.error(`${order}\nGebruik: adviestafel ${usage}\n`);
    return exitCodes.usage;
  }
  if (order.output === null && terminal.isTTY && order.format !== 'html') {
    terminal.error('Dit bestand is niet leesbaar op het scherm. Geef met -o een bestandsnaam op.\n');
    return exitCodes.usage;
  }
  const json = await readFile(order.file, 'utf8').catch((cause: NodeJS.ErrnoException) => cause);
  if (typeof json !== 'string') {
    terminal.error(`Het bestand ${order.file} is niet te openen (${json.code ?? json.message}).\n`);
    return exitCodes.noInput;
  }
  const letter = parseLetter(json);
  if (typeof letter === 'string') {
    terminal.error(`${letter}\n`);
    return exitCodes.refused;
  }
  return print(letter, order, terminal);
}

/** The command as the program's list of commands wants it. */
export const letterCommandEntry: Command = {
  usage,
  summary: 'Maakt van een vastgelegde brief een PDF, ODT, DOCX of webpagina.',
  run: (args) => letterCommand(args),
};

/** The order, or a sentence that says what is wrong with the arguments. */
function parseOrder(args: string[]): Order | string {
  const order: { file?: string; format?: LetterFormat; output?: string } = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const format = letterFormats.find((one) => `--${one}` === arg);
    if (format && order.format && order.format !== format)
      return 'Kies één van --pdf, --odt, --docx en --html.';
    if (format) order.format = format;
    else if (arg === '-o' || arg === '--output') order.output = rest.shift() ?? '';
    else if (arg.startsWith('-')) return `Onbekende optie: ${arg}`;
    else if (order.file !== undefined) return 'Geef één brief op.';
    else order.file = arg;
  }
  if (order.file === undefined) return 'Geef het bestand met de vastgelegde brief op.';
  if (order.format === undefined) return 'Kies --pdf, --odt, --docx of --html.';
  if (order.output === '') return 'Geef na -o een bestandsnaam op.';
  return { file: order.file, format: order.format, output: order.output ?? null };
}

/** The letter, or a sentence with code that says why the file is none. */
function parseLetter(json: string): FrozenLetter | string {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    return `Dit bestand is geen geldige JSON: ${cause instanceof Error ? cause.message : String(cause)} (LETTER_NOT_JSON)`;
  }
  const letter = frozenLetterSchema.safeParse(data, { error: z.locales.nl().localeError });
  if (letter.success) return letter.data;
  const faults = letter.error.issues.map(({ path, message }) => `  ${path.join('.') || 'brief'}: ${message}`);
  return `Dit bestand is geen vastgelegde brief (LETTER_INVALID):\n${faults.join('\n')}`;
}

async function print(letter: FrozenLetter, order: Order, terminal: LetterTerminal): Promise<number> {
  try {
    const bytes = await renderLetter(letter, order.format);
    if (order.output === null) terminal.bytes(bytes);
    else await writeFile(order.output, bytes);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof LetterRefusal) {
      terminal.error(`${letterRefusalSentence(error.code, error.params)} (${error.code})\n`);
      return exitCodes.refused;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    terminal.error(`Het bestand ${order.output} is niet te schrijven: ${message} (${code})\n`);
    return exitCodes.noInput;
  }
}
