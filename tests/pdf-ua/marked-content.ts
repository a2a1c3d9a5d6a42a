import { type PDFDocument, PDFHexString, type PDFPage } from 'pdf-lib';
import { type Operand, type Operation, parseContent } from './content-stream.ts';
import { type FontText, fontTexts } from './font-text.ts';
import { dictAt, itemsAt, numberAt, streamBytes, textAt } from './pdf-objects.ts';

/** One marked-content sequence of a page, in painting order. */
export interface MarkedSequence {
  tag: string;
  mcid: number | null;
  artifact: boolean;
  /** It stands inside an artifact, or inside tagged content: its own tag says nothing then, Span may hold an MCID. */
  inArtifact: boolean;
  inTagged: boolean;
}

/** What the content stream of one page says about its marking. */
export interface PageMarking {
  sequences: MarkedSequence[];
  /** Painting operators outside every sequence that is tagged or an artifact. */
  unmarked: string[];
  /** BMC/BDC without EMC, or the reverse. */
  unbalanced: boolean;
  /** Unicode text per MCID. */
  text: Map<number, string>;
  /** Character codes that the fonts do not translate, as "font code". */
  untranslated: string[];
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'BI',
]);

const isName = (operand: Operand | undefined): operand is { name: string } =>
  typeof operand === 'object' && operand !== null && 'name' in operand;

interface Properties {
  mcid: number | null;
  actualText: string | null;
}

/** The operations of a page, its content streams joined. */
export function pageOperations(page: PDFPage): Operation[] {
  const streams = itemsAt(page.node, 'Contents').map((stream) => Buffer.from(streamBytes(stream)));
  return parseContent(Buffer.concat(streams.flatMap((bytes) => [bytes, Buffer.from('\n')])));
}

/** Properties of a sequence stand in the stream itself or among the page's resources. */
function propertiesOf(page: PDFPage, operand: Operand | undefined): Properties {
  if (isName(operand)) {
    const dict = dictAt(dictAt(page.node.Resources(), 'Properties'), operand.name);
    return { mcid: numberAt(dict, 'MCID') ?? null, actualText: textAt(dict, 'ActualText') ?? null };
  }
  const dict = typeof operand === 'object' && operand && 'dict' in operand ? operand.dict : {};
  const actual = dict.ActualText;
  const bytes = typeof actual === 'object' && actual && 'bytes' in actual ? (actual.bytes as number[]) : null;
  return {
    mcid: typeof dict.MCID === 'number' ? dict.MCID : null,
    actualText: bytes && PDFHexString.of(Buffer.from(bytes).toString('hex')).decodeText(),
  };
}

/** Reads the marking and the text of one page. */
export function readMarking(page: PDFPage): PageMarking {
  const reader = new MarkingReader(page, fontTexts(dictAt(page.node.Resources(), 'Font')));
  for (const operation of pageOperations(page)) reader.take(operation);
  return reader.finish();
}

/** The marking of each page of a document. */
export function readMarkings(pdf: PDFDocument): PageMarking[] {
  return pdf.getPages().map(readMarking);
}

class MarkingReader {
  private readonly result: PageMarking = {
    sequences: [],
    unmarked: [],
    unbalanced: false,
    text: new Map(),
    untranslated: [],
  };
  private readonly open: (MarkedSequence & { actualText: string | null })[] = [];
  private font: FontText | undefined;
  private readonly page: PDFPage;
  private readonly fonts: Map<string, FontText>;

  constructor(page: PDFPage, fonts: Map<string, FontText>) {
    this.page = page;
    this.fonts = fonts;
  }

  take({ operator, operands }: Operation): void {
    if (operator === 'BMC' || operator === 'BDC') this.begin(operands);
    if (operator === 'EMC') this.end();
    if (operator === 'Tf' && isName(operands[0])) this.font = this.fonts.get(operands[0].name);
    if (!painting.has(operator)) return;
    if (!this.open.some((one) => one.artifact || one.mcid !== null)) this.result.unmarked.push(operator);
    if (operator === 'Tj' || operator === 'TJ') this.show(operands[0]);
  }

  finish(): PageMarking {
    if (this.open.length > 0) this.result.unbalanced = true;
    return this.result;
  }

  private begin(operands: Operand[]): void {
    const tag = isName(operands[0]) ? operands[0].name : '';
    const sequence = {
      tag,
      ...propertiesOf(this.page, operands[1]),
      artifact: tag === 'Artifact',
      inArtifact: this.open.some((one) => one.artifact),
      inTagged: this.open.some((one) => one.mcid !== null),
    };
    if (sequence.actualText) this.append(sequence.actualText, sequence.mcid);
    this.open.push(sequence);
    this.result.sequences.push(sequence);
  }

  private end(): void {
    if (this.open.pop() === undefined) this.result.unbalanced = true;
  }

  /** Text inside an ActualText is replaced by it (ISO 32000-1, 14.9.4). */
  private show(operand: Operand | undefined): void {
    const parts = Array.isArray(operand) ? operand : [operand];
    const replaced = this.open.some((one) => one.actualText !== null);
    for (const part of parts) {
      if (!part || typeof part !== 'object' || !('bytes' in part)) continue;
      const text = this.font?.decode(part.bytes as number[], this.result.untranslated) ?? '';
      if (!replaced) this.append(text, null);
    }
  }

  private append(text: string, own: number | null): void {
    const mcid = own ?? this.open.findLast((one) => one.mcid !== null)?.mcid;
    if (mcid === undefined || mcid === null) return;
    this.result.text.set(mcid, (this.result.text.get(mcid) ?? '') + text);
  }
}
