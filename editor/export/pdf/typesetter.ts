import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { LetterRefusal } from '../letter-refusal.ts';
import type { PrintLetter } from '../print-letter.ts';
import { textPlace } from '../text-place.ts';
import { readLetterFonts } from './fonts.ts';
import { letterTemplate } from './letter-template.ts';
import { logoPath, typstInput } from './typst-input.ts';

/** A folder that does not exist: the template can read its shadow files and nothing else. */
const emptyWorkspace = '/adviestafel-letter';

/** Exports after which memoised results go; one generation keeps the template and fonts warm and the memory low. */
const cacheAge = 1;

let compiler: NodeCompiler | null = null;

/** Loading the fonts costs more than a letter, so one compiler lives as long as the process. */
function warmCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: emptyWorkspace,
    fontArgs: [{ fontBlobs: readLetterFonts() }],
  });
  return compiler;
}

/**
 * Sets the letter once and writes it as PDF/A-2a. The same pages are first written as PDF/UA-1, which Typst
 * refuses when something is inaccessible; that file is thrown away, because Typst 0.14 puts one standard in a file.
 * Throws {@link LetterRefusal} CHARACTER_MISSING, ALT_MISSING, HEADING_SKIPPED, TITLE_MISSING or TYPESETTING_FAILED.
 */
export function typesetLetter(letter: PrintLetter): Uint8Array {
  const typst = warmCompiler();
  const logo = letter.council.logo;
  if (logo) typst.mapShadow(`${emptyWorkspace}${logoPath[logo.mime]}`, Buffer.from(logo.bytes));
  try {
    const pages = setPages(typst, letter);
    const creationTimestamp = Date.parse(`${letter.date}T00:00:00Z`) / 1000;
    typst.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp });
    return typst.pdf(pages, { pdfStandard: 'a-2a', creationTimestamp });
  } catch (error) {
    throw error instanceof LetterRefusal ? error : refusalOf(error, letter);
  } finally {
    typst.resetShadow();
    typst.evictCache(cacheAge);
  }
}

function setPages(typst: NodeCompiler, letter: PrintLetter): NodeTypstDocument {
  // A shadow file, not sys.inputs: a new input would throw away what the compiler remembers of the template.
  typst.mapShadow(`${emptyWorkspace}/letter.json`, Buffer.from(typstInput(letter), 'utf8'));
  return compiled(typst, letterTemplate);
}

function compiled(typst: NodeCompiler, template: string): NodeTypstDocument {
  const run = typst.compile({ mainFileContent: template });
  if (run.result) return run.result;
  const failure = run.takeError();
  const reasons = failure
    ? typst.fetchDiagnostics(failure).map((one: { message?: string }) => one.message ?? '')
    : [];
  throw new LetterRefusal('TYPESETTING_FAILED', null, { reason: reasons.join('; ') });
}

/** Pages of another kind than a letter: a template with the data that it reads. `date` is ISO 8601. */
export interface PageOrder {
  template: string;
  dataPath: string;
  data: string;
  date: string;
}

/**
 * Sets pages once and writes them as PDF/A-2a, after the same check as a letter gets.
 * Throws {@link LetterRefusal} TYPESETTING_FAILED.
 */
export function typesetPages({ template, dataPath, data, date }: PageOrder): Uint8Array {
  const typst = warmCompiler();
  try {
    typst.mapShadow(`${emptyWorkspace}${dataPath}`, Buffer.from(data, 'utf8'));
    const pages = compiled(typst, template);
    const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000;
    typst.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp });
    return typst.pdf(pages, { pdfStandard: 'a-2a', creationTimestamp });
  } catch (error) {
    if (error instanceof LetterRefusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new LetterRefusal('TYPESETTING_FAILED', null, { reason });
  } finally {
    typst.resetShadow();
    typst.evictCache(cacheAge);
  }
}

/** Errors of the PDF stage are only the debug string of a Rust value: the first message is what counts. */
function refusalOf(error: unknown, letter: PrintLetter): LetterRefusal {
  const raw = error instanceof Error ? error.message : String(error);
  const reason = /message: "((?:[^"\\]|\\.)*)"/.exec(raw)?.[1]?.replaceAll('\\"', '"') ?? raw;
  const missing = /the text .?"(.+?)".? could not be displayed/u.exec(reason)?.[1];
  if (missing) return missingCharacter(missing, letter);
  if (/missing alt text/.test(reason)) return new LetterRefusal('ALT_MISSING', null);
  if (/skipped from heading level/.test(reason)) return new LetterRefusal('HEADING_SKIPPED', null);
  if (/missing document title/.test(reason)) return new LetterRefusal('TITLE_MISSING', null);
  return new LetterRefusal('TYPESETTING_FAILED', null, { reason });
}

/** Rust escapes what it cannot show as "\u{e000}". */
function missingCharacter(escaped: string, letter: PrintLetter): LetterRefusal {
  const text = escaped.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const character = String.fromCodePoint(text.codePointAt(0) ?? 0xfffd);
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return new LetterRefusal('CHARACTER_MISSING', textPlace(letter, character), { character, code });
}
