import type { Block, FindingKind, Footnote, ReadNote } from '../blocks.ts';
import { type FindingLog, type ReadPlace, shortQuote } from '../import-report.ts';
import type { MediaShelf } from '../intake/media-shelf.ts';
import type { XmlElement } from '../intake/parse-xml.ts';
import type { TrackedChange } from './odt-changes.ts';
import type { OdtNumbering } from './odt-numbering.ts';
import type { OdtStyles } from './odt-styles.ts';

/** Reads a part of the package that an image or object names; null when it is not there or damaged. */
export type PartReader = (href: string) => Uint8Array | null;

/** Everything that is known while the body of one document is read from start to end. */
export interface OdtContext {
  styles: OdtStyles;
  numbering: OdtNumbering;
  changes: Map<string, TrackedChange>;
  /** Names of the annotations that have an end, and so a range. */
  rangedComments: Set<string>;
  openComments: Set<string>;
  openInsertions: Set<string>;
  comments: ReadNote['comments'];
  footnotes: Footnote[];
  media: MediaShelf;
  findings: FindingLog;
  readPart: PartReader;
  /** Reads the blocks below an element; here, so that notes, cells and boxes can hold whatever a body holds. */
  readBlocks: (parent: XmlElement, out: Block[]) => void;
  /** File inside the package that is being read. */
  part: string;
  /** Number of paragraphs read so far. */
  paragraphs: number;
  tracked: { inserted: number; deleted: number; places: ReadPlace[] };
  /** Table cells that repetition may still add to the whole document; a bomb otherwise. */
  repeatBudget: number;
}

/** Where the reader is now. */
export function sourceHere(ctx: OdtContext) {
  return { part: ctx.part, index: ctx.paragraphs, confidence: 1 };
}

/** Notes something for the import report at the present place. */
export function report(ctx: OdtContext, code: string, kind: FindingKind, quote: string): void {
  ctx.findings.add(code, kind, { source: sourceHere(ctx), page: null, quote: shortQuote(quote) });
}
