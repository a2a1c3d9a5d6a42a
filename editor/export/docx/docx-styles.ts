import {
  AlignmentType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** Faces that every Word has: this file is for working on, the PDF is the one with the house faces. */
const serif = 'Georgia';
const sans = 'Verdana';
const ink = '1d2433';
const quiet = '566074';

/** Twentieths of a point in a millimetre, Word's unit of length. */
export const twipsPerMm = 56.7;

const hex = (colour: string) => colour.replace('#', '');

/** Styles of the letter in the council's accent; language Dutch, so that Word checks the spelling of the right language. */
export function docxStyles(accent: string): IStylesOptions {
  const heading = (size: number, color: string, before: number, after: number) => ({
    run: { font: sans, size, bold: true, color },
    paragraph: {
      spacing: { before, after, line: 260, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  });
  const small = { font: sans, size: 17, color: quiet };
  const style = (id: string, name: string, run: object, paragraph: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: ink, language: { value: 'nl-NL' } },
        paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 140 } },
      },
      heading1: heading(36, ink, 60, 280),
      heading2: heading(27, hex(accent), 420, 140),
      heading3: heading(22, ink, 300, 100),
      heading4: heading(20, quiet, 260, 80),
      heading5: heading(20, quiet, 240, 80),
      heading6: heading(20, quiet, 240, 80),
      hyperlink: { run: { color: hex(accent), underline: {} } },
      footnoteText: {
        run: { size: 18 },
        paragraph: { spacing: { line: 250, lineRule: LineRuleType.AUTO, after: 40 } },
      },
    },
    paragraphStyles: [
      style(
        'Council',
        'Raad',
        { font: sans, size: 32, bold: true, color: hex(accent) },
        { spacing: { after: 20 } },
      ),
      style('Contact', 'Briefhoofd', small, {
        spacing: { line: 250, lineRule: LineRuleType.AUTO, after: 0 },
      }),
      style(
        'Addressee',
        'Geadresseerde',
        {},
        { spacing: { line: 280, lineRule: LineRuleType.AUTO, after: 0 } },
      ),
      style(
        'Reference',
        'Kenmerken',
        { font: sans, size: 18 },
        {
          spacing: { line: 270, lineRule: LineRuleType.AUTO, after: 0 },
          indent: { left: 1700, hanging: 1700 },
          tabStops: [{ type: 'left', position: 1700 }],
        },
      ),
      style(
        'SubjectLabel',
        'Betreft',
        { font: sans, size: 18, bold: true, color: hex(accent) },
        { spacing: { before: 480, after: 0 }, keepNext: true },
      ),
      style('Tenor', 'Strekking', { font: sans, size: 21 }, { spacing: { before: 120, after: 200 } }),
      style('Quiet', 'Kleine letter', { size: 19, color: quiet }),
      style(
        'Ask',
        'Advies',
        { font: sans, size: 23, bold: true },
        { keepNext: true, keepLines: true, spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 160 } },
      ),
      style(
        'PointLabel',
        'Adviespunt kop',
        { font: sans, size: 17, bold: true, color: hex(accent) },
        { keepNext: true, spacing: { before: 60, after: 0 } },
      ),
      style('Statement', 'Minderheidsstandpunt', {}, { indent: { left: 340 } }),
      style(
        'Cell',
        'Tabelcel',
        { font: sans, size: 18 },
        { spacing: { line: 260, lineRule: LineRuleType.AUTO, before: 50, after: 50 } },
      ),
      style(
        'HeaderCell',
        'Tabelkop',
        { font: sans, size: 18, bold: true },
        { spacing: { line: 260, lineRule: LineRuleType.AUTO, before: 50, after: 50 } },
      ),
      style(
        'Person',
        'Ondertekening',
        { font: sans, size: 20 },
        { spacing: { line: 270, lineRule: LineRuleType.AUTO, after: 0 }, keepLines: true },
      ),
    ],
  };
}

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;
const bullets = ['•', '–'] as const;

/** A list of the letter; `level` is Word's own, from 0, over lists of both kinds, `depth` that of its own kind, from 1. */
export interface DocxList {
  reference: string;
  ordered: boolean;
  depth: number;
  level: number;
  start: number;
}

/** Nine levels of native numbering; the labels go by the list's depth among its own kind, as in the PDF. */
function levels({ ordered, depth }: DocxList): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format: ordered ? (formats[Math.min(depth - 1, 2)] ?? LevelFormat.DECIMAL) : LevelFormat.BULLET,
    text: ordered ? `%${level + 1}.` : (bullets[(depth - 1) % 2] ?? '•'),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 }, spacing: { after: 60 } } },
  }));
}

/** One definition per list of the letter, so that each starts at its own number. */
export function docxNumbering(lists: readonly DocxList[]): INumberingOptions {
  return {
    config: lists.map((list) => ({
      reference: list.reference,
      levels: levels(list).map((one) => (one.level === list.level ? { ...one, start: list.start } : one)),
    })),
  };
}
