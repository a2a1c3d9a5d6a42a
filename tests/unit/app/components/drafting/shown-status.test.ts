import { describe, expect, it } from 'vitest';
import { type ShownStatus, statusShower } from '#app/components/drafting/shown-status.ts';
import type { CollabStatus } from '#editor/collab/collab-status.ts';

const calm: CollabStatus = {
  phase: 'synced',
  unsaved: 0,
  keptLocally: true,
  conflicts: [],
  privateCopy: null,
};
const conflict = (id: string) => ({ id, kind: 'removed-mine' as const, mine: 'a', theirs: '', by: null });

/** A page with a clock of its own: `pass` lets time go by. */
function page() {
  const told: ShownStatus[] = [];
  const waiting = new Set<{ at: number; run: () => void }>();
  let now = 0;
  const shower = statusShower(
    (status) => told.push(status),
    (ms, run) => {
      const one = { at: now + ms, run };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
  );
  return {
    ...shower,
    waiting,
    phases: () => told.map(({ phase }) => phase),
    told,
    hear: (change: Partial<CollabStatus>) => shower.hear({ ...calm, ...change }),
    pass(ms: number) {
      now += ms;
      for (const one of [...waiting])
        if (one.at <= now) {
          waiting.delete(one);
          one.run();
        }
    },
  };
}

describe('what a page tells of saving', () => {
  it('is told once while words are written and saved as usual', () => {
    const { hear, pass, phases } = page();
    hear({});
    for (let key = 1; key <= 20; key++) {
      hear({ phase: 'sending', unsaved: key });
      pass(120);
      hear({ phase: 'synced', conflicts: [] });
    }
    expect(phases()).toEqual(['synced']);
  });

  it('is that it takes long when saving lasts, and its end', () => {
    const { hear, pass, phases } = page();
    hear({});
    hear({ phase: 'sending', unsaved: 1 });
    pass(600);
    hear({ phase: 'sending', unsaved: 2 });
    pass(299);
    expect(phases()).toEqual(['synced']);
    pass(1);
    expect(phases()).toEqual(['synced', 'sending']);
    hear({ phase: 'sending', unsaved: 3 });
    hear({});
    hear({ phase: 'sending', unsaved: 1 });
    expect(phases()).toEqual(['synced', 'sending', 'synced']);
  });

  it.each(['offline', 'signed-out', 'denied', 'refused'] as const)('is trouble at once: %s', (phase) => {
    const { hear, pass, phases } = page();
    hear({});
    hear({ phase: 'sending', unsaved: 1 });
    hear({ phase, unsaved: 1 });
    pass(5_000);
    expect(phases()).toEqual(['synced', phase]);
  });

  it('is each change in what is kept for the person', () => {
    const { hear, told } = page();
    hear({});
    hear({ keptLocally: false });
    hear({ keptLocally: false, conflicts: [conflict('a')] });
    hear({ keptLocally: false, conflicts: [conflict('a')] });
    hear({ keptLocally: false, conflicts: [conflict('b')] });
    hear({ keptLocally: false, privateCopy: 'mijn woorden' });
    expect(
      told.map(({ conflicts, privateCopy }) => privateCopy ?? conflicts.map(({ id }) => id).join()),
    ).toEqual(['', '', 'a', 'b', 'mijn woorden']);
  });

  it('is nothing any more of a letter that was closed', () => {
    const { hear, pass, stop, waiting, phases } = page();
    hear({ phase: 'sending', unsaved: 1 });
    stop();
    pass(5_000);
    expect(waiting.size).toBe(0);
    expect(phases()).toEqual(['synced']);
  });
});
