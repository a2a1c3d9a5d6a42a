import { strToU8, zipSync } from 'fflate';
import type { NoteVersion } from '../note/note-content.ts';
import { buildBody } from './body.ts';
import { PAGE_STARTS } from './page-starts.ts';
import { fixedParts } from './parts.ts';

/** Every entry bears this time, so that the same text gives the same bytes. */
const ZIP_TIME = new Date(2026, 10, 16);

/** One version of the demo note as a DOCX file. `figure` is the PNG of figure 1. */
export function demoDocx(
  version: NoteVersion,
  figure: Uint8Array,
  pageStarts = PAGE_STARTS[version],
): Uint8Array {
  const parts = fixedParts(version, buildBody(version, pageStarts));
  const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries([...entries, ['word/media/image1.png', figure] as const]), {
    mtime: ZIP_TIME,
    level: 6,
  });
}
