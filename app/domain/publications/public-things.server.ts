import type { PublicationOfCase } from '#db/queries/publications.ts';
import type { PublicKind } from '#db/schema/publications.ts';
import {
  type PublicContent,
  type PublicFile,
  publicContentSchema,
  publicFilesSchema,
} from './public-content.ts';

/** One thing that everybody can read now. */
export interface PublicThing {
  caseId: string;
  referenceNo: string;
  sentOn: string;
  kind: PublicKind;
  title: string;
  summary: string;
  content: PublicContent;
  files: PublicFile[];
  /** Since when it can be read, and when it last changed; epoch milliseconds. */
  visibleSince: number;
  updatedAt: number;
}

type Dated = Pick<PublicationOfCase, 'publishedAt' | 'embargoUntil'>;

/** When a publication could first be read: at once, or at the end of its embargo. */
const visibleFrom = ({ publishedAt, embargoUntil }: Dated): number =>
  Math.max(publishedAt, embargoUntil ?? 0);

/**
 * The one place that says what the public sees: what was not withdrawn, after its embargo. A reaction repeats the
 * advice points, so it is hidden while the letter is.
 */
export function visibleThings(rows: readonly PublicationOfCase[], now: number): PublicThing[] {
  const open = rows.filter((row) => row.withdrawnAt === null && visibleFrom(row) <= now);
  const withLetter = new Set(open.filter((row) => row.kind === 'letter').map((row) => row.caseId));
  return open.filter((row) => row.kind !== 'response' || withLetter.has(row.caseId)).map(thingOf);
}

/** A row as the public may see it; whether it may is {@link visibleThings}'s. */
export function thingOf(row: PublicationOfCase): PublicThing {
  const { caseId, referenceNo, sentOn, kind, title, summary } = row;
  const visibleSince = visibleFrom(row);
  return {
    caseId,
    referenceNo,
    sentOn,
    kind,
    title,
    summary,
    content: publicContentSchema.parse(JSON.parse(row.content)),
    files: publicFilesSchema.parse(JSON.parse(row.files)),
    visibleSince,
    updatedAt: Math.max(row.changedAt, visibleSince),
  };
}

/**
 * When the public last saw something change: something appeared, was changed, or went away.
 * @returns epoch milliseconds; 0 when nothing was ever public
 */
export function lastChange(rows: readonly PublicationOfCase[], now: number): number {
  const appeared = visibleThings(rows, now).map((thing) => thing.updatedAt);
  const gone = rows.flatMap((row) =>
    row.withdrawnAt !== null && visibleFrom(row) <= row.withdrawnAt ? [row.withdrawnAt] : [],
  );
  return Math.max(0, ...appeared, ...gone);
}
