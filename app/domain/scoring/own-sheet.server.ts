import { annotationsByCase } from '#db/queries/annotations.ts';
import { personById } from '#db/queries/people.ts';
import type { SheetRow } from '#db/queries/scoring.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import { afterClosing, type MyScore, mySheet } from './sheet.server.ts';
import { type SheetPage, sheetPages } from './sheet-pages.ts';

/** One of my own annotations, to rest a judgement on. */
export interface OwnAnnotation {
  id: string;
  kind: AnnotationKind;
  body: string;
  criterionId: string | null;
  quote: string;
  cite: string | null;
}

/** Everything that a member needs to fill in a sheet: the questions, the answers so far and what they noted. */
export interface OwnSheet {
  roundNumber: number;
  rubricTitle: string;
  guidingQuestion: string;
  pages: SheetPage[];
  scores: MyScore[];
  annotations: OwnAnnotation[];
  submittedAt: number | null;
  /** Who typed this sheet from paper, and whether I answered for it; null when I typed it myself. */
  entered: { by: string; confirmed: boolean } | null;
  /** I left the filling in to paper: then there is nothing to fill in here. */
  handedOver: boolean;
  /** Until the round closes a sheet that was handed in can be taken back. */
  mayTakeBack: boolean;
  /** Under which unsent words are kept in the browser; another person on the same computer has other keys. */
  keptUnder: string;
}

/**
 * My own sheet in the open round. Null when no round runs. The annotations are only mine, also in a second
 * round: what others wrote before belongs to the discussion, not to an independent judgement.
 */
export function ownSheet(ctx: Ctx, caseId: string): OwnSheet | null {
  const { row } = loadCase(ctx, caseId, 'scoring:write');
  const sheet = mySheet(ctx, caseId);
  if (!sheet) return null;
  const rubric = rubricOf(ctx, sheet.round);
  const onlyMine = { readerId: ctx.actor.personId, revealedUntil: null };
  return {
    roundNumber: sheet.round.number,
    rubricTitle: rubric.title,
    guidingQuestion: rubric.guidingQuestion,
    pages: sheetPages(rubric),
    scores: sheet.scores,
    annotations: annotationsByCase(ctx.db, caseId, onlyMine).map(
      ({ id, kind, body, criterionId, quote, cite }) => ({ id, kind, body, criterionId, quote, cite }),
    ),
    submittedAt: sheet.submittedAt,
    entered: enteredFor(ctx, sheet.sheet),
    handedOver: sheet.sheet?.handedOverAt != null,
    mayTakeBack: sheet.submittedAt !== null && !afterClosing(ctx, row.scoringClosesOn),
    keptUnder: `${ctx.council.id}/${ctx.actor.personId}/${caseId}/${sheet.round.number}`,
  };
}

const enteredFor = (ctx: Ctx, sheet: SheetRow | undefined): OwnSheet['entered'] =>
  sheet?.enteredBy
    ? { by: personById(ctx.db, sheet.enteredBy)?.name ?? '', confirmed: sheet.confirmedAt !== null }
    : null;
