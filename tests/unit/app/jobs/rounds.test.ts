import { afterEach, describe, expect, it } from 'vitest';
import { Rounds } from '#app/jobs/rounds.server.ts';

interface Town {
  name: string;
  visits: number;
}

const said: string[] = [];
let rounds: Rounds<Town> | null = null;
afterEach(async () => {
  await rounds?.close();
  said.length = 0;
});

function goingRound(visit: (town: Town) => Promise<void> | void): Rounds<Town> {
  rounds = new Rounds<Town>({
    everyMs: 60_000,
    visit,
    nameOf: ({ name }) => name,
    tell: (line) => said.push(line),
  });
  return rounds;
}

const town = (name: string): Town => ({ name, visits: 0 });

describe('going round the councils', () => {
  it('tells what fails at one council, goes on to the others, and comes back', async () => {
    const [aa, bee] = [town('aa'), town('bee')];
    const going = goingRound((at) => {
      at.visits += 1;
      if (at === aa) throw new Error('the database is damaged');
    });
    for (const at of [aa, bee]) going.add(at);
    for (let turn = 1; turn <= 2; turn += 1) {
      going.wake();
      await going.settled();
      expect([aa.visits, bee.visits]).toEqual([turn, turn]);
    }
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('council aa: Error: the database is damaged');
  });

  it('never goes round twice at once', async () => {
    let atWork = 0;
    let most = 0;
    const going = goingRound(async () => {
      atWork += 1;
      most = Math.max(most, atWork);
      await new Promise((resolve) => setTimeout(resolve, 1));
      atWork -= 1;
    });
    for (const name of ['aa', 'bee']) going.add(town(name));
    for (let turn = 0; turn < 3; turn += 1) going.wake();
    await going.settled();
    expect(most).toBe(1);
  });

  it('begins at no other council once it is closed', async () => {
    const [aa, bee] = [town('aa'), town('bee')];
    const going = goingRound(async (at) => {
      at.visits += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
    });
    for (const at of [aa, bee]) going.add(at);
    going.wake();
    await Promise.resolve();
    await going.close();
    expect([aa.visits, bee.visits]).toEqual([1, 0]);
  });
});
