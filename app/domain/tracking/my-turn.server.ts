import {
  latestFrozenVersion,
  sendingOf,
  signaturesByVersion,
  voteOf,
  votesByVersion,
} from '#db/queries/letters.ts';
import { mailById } from '#db/queries/mail.ts';
import { noteVersionsByCase } from '#db/queries/notes.ts';
import { openQuestionCounts } from '#db/queries/questions.ts';
import { latestRound, scoresOfSheet, sheetOf } from '#db/queries/scoring.ts';
import { may } from '../accounts/permissions.ts';
import { type CaseLine, listCases } from '../cases/list-cases.server.ts';
import type { Ctx } from '../context.ts';
import { pollClosed } from '../letters/decision.ts';
import { quorumOf } from '../letters/quorum.server.ts';
import { type WaitingVersion, waitingVersions } from '../notes/versions/waiting-versions.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';
import { pointFacts } from './load-move-facts.server.ts';

/** What waits for somebody; each kind has its sentence and its room in app/i18n/my-turn.ts. */
export type DutyKind =
  | 'plan'
  | 'uploadNote'
  | 'useVersion'
  | 'startReview'
  | 'score'
  | 'submit'
  | 'confirmPaper'
  | 'reveal'
  | 'discuss'
  | 'draft'
  | 'freeze'
  | 'vote'
  | 'adopt'
  | 'sign'
  | 'send'
  | 'awaitResponse'
  | 'respond'
  | 'mailLetter'
  | 'planFollowUp'
  | 'beginFollowUp'
  | 'closeCase'
  | 'answerQuestions';

export interface Duty {
  kind: DutyKind;
  caseId: string;
  title: string;
  /** Date before which it should be done, or null. */
  by: string | null;
  params: Record<string, number>;
}

export interface MyTurn {
  duties: Duty[];
  /** Cases in which others must act first. */
  waiting: CaseLine[];
}

