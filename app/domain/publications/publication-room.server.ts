import { peopleByIds } from '#db/queries/people.ts';
import { type PublicationRow, publicationsByCase } from '#db/queries/publications.ts';
import { type PublicKind, publicKinds } from '#db/schema/publications.ts';
import { type LoadedCase, loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { addDays, dutchDateAt } from '../tracking/calendar-date.ts';
import { dutchTimeAt } from './dutch-instant.ts';
import { type PrivateWords, undecided } from './private-texts.server.ts';
import { publishable } from './publishable.server.ts';

/**
 * How a thing stands: not there yet, to be published, waiting for its embargo, public; `hidden` is a reaction whose
 * letter the public cannot see.
 */
export type PublicState = 'absent' | 'possible' | 'embargo' | 'public' | 'hidden';

export interface RoomThing {
  kind: PublicKind;
  state: PublicState;
  /** The words that stand, or the title that is proposed. */
  title: string;
  summary: string;
  since: number | null;
  embargo: { on: string; time: string } | null;
  /** What was withdrawn before, newest first. */
  withdrawn: { at: number; reason: string; by: string }[];
}

export interface PublicationRoom {
  caseId: string;
  referenceNo: string;
  things: RoomThing[];
  /** The thing whose form is open. */
  open: RoomThing;
  /** Private words in the open thing about which nobody decided; only while it is to be published. */
  undecided: PrivateWords[];
  /** The day before which the letter should be public; null when it is. */
  publishBefore: string | null;
}

/** What a case has to make public, how each thing stands, and one of them open. */
export function publicationRoom(ctx: Ctx, caseId: string, asked: string | null): PublicationRoom {
  const loaded = loadCase(ctx, caseId, 'publication:manage');
  const rows = publicationsByCase(ctx.db, caseId);
  const names = namesOf(ctx, rows);
  const ready = new Map(publicKinds.map((kind) => [kind, publishable(ctx, loaded, kind)]));
  const letterOut = rows.some(
    (row) => row.kind === 'letter' && row.withdrawnAt === null && isOut(row, ctx.now()),
  );
  const things = publicKinds.map((kind): RoomThing => {
    const row = rows.find((one) => one.kind === kind && one.withdrawnAt === null);
    const thing = ready.get(kind);
    const embargoed = row?.embargoUntil != null && !isOut(row, ctx.now());
    return {
      kind,
      state: row ? stateOf(row, ctx.now(), letterOut) : thing ? 'possible' : 'absent',
      title: row?.title ?? thing?.title ?? '',
      summary: row?.summary ?? '',
      since: row ? Math.max(row.publishedAt, row.embargoUntil ?? 0) : null,
      embargo: embargoed
        ? { on: dutchDateAt(row.embargoUntil!), time: dutchTimeAt(row.embargoUntil!) }
        : null,
      withdrawn: rows
        .filter((one) => one.kind === kind && one.withdrawnAt !== null)
        .map((one) => ({
          at: one.withdrawnAt!,
          reason: one.withdrawnReason ?? '',
          by: names.get(one.withdrawnBy ?? '') ?? '',
        }))
        .reverse(),
    };
  });
  const open = things.find(({ kind }) => kind === asked) ?? nextOf(things);
  return {
    caseId,
    referenceNo: loaded.row.referenceNo ?? '',
    things,
    open,
    undecided:
      open.state === 'possible' ? undecided(ctx.db, caseId, ready.get(open.kind)?.findings ?? []) : [],
    publishBefore: publishBefore(ctx, loaded, things),
  };
}

const isOut = (row: PublicationRow, now: number): boolean => (row.embargoUntil ?? 0) <= now;

function stateOf(row: PublicationRow, now: number, letterOut: boolean): PublicState {
  if (!isOut(row, now)) return 'embargo';
  return row.kind === 'response' && !letterOut ? 'hidden' : 'public';
}

/** The first thing that can still be published, in the order in which they matter; else the letter. */
const nextOf = (things: readonly RoomThing[]): RoomThing =>
  things.find(({ state }) => state === 'possible') ?? things[0]!;

function publishBefore(ctx: Ctx, { row }: LoadedCase, things: readonly RoomThing[]): string | null {
  if (!row.sentOn || things.some(({ kind, state }) => kind === 'letter' && state !== 'possible')) return null;
  return addDays(row.sentOn, loadSettings(ctx.db).publishWithinDays);
}

function namesOf(ctx: Ctx, rows: readonly PublicationRow[]): Map<string, string> {
  const ids = rows.flatMap((row) => row.withdrawnBy ?? []);
  return new Map(peopleByIds(ctx.db, [...new Set(ids)]).map((person) => [person.id, person.name]));
}
