import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertPerson } from '#db/queries/people.ts';
import type { Actor, Ctx } from '../../domain/context.ts';
import { changeSettings } from '../../domain/councils/load-settings.server.ts';
import { addDays, dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import type { OpenCouncil } from '../../http/councils.server.ts';
import { createAccount } from '../../http/sign-in.server.ts';
import { DEMO_CASES, DEMO_COUNCIL, DEMO_PEOPLE } from '../demo-content.ts';
import type { DemoDay, DemoPerson, DemoPersonKey } from '../demo-types.ts';
import { seedCase } from './seed-case.server.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The demo's world while it is made: who acts, and on which day. */
export interface DemoWorld {
  opened: OpenCouncil;
  /** A context for a person on a day counted from the day of seeding. */
  as(person: DemoPersonKey, day: DemoDay): Ctx;
  /** ISO date of such a day. */
  date(day: DemoDay): string;
}

/**
 * Fills a new council with the demo: ten people, three cases in different states, everything through the
 * same verbs and the same importer that people use. All days are counted from today.
 */
export async function seedDemo(opened: OpenCouncil, now: number): Promise<void> {
  const password = `demo-${randomUUID()}`;
  writeFileSync(join(opened.council.dir, 'demo.json'), JSON.stringify({ password }), { mode: 0o600 });
  for (const person of DEMO_PEOPLE) await addPerson(opened, person, password, now);
  const world = worldOf(opened, now);
  changeSettings(world.as('joris', -200), { ...DEMO_COUNCIL, addressLines: [...DEMO_COUNCIL.addressLines] });
  for (const demoCase of DEMO_CASES) await seedCase(world, demoCase);
}

async function addPerson(
  opened: OpenCouncil,
  person: DemoPerson,
  password: string,
  now: number,
): Promise<void> {
  const userId = await createAccount(opened.auth, { name: person.name, email: person.email, password });
  insertPerson(opened.council.db, {
    id: person.key,
    userId,
    name: person.name,
    email: person.email,
    role: person.role,
    isMember: isMember(person),
    activeUntil: null,
    preferences: '{}',
    digest: 'daily',
    createdAt: now,
  });
}

const isMember = (person: DemoPerson): boolean => person.role === 'member' || person.role === 'chair';

function worldOf(opened: OpenCouncil, now: number): DemoWorld {
  const actors = new Map<DemoPersonKey, Actor>(
    DEMO_PEOPLE.map((person) => [
      person.key,
      { personId: person.key, name: person.name, role: person.role, isMember: isMember(person) },
    ]),
  );
  let ticks = 0;
  return {
    opened,
    as: (person, day) => {
      const at = now + day * dayMs;
      return {
        // The file that says so is read when the council is opened next.
        council: { ...opened.council, demo: true },
        db: opened.council.db,
        actor: actors.get(person)!,
        // Each act is a second later than the one before, so that the story keeps its order.
        now: () => at + ++ticks * 1000,
        today: () => dutchDateAt(at),
        newId: randomUUID,
      };
    },
    date: (day) => addDays(dutchDateAt(now), day),
  };
}
