import { describe, expect, it } from 'vitest';
import { createPeopleHere, peopleSentence } from '#app/components/drafting/presence.ts';

const sign = (clientId: string, personId: string, name: string, here = true) => ({
  clientId,
  personId,
  name,
  version: 1,
  selection: here ? { anchor: 1, head: 1 } : null,
});

describe('who is here', () => {
  it('counts a person with two tabs once, and never oneself', () => {
    const people = createPeopleHere('ik');
    people.hear(sign('a', 'marijke', 'Marijke Timmers'), 0);
    people.hear(sign('b', 'marijke', 'Marijke Timmers'), 0);
    people.hear(sign('c', 'ik', 'Ikzelf'), 0);
    expect(peopleSentence(people.list())).toBe('Marijke Timmers schrijft mee');
  });

  it('forgets who leaves, and who falls silent', () => {
    const people = createPeopleHere('ik');
    people.hear(sign('a', 'marijke', 'Marijke Timmers'), 0);
    people.hear(sign('b', 'jan', 'Jan Smit'), 40_000);
    expect(people.silent(55_000)).toEqual(['a']);
    expect(peopleSentence(people.list())).toBe('Jan Smit schrijft mee');
    people.hear(sign('b', 'jan', 'Jan Smit', false), 56_000);
    expect(peopleSentence(people.list())).toBe('');
  });

  it('joins names as one would say them', () => {
    const names = ['Ans', 'Bart', 'Cor'].map((name) => ({ personId: name, name }));
    expect(peopleSentence(names)).toBe('Ans, Bart en Cor schrijven mee');
  });

  it('gives a person the same colour for as long as the page is open', () => {
    const people = createPeopleHere('ik');
    const slot = people.slotOf('marijke');
    for (let other = 0; other < 20; other++) people.slotOf(`ander-${other}`);
    expect(people.slotOf('marijke')).toBe(slot);
    expect(people.slotOf('nog iemand')).toBeLessThan(8);
  });
});
