import type { Figure } from './anchoring.ts';
import { makeLongNote } from './browser/long-note.ts';
import { readingFigures } from './browser/reading.ts';
import { onStage } from './browser/stage.ts';

/** What a reader waits for in the browser, beside pages with the same text. Takes about three minutes. */
export const benchBrowser = (): Promise<Figure[]> =>
  onStage(async (stage) => readingFigures(stage, await makeLongNote(stage.server, stage.dataDir)));
