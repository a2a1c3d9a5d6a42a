import { digestText } from '#app/i18n/mail.ts';
import { transact } from '#db/client.ts';
import { digestsSince } from '#db/queries/mail.ts';
import { allPeople, type PersonRow } from '#db/queries/people.ts';
import { mayInCouncil } from '../accounts/permissions.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { addDays, dutchDateAt } from '../tracking/calendar-date.ts';
import { type Duty, myTurn } from '../tracking/my-turn.server.ts';
import { queueMail } from './queue-mail.server.ts';

/** A reminder comes this many days before the date of a duty. */
const reminderDays = 3;

/** Digests older than this are not looked at: what was named so long ago may be named again. */
const memoryMs = 90 * 24 * 60 * 60 * 1000;

/** What {@link queueDigests} needs: a context without a person. */
export type Clerk = Omit<Ctx, 'actor'>;

/**
 * Puts the day's digests in the outbox: one mail for each person for whom something new waits, or whose date is
 * near. Nobody gets two on a day, nobody who has nothing to do gets one, and each duty is named once when it comes
 * and once before its date (PEERS.md, rule 7).
 * @param origin the address of the council's workplace, for the links
 * @returns how many were queued
 */
export function queueDigests(clerk: Clerk, origin: string): number {
  const council = loadSettings(clerk.db).name;
  const earlier = namedBefore(clerk);
  const due = allPeople(clerk.db)
    .filter((person) => person.userId !== null && person.activeUntil === null && person.digest === 'daily')
    .flatMap((person) => {
      const before = earlier.get(person.id);
      const actor = actorOf(person);
      // Who may not even list the cases has no duty in them, and must not keep the others from their mail.
      if (before?.days.has(clerk.today()) || !mayInCouncil(actor, 'case:list')) return [];
      const { duties } = myTurn({ ...clerk, actor });
      const named = duties.filter((duty) => isNews(duty, before?.topics, clerk.today()));
      return named.length > 0 ? [{ person, duties: named }] : [];
    });
  if (due.length === 0) return 0;
  transact(clerk.db, (tx) => {
    for (const { person, duties } of due)
      queueMail(
        { ...clerk, db: tx },
        {
          kind: 'digest',
          personId: person.id,
          recipients: [person.email],
          ...digestText({ name: person.name, council, origin, duties }),
          topics: duties.map((duty) => topicOf(duty, clerk.today())),
        },
      );
  });
  clerk.council.jobs.postMail();
  return due.length;
}

const actorOf = ({ id, name, role, isMember }: PersonRow): Ctx['actor'] => ({
  personId: id,
  name,
  role,
  isMember,
});

interface Named {
  topics: Set<string>;
  /** Dutch calendar dates on which this person got a digest. */
  days: Set<string>;
}

/** What each person's digests named, and on which days. One query for all people. */
function namedBefore(clerk: Clerk): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const row of digestsSince(clerk.db, clerk.now() - memoryMs)) {
    const entry = named.get(row.personId) ?? { topics: new Set(), days: new Set() };
    for (const topic of JSON.parse(row.topics) as string[]) entry.topics.add(topic);
    entry.days.add(dutchDateAt(row.createdAt));
    named.set(row.personId, entry);
  }
  return named;
}

const isNear = (duty: Duty, today: string): boolean =>
  duty.by !== null && duty.by <= addDays(today, reminderDays);

/** A duty is named as new, and again as near; going on with half of the work is no new duty. */
const topicOf = (duty: Duty, today: string): string =>
  `${isNear(duty, today) ? 'near' : 'new'}:${duty.kind}:${duty.caseId}`;

function isNews(duty: Duty, named: Set<string> | undefined, today: string): boolean {
  if (!named) return true;
  const topic = topicOf(duty, today);
  // What was new while it was already near was named once, and is not named again.
  return !named.has(topic) && !(topic.startsWith('new:') && named.has(topic.replace('new:', 'near:')));
}
