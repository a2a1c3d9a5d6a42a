import { describe, expect, it } from 'vitest';
import { mentionsIn } from '#app/domain/annotations/mentions.ts';

const people = [
  { id: 'anna', name: 'Anna de Wit' },
  { id: 'annamaria', name: 'Anna Maria Bos' },
  { id: 'mohamed', name: 'Mohamed El Amrani' },
  { id: 'joost', name: 'Joost' },
];
const named = (text: string) => mentionsIn(text, people).map(({ id }) => id);

describe('naming somebody with @', () => {
  it('knows a whole name, whatever its capitals and however it is spaced', () => {
    expect(named('Wat vindt u, @mohamed el\nAMRANI?')).toEqual(['mohamed']);
  });

  it('knows a first name that only one person has', () => {
    expect(named('@Mohamed, @Joost.')).toEqual(['mohamed', 'joost']);
  });

  it('names nobody by a first name that two people have', () => {
    expect(named('@Anna, kijkt u mee?')).toEqual([]);
    expect(named('@Anna Maria Bos en @Anna de Wit')).toEqual(['annamaria', 'anna']);
  });

  it('does not take a longer word or an e-mail address for a name', () => {
    expect(named('@Joostje en joost@Joost.nl en jan.@joost')).toEqual([]);
  });

  it('names everybody once', () => {
    expect(named('@Joost @joost @JOOST')).toEqual(['joost']);
  });
});
