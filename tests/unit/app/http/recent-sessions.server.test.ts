import { describe, expect, it } from 'vitest';
import { createRecentSessions } from '#app/http/recent-sessions.server.ts';

function sessions() {
  const clock = { now: 1_000_000 };
  const rows = new Map([['s1', 'anna']]);
  const checked: string[] = [];
  const find = createRecentSessions<string, string>(() => clock.now);
  const whose = (cookie: string, session: string | null = 's1') =>
    find(cookie, {
      async check() {
        checked.push(cookie);
        return session;
      },
      read: (id) => rows.get(id) ?? null,
    });
  return { clock, rows, checked, whose };
}

describe('who is behind a cookie', () => {
  it('is asked of the database each time, and of the cookie once a minute', async () => {
    const { clock, rows, checked, whose } = sessions();
    expect(await whose('a')).toBe('anna');
    rows.set('s1', 'anna de voorzitter');
    clock.now += 59_999;
    expect(await whose('a')).toBe('anna de voorzitter');
    expect(checked).toEqual(['a']);
    clock.now += 1;
    await whose('a');
    expect(checked).toEqual(['a', 'a']);
  });

  it('is nobody as soon as the session was ended', async () => {
    const { rows, checked, whose } = sessions();
    await whose('a');
    rows.delete('s1');
    expect(await whose('a')).toBeNull();
    expect(await whose('a', null)).toBeNull();
    rows.set('s1', 'anna');
    expect(await whose('a', null)).toBeNull();
    expect(checked).toHaveLength(4);
  });

  it('is found for each cookie by itself', async () => {
    const { rows, whose } = sessions();
    rows.set('s2', 'bert');
    expect([await whose('a'), await whose('b', 's2'), await whose('a')]).toEqual(['anna', 'bert', 'anna']);
    expect(await whose('c', null)).toBeNull();
  });

  it('is not kept longer by a clock that is set back', async () => {
    const { clock, checked, whose } = sessions();
    await whose('a');
    clock.now -= 3_600_000;
    await whose('a');
    expect(checked).toEqual(['a', 'a']);
  });
});
