import type { Figure } from './anchoring.ts';
import { draftingFigures } from './browser/drafting.ts';
import { makeLongNote } from './browser/long-note.ts';
import { readingFigures } from './browser/reading.ts';
import { onStage } from './browser/stage.ts';

/** What people wait for in the browser, beside pages with the same text. Takes about four minutes. */
export const benchBrowser = (): Promise<Figure[]> =>
  onStage(async (stage) => [
    ...(await readingFigures(stage, await makeLongNote(stage.server, stage.dataDir))),
    ...(await draftingFigures(stage)),
  ]);
