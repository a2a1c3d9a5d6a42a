import type { Ctx } from '../../context.ts';
import { noteOfCase } from '../read-note.server.ts';
import type { MigrationReport } from './migration-report.server.ts';
import {
  type ChoosableParagraph,
  choosableParagraphs,
  type OfferedPlace,
  placeFinder,
} from './offer-places.ts';

/** What the one line that is open offers: places to take by one act, and every paragraph to choose from. */
export interface OpenLine {
  id: string;
  offers: OfferedPlace[];
  paragraphs: ChoosableParagraph[];
}

/** The offers for the line that the address opens; null when this person does not decide about it. */
export function openLine(
  ctx: Ctx,
  caseId: string,
  report: MigrationReport | null,
  id: string | null,
): OpenLine | null {
  const line = report?.lines.find((each) => each.id === id);
  if (!report?.inUse || !line?.mayPlace) return null;
  const { doc } = noteOfCase(ctx, caseId, report.version.id);
  const { quote, prefix, suffix } = line.old;
  const offers = placeFinder(doc)({ quote, prefix, suffix, start: line.start });
  return { id: line.id, offers, paragraphs: choosableParagraphs(doc) };
}
