/**
 * One correction of the structure of a note, by the id of a block. The words of a note are never changed; only
 * 'remove' takes a line away.
 * - heading: the block becomes a heading of this level (1–9); a heading gets this level
 * - paragraph: a heading becomes a paragraph
 * - join: the block and the one after it become one
 * - split: the block is cut at an offset of its text (UTF-16)
 * - headerRow: the table row of the block is, or is no longer, a row of headers
 * - remove: the line goes; `everywhere` also takes the lines that differ from it in numbers only
 */
export type Correction =
  | { kind: 'heading'; block: string; level: number }
  | { kind: 'paragraph'; block: string }
  | { kind: 'join'; block: string }
  | { kind: 'split'; block: string; at: number }
  | { kind: 'headerRow'; block: string; header: boolean }
  | { kind: 'remove'; block: string; everywhere: boolean };

/**
 * Why a correction cannot be made here.
 * - blockGone: no such block in the body · notHere: a block of this kind or in this place cannot become that ·
 *   nothingFollows: there is nothing to join with · emptyPart: a split would leave one part without words ·
 *   lastBlock: a note cannot be without text
 */
export type Refusal = 'blockGone' | 'notHere' | 'nothingFollows' | 'emptyPart' | 'lastBlock';
