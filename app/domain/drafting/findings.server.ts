import type { PointSourceRow } from '#db/queries/letters.ts';
import { pointsByCase, sourcesByPoints } from '#db/queries/letters.ts';
import { medianInWords, outsideInWords, verdictWords } from '../../i18n/scoring.ts';
import { may } from '../accounts/permissions.ts';
import { type ShownThread, shownThreadsOfCase } from '../annotations/shown-thread.server.ts';
import type { LoadedCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { type CriterionResult, scoringResults } from '../scoring/results.server.ts';

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
  /** Ids of the advice points that rest on it. */
  usedBy: string[];
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
 * criteria that are weak or split. Annotations that were dealt with in the talk are left out unless a point
 * rests on them. Empty before the first opening.
 */
export function findingsOf(ctx: Ctx, { row, facts }: LoadedCase): Findings {
  const points = pointsByCase(ctx.db, row.id);
  const sources = sourcesByPoints(
    ctx.db,
    points.map((point) => point.id),
  );
  const open = may(ctx.actor, 'scoring:readAll', facts);
  const findings = open
    ? [...annotationFindings(ctx, row.id, sources), ...criterionFindings(ctx, row.id, sources)]
    : [];
  const byKey = new Map(findings.map((finding) => [`${finding.kind}:${finding.id}`, finding]));
  return {
    findings,
    points: points.map(({ id, ask, why, passage, success }) => ({
      id,
      ask,
      why,
      passage,
      success,
      sources: sources
        .filter((source) => source.pointId === id)
        .flatMap((source) => byKey.get(`${source.kind}:${source.refId}`) ?? [])
        .map(({ title, href }) => ({ title, href })),
    })),
    canUse: may(ctx.actor, 'point:write', facts),
    canSetAside: may(ctx.actor, 'scoring:setAside', facts),
  };
}

const usedBy = (sources: readonly PointSourceRow[], kind: PointSourceRow['kind'], id: string): string[] =>
  sources.filter((source) => source.kind === kind && source.refId === id).map((source) => source.pointId);

function annotationFindings(ctx: Ctx, caseId: string, sources: readonly PointSourceRow[]): Finding[] {
  return shownThreadsOfCase(ctx, caseId)
    .filter((thread) => !thread.private)
    .map((thread): Finding & { resolved: boolean } => ({
      kind: 'annotation',
      id: thread.id,
      title: thread.author,
      words: thread.body,
      annotationKind: thread.kind,
      cite: thread.cite,
      quote: thread.quote,
      href: `/adviezen/${caseId}/nota#kaart-${thread.id}`,
      usedBy: usedBy(sources, 'annotation', thread.id),
      setAside: null,
      resolved: thread.resolved,
    }))
    .filter((finding) => !finding.resolved || finding.usedBy.length > 0)
    .map(({ resolved: _resolved, ...finding }) => finding);
}

function criterionFindings(ctx: Ctx, caseId: string, sources: readonly PointSourceRow[]): Finding[] {
  const scored = scoringResults(ctx, caseId);
  if (!scored) return [];
  return scored.results
    .map((result): Finding & { needsAttention: boolean } => ({
      kind: 'criterion',
      id: result.criterion.id,
      title: result.criterion.title,
      words: outcomeInWords(result),
      annotationKind: null,
      cite: null,
      quote: null,
      href: `/adviezen/${caseId}/beoordeling`,
      usedBy: usedBy(sources, 'criterion', result.criterion.id),
      setAside: result.setAside,
      needsAttention: result.needsAttention,
    }))
    .filter((finding) => finding.needsAttention || finding.usedBy.length > 0)
    .map(({ needsAttention: _attention, ...finding }) => finding);
}

/** "Verdeeld. Midden: 2 (alleen woorden). 1 lid kon dit niet beoordelen." */
function outcomeInWords({ agreement }: CriterionResult): string {
  const verdict = `${verdictWords[agreement.verdict]}.`;
  const middle = agreement.verdict === 'tooFew' ? '' : `Midden: ${medianInWords(agreement.median)}.`;
  return [verdict, middle, outsideInWords(agreement)].filter(Boolean).join(' ');
}