/** What waits for me, by date, and what I am waiting for. */
export function myTurn(ctx: Ctx): MyTurn {
  const lines = listCases(ctx).filter(
    ({ row }) => !['closed', 'declined', 'withdrawn', 'overtaken'].includes(row.state),
  );
  const asked = questionDuties(ctx, lines);
  const versions = waitingVersions(
    ctx.db,
    lines.map(({ row }) => row.id),
  );
  const found = lines.map((line) => ({
    line,
    found: [asked.get(line.row.id) ?? mainDuty(ctx, line), versionDuty(ctx, line, versions)].filter(
      (duty) => duty !== null,
    ),
  }));
  return {
    duties: found
      .flatMap((each) => each.found)
      .sort((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999')),
    waiting: found.filter((each) => each.found.length === 0).map(({ line }) => line),
  };
}

/** The questions of the council that wait for the official, by case, in one query. */
function questionDuties(ctx: Ctx, lines: readonly CaseLine[]): Map<string, Duty> {
  if (ctx.actor.role !== 'official') return new Map();
  const mine = lines.filter(({ facts }) => may(ctx.actor, 'question:answer', facts));
  const counts = openQuestionCounts(
    ctx.db,
    mine.map(({ row }) => row.id),
  );
  return new Map(
    mine
      .filter(({ row }) => counts.has(row.id))
      .map(({ row }) => [
        row.id,
        {
          kind: 'answerQuestions' as const,
          caseId: row.id,
          title: row.title,
          by: null,
          params: { count: counts.get(row.id)! },
        },
      ]),
  );
}

/** The first thing that waits for this person in a case; null when it is somebody else's turn. */
export const dutyIn = (ctx: Ctx, line: CaseLine): Duty | null =>
  mainDuty(ctx, line) ?? versionDuty(ctx, line, waitingVersions(ctx.db, [line.row.id]));

/** A version of the note that was read and waits to be used; apart, since it can come at any time. */
function versionDuty(
  ctx: Ctx,
  { row, facts }: CaseLine,
  versions: ReadonlyMap<string, WaitingVersion>,
): Duty | null {
  const newer = versions.get(row.id);
  if (!newer || !may(ctx.actor, 'note:useVersion', facts)) return null;
  const { id: caseId, title, scoringClosesOn: by } = row;
  return { kind: 'useVersion', caseId, title, by, params: { version: newer.number } };
}

function mainDuty(ctx: Ctx, line: CaseLine): Duty | null {
  const { row, facts } = line;
  const duty = (kind: DutyKind, by: string | null, params: Record<string, number> = {}): Duty => ({
    kind,
    caseId: row.id,
    title: row.title,
    by,
    params,
  });
  const isSecretary = ctx.actor.role === 'secretary';
  const isChair = ctx.actor.role === 'chair';
  const isLead = facts.leadId === ctx.actor.personId;
  switch (row.state) {
    case 'signal':
    case 'received':
      return isSecretary ? duty(row.rubricKey ? 'uploadNote' : 'plan', row.adviceDueOn) : null;
    case 'planned':
      if (!isSecretary) return null;
      return noteVersionsByCase(ctx.db, row.id).some((version) => version.status === 'ready')
        ? duty('startReview', row.scoringClosesOn)
        : duty('uploadNote', row.scoringClosesOn);
    case 'reviewing':
      return reviewDuty(ctx, line, duty) ?? (isChair ? duty('reveal', row.scoringClosesOn) : null);
    case 'discussing':
      return isLead || isSecretary ? duty('discuss', row.meetingOn) : null;
    case 'drafting':
      if (isLead) return duty('draft', row.meetingOn);
      return isSecretary ? duty('freeze', row.meetingOn) : null;
    case 'for_adoption':
      return voteDuty(ctx, line, duty) ?? (isChair ? duty('adopt', row.adviceDueOn) : null);
    case 'adopted':
      return signDuty(ctx, line, duty);
    case 'sent':
      return sentDuty(ctx, line, duty);
    case 'responded':
      return isChair ? followUpDuty(ctx, line, duty) : null;
    case 'follow_up':
      return isChair ? duty('closeCase', null) : null;
    default:
      return null;
  }
}

type MakeDuty = (kind: DutyKind, by: string | null, params?: Record<string, number>) => Duty;

function reviewDuty(ctx: Ctx, { row, facts }: CaseLine, duty: MakeDuty): Duty | null {
  if (!may(ctx.actor, 'scoring:write', facts)) return null;
  const round = latestRound(ctx.db, row.id);
  if (!round) return null;
  const sheet = sheetOf(ctx.db, round.id, ctx.actor.personId);
  if (sheet?.submittedAt && sheet.form === 'paper' && !sheet.confirmedAt)
    return duty('confirmPaper', row.scoringClosesOn);
  if (sheet?.submittedAt || sheet?.handedOverAt) return null;
  const total = rubricOf(ctx, round).criteria.length;
  const answered = sheet
    ? scoresOfSheet(ctx.db, sheet.id).filter((score) => score.judgement !== null).length
    : 0;
  return answered === total
    ? duty('submit', row.scoringClosesOn)
    : duty('score', row.scoringClosesOn, { left: total - answered, total });
}

function voteDuty(ctx: Ctx, { row, facts }: CaseLine, duty: MakeDuty): Duty | null {
  if (!may(ctx.actor, 'letter:vote', facts)) return null;
  const frozen = latestFrozenVersion(ctx.db, row.id);
  if (!frozen || voteOf(ctx.db, frozen.id, ctx.actor.personId)) return null;
  if (pollClosed(frozen, ctx.today())) return null;
  const votes = votesByVersion(ctx.db, frozen.id);
  if (!quorumOf(ctx, votes).voters.some((voter) => voter.id === ctx.actor.personId)) return null;
  return duty('vote', frozen.closesOn ?? row.meetingOn ?? row.adviceDueOn);
}

/** First the mail itself, when no server takes it; then the reaction, for who records it. */
function sentDuty(ctx: Ctx, { row, facts }: CaseLine, duty: MakeDuty): Duty | null {
  if (ctx.actor.role === 'secretary')
    return mailWaits(ctx, row.id) ? duty('mailLetter', null) : duty('awaitResponse', row.responseDueOn);
  if (ctx.actor.role !== 'official' || !may(ctx.actor, 'response:record', facts)) return null;
  const { pointsWithoutReaction: left } = pointFacts(ctx, row);
  return duty('respond', row.responseDueOn, { left });
}

/** Whether somebody has to send the mail to the College by hand. */
function mailWaits(ctx: Ctx, caseId: string): boolean {
  const mailId = sendingOf(ctx.db, caseId)?.mailId;
  const status = mailId ? mailById(ctx.db, mailId)?.status : undefined;
  return status === 'failed' || (status === 'waiting' && !ctx.council.jobs.mailGoesOut);
}

function followUpDuty(ctx: Ctx, { row }: CaseLine, duty: MakeDuty): Duty {
  const { pointsWithoutFollowUp, pointsToFollow: followed } = pointFacts(ctx, row);
  return pointsWithoutFollowUp > 0 ? duty('planFollowUp', null) : duty('beginFollowUp', null, { followed });
}

function signDuty(ctx: Ctx, { row, facts }: CaseLine, duty: MakeDuty): Duty | null {
  if (!may(ctx.actor, 'letter:sign', facts)) return null;
  const frozen = latestFrozenVersion(ctx.db, row.id);
  const signed = frozen ? signaturesByVersion(ctx.db, frozen.id).map((signature) => signature.role) : [];
  const own = ctx.actor.role === 'chair' ? 'chair' : 'secretary';
  if (!signed.includes(own)) return duty('sign', row.adviceDueOn);
  return ctx.actor.role === 'secretary' && signed.includes('chair') ? duty('send', row.adviceDueOn) : null;
}
