import type { PointSourceRow } from '#db/queries/letters.ts';
import { pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import { annotationAsidesByCase, type PartSourceRow, partSourcesByCase } from '#db/queries/ready-check.ts';
import { medianInWords, outsideInWords, verdictWords } from '../../i18n/scoring.ts';
import { may } from '../accounts/permissions.ts';
import { type ShownThread, shownThreadsOfCase } from '../annotations/shown-thread.server.ts';
import { visibilityFor } from '../annotations/visibility.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { type CriterionResult, scoringResults } from '../scoring/results.server.ts';
import type { LetterSourcePart } from './source-parts.ts';

/** Something that the letter can rest on: an annotation, or what the council says about a criterion. */
export interface Finding {
  kind: 'annotation' | 'criterion';
  id: string;
  title: string;
  /** The annotation's own words, or the outcome in words. */
  words: string;
  annotationKind: ShownThread['kind'] | null;
  /** Where it stands in the note; null for a criterion. */
  cite: string | null;
  quote: string | null;
  /** The room where it can be read in full. */
  href: string;
  /** Ids of the advice points that rest on it, or on a reply to it. */
  usedBy: string[];
  /** Parts of the letter outside the advice points that rest on it. */
  usedIn: LetterSourcePart[];
  /** What was answered to an annotation; each can be a source too. */
  replies: { id: string; author: string; words: string }[];
  /** Why it was left out of the letter on purpose. */
  setAside: string | null;
}

/** An advice point of the table, with what it rests on. */
export interface FoundPoint {
  id: string;
  ask: string;
  why: string;
  passage: string;
  success: string;
  sources: { title: string; href: string }[];
}

/** What was found in the note and in the scores, beside the letter. */
export interface Findings {
  findings: Finding[];
  points: FoundPoint[];
  canUse: boolean;
  canSetAside: boolean;
}

/**
 * What can go into the letter, and what already did: the annotations that are open to this person and the
 * criteria that are weak or split. Annotations that were dealt with in the talk are left out unless the letter
 * rests on them. Empty before the first opening.
 */
export function findingsOf(ctx: Ctx, loaded: LoadedCase): Findings {
  const { row, facts } = loaded;
  const points = pointsByCase(ctx.db, row.id);
  const sources = sourcesByPoints(
    ctx.db,
    points.map((point) => point.id),
  );
  const uses = usesOf(sources, partSourcesByCase(ctx.db, row.id));
  const open = may(ctx.actor, 'scoring:readAll', facts);
  const findings = open
    ? [...annotationFindings(ctx, loaded, uses), ...criterionFindings(ctx, row.id, uses)]
    : [];
  const byKey = new Map(findings.flatMap((finding) => keysOf(finding).map((key) => [key, finding] as const)));
  const sourcesOf = new Map<string, PointSourceRow[]>();
  for (const source of sources)
    sourcesOf.set(source.pointId, [...(sourcesOf.get(source.pointId) ?? []), source]);
  return {
    findings,
    points: points.map(({ id, ask, why, passage, success }) => ({
      id,
      ask,
      why,
      passage,
      success,
      sources: (sourcesOf.get(id) ?? [])
        .flatMap((source) => byKey.get(`${source.kind}:${source.refId}`) ?? [])
        .map(({ title, href }) => ({ title, href })),
    })),
    canUse: may(ctx.actor, 'point:write', facts),
    canSetAside: may(ctx.actor, 'scoring:setAside', facts),
  };
}

/** Where each source is used, by its kind and id. */
interface Uses {
  points: ReadonlyMap<string, string[]>;
  parts: ReadonlyMap<string, LetterSourcePart[]>;
}

const keyOf = ({ kind, refId }: Pick<PointSourceRow, 'kind' | 'refId'>): string => `${kind}:${refId}`;

const keysOf = (finding: Finding): string[] => [
  `${finding.kind}:${finding.id}`,
  ...finding.replies.map((reply) => `reply:${reply.id}`),
];

function usesOf(points: readonly PointSourceRow[], parts: readonly PartSourceRow[]): Uses {
  const pointsOf = new Map<string, string[]>();
  for (const source of points)
    pointsOf.set(keyOf(source), [...(pointsOf.get(keyOf(source)) ?? []), source.pointId]);
  const partsOf = new Map<string, LetterSourcePart[]>();
  for (const source of parts)
    partsOf.set(keyOf(source), [...(partsOf.get(keyOf(source)) ?? []), source.part as LetterSourcePart]);
  return { points: pointsOf, parts: partsOf };
}

/** What uses a source or one of the replies to it, each once. */
const usedUnder = <T>(uses: ReadonlyMap<string, T[]>, keys: readonly string[]): T[] => [
  ...new Set(keys.flatMap((key) => uses.get(key) ?? [])),
];

function annotationFindings(ctx: Ctx, { row, facts }: LoadedCase, uses: Uses): Finding[] {
  const asides = new Map(
    annotationAsidesByCase(ctx.db, row.id, visibilityFor(ctx, facts)).map((aside) => [
      aside.annotationId,
      aside.reason,
    ]),
  );
  return shownThreadsOfCase(ctx, row.id)
    .filter((thread) => !thread.private)
    .map((thread): Finding & { resolved: boolean } => {
      const keys = [`annotation:${thread.id}`, ...thread.replies.map((reply) => `reply:${reply.id}`)];
      return {
        kind: 'annotation',
        id: thread.id,
        title: thread.author,
        words: thread.body,
        annotationKind: thread.kind,
        cite: thread.cite,
        quote: thread.quote,
        href: `/adviezen/${row.id}/nota#kaart-${thread.id}`,
        usedBy: usedUnder(uses.points, keys),
        usedIn: usedUnder(uses.parts, keys),
        replies: thread.replies.map(({ id, author, body }) => ({ id, author, words: body })),
        setAside: asides.get(thread.id) ?? null,
        resolved: thread.resolved,
      };
    })
    .filter((finding) => !finding.resolved || finding.usedBy.length > 0 || finding.usedIn.length > 0)
    .map(({ resolved: _resolved, ...finding }) => finding);
}

function criterionFindings(ctx: Ctx, caseId: string, uses: Uses): Finding[] {
  const scored = scoringResults(ctx, caseId);
  if (!scored) return [];
  return scored.results
    .map((result): Finding & { needsAttention: boolean } => {
      const key = `criterion:${result.criterion.id}`;
      return {
        kind: 'criterion',
        id: result.criterion.id,
        title: result.criterion.title,
        words: outcomeInWords(result),
        annotationKind: null,
        cite: null,
        quote: null,
        href: `/adviezen/${caseId}/beoordeling`,
        usedBy: uses.points.get(key) ?? [],
        usedIn: uses.parts.get(key) ?? [],
        replies: [],
        setAside: result.setAside,
        needsAttention: result.needsAttention,
      };
    })
    .filter((finding) => finding.needsAttention || finding.usedBy.length > 0 || finding.usedIn.length > 0)
    .map(({ needsAttention: _attention, ...finding }) => finding);
}

/** "Verdeeld. Midden: 2 (alleen woorden). 1 lid kon dit niet beoordelen." */
function outcomeInWords({ agreement }: CriterionResult): string {
  const verdict = `${verdictWords[agreement.verdict]}.`;
  const middle = agreement.verdict === 'tooFew' ? '' : `Midden: ${medianInWords(agreement.median)}.`;
  return [verdict, middle, outsideInWords(agreement)].filter(Boolean).join(' ');
}
