import { afterEach, describe, expect, it } from 'vitest';
import { readLetter, readLetterAt } from '#app/domain/drafting/collab/stored-letter.server.ts';
import { makeTrace } from '../dsl/make-trace.ts';
import { replayTrace, textOf } from '../dsl/replay-trace.ts';
import { seededChance } from '../dsl/seeded-random.ts';
import { type CollabServer, startCollabServer } from '../fakes/collab-server.ts';

let server: CollabServer;
afterEach(() => server.close());

const texts = [
  'De raad adviseert het college om inwoners eerder te betrekken bij de keuzes in dit plan.',
  'Wie mantelzorg geeft, moet weten waar hulp te krijgen is.\nDat is nu niet zo.',
  'Een vast aanspreekpunt per wijk kost weinig en helpt veel, ook wie geen e-mail gebruikt.',
];

describe('key presses of people who see each other late', () => {
  it('give exactly the recorded text, on every screen and on disk', async () => {
    server = await startCollabServer();
    const trace = makeTrace(texts, { lag: 12, chance: seededChance(5) });
    const replay = await replayTrace(server.url, trace);
    console.info(JSON.stringify({ ...replay, text: replay.text.length }));
    expect(replay.text).toBe(trace.endContent);
    expect(replay.stale).toBeGreaterThan(100);
    expect(replay.farthestBehind).toBeGreaterThan(5);
    const stored = readLetter(server.db, 'brief')!;
    expect(textOf(stored.doc)).toBe(trace.endContent);
    expect(stored.version).toBe(replay.steps);
    expect(readLetterAt(server.db, 'brief', replay.steps)!.doc.eq(stored.doc)).toBe(true);
  });
});
