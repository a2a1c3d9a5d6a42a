import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterRest } from '#app/components/drafting/after-rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what waits for a pause', () => {
  it('is done once, with the last of what changed', () => {
    const rest = afterRest(400, 3000);
    const done: number[] = [];
    for (const turn of [1, 2, 3]) {
      rest.again(() => done.push(turn));
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(299);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(done).toEqual([3]);
  });

  it('comes all the same where there is no pause', () => {
    const rest = afterRest(400, 3000);
    const done: number[] = [];
    for (let at = 0; at < 65; at += 1) {
      rest.again(() => done.push(at * 100));
      vi.advanceTimersByTime(100);
    }
    expect(done).toHaveLength(2);
    expect(done[0]).toBe(2900);
  });

  it('does not come when it was let go of', () => {
    const rest = afterRest(400, 3000);
    const done: number[] = [];
    rest.again(() => done.push(1));
    rest.cancel();
    vi.advanceTimersByTime(5000);
    expect(done).toEqual([]);
  });
});
