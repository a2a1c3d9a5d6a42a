import { describe, expect, it } from 'vitest';
import { createTabRegister } from '#app/components/drafting/collab/tab-register.ts';

const wishes = (tab: string) => ({ tab, topics: [['letter:brief', 0]] as [string, number | null][] });

function opened() {
  const clock = { now: 0 };
  const tabs = createTabRegister<object>(90_000, () => clock.now);
  const [one, two] = [{}, {}];
  tabs.want(one, wishes('een'));
  tabs.want(two, wishes('twee'));
  return { clock, tabs, one, two, names: () => tabs.present().map(({ wishes: { tab } }) => tab) };
}

describe('the tabs behind one stream', () => {
  it('are let go when they are silent, and stay while they speak', () => {
    const { clock, tabs, one, names } = opened();
    clock.now = 60_000;
    expect(tabs.alive(one)).toBe(false);
    clock.now = 120_000;
    tabs.sweep();
    expect(names()).toEqual(['een']);
  });

  it('come back with what they wanted after the machine slept', () => {
    const { clock, tabs, one, two, names } = opened();
    clock.now = 8 * 3_600_000;
    tabs.sweep();
    expect(names()).toEqual([]);
    expect(tabs.alive(two)).toBe(true);
    expect(tabs.alive(one)).toBe(true);
    expect(names().sort()).toEqual(['een', 'twee']);
    expect(tabs.alive(one)).toBe(false);
  });

  it('come back when their page was left and shown again', () => {
    const { tabs, one, names } = opened();
    tabs.leave(one);
    expect(names()).toEqual(['twee']);
    expect(tabs.alive(one)).toBe(true);
  });

  it('are not made up for a port that never said what it wants', () => {
    expect(opened().tabs.alive({})).toBe(false);
  });
});
