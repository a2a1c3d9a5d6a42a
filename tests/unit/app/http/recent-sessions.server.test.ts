import { describe, expect, it } from 'vitest';
import { createRecentSessions } from '#app/http/recent-sessions.server.ts';

function sessions() {
  const clock = { now: 1_000_000 };
  const looked: string[] = [];
  const recent = createRecentSessions<string>(() => clock.now);
  const whose = (key: string, found: string | null = 'anna') =>
    recent.whose(key, async () => {
      looked.push(key);
      return found;
    });
  return { clock, looked, recent, whose };
}

describe('who is behind a cookie', () => {
  it('is looked up once a second, for each cookie by itself', async () => {
    const { clock, looked, whose } = sessions();
    expect([await whose('a'), await whose('a'), await whose('b', 'bert')]).toEqual(['anna', 'anna', 'bert']);
    clock.now += 999;
    await whose('a');
    expect(looked).toEqual(['a', 'b']);
    clock.now += 1;
    await whose('a');
    expect(looked).toEqual(['a', 'b', 'a']);
  });

  it('is looked up again as soon as rights changed, also when that was under way', async () => {
    const { looked, recent, whose } = sessions();
    const early = whose('a');
    recent.forget();
    await early;
    expect(await whose('a', null)).toBeNull();
    expect(looked).toEqual(['a', 'a']);
  });

  it('is not kept when nobody is signed in, nor when looking failed', async () => {
    const { looked, recent, whose } = sessions();
    await whose('a', null);
    expect(await whose('a')).toBe('anna');
    const broken = recent.whose('b', () => Promise.reject(new Error('stuk')));
    await expect(broken).rejects.toThrow('stuk');
    expect(await whose('b', 'bert')).toBe('bert');
    expect(looked).toEqual(['a', 'a', 'b']);
  });

  it('is not kept longer by a clock that is set back', async () => {
    const { clock, looked, whose } = sessions();
    await whose('a');
    clock.now -= 3_600_000;
    await whose('a');
    expect(looked).toEqual(['a', 'a']);
  });
});
