export const fields = ['annotation', 'reply', 'reason'] as const;
export const accidentNames = ['kill', 'offline', 'reload', 'expired', 'secondTab'] as const;

export interface Round {
  field: (typeof fields)[number];
  accident: (typeof accidentNames)[number];
  /** Whether words that were stored before are being replaced, or something new is written. */
  changes: boolean;
  /** Whether the words were given off when it happened; else the page goes away before they were. */
  given: boolean;
}

/** A source of chance that gives the same numbers for the same seed (Mulberry32), from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Fifty rounds in an order of chance: each field meets each accident at least three times, at least once with new
 * words and once with changed ones, at least once given off and once not.
 */
export function fiftyRounds(random: () => number): Round[] {
  const pairs = fields.flatMap((field) => accidentNames.map((accident) => ({ field, accident })));
  const fixed = pairs.flatMap((pair) => {
    const newIsGiven = random() < 0.5;
    return [
      { ...pair, changes: false, given: newIsGiven },
      { ...pair, changes: true, given: !newIsGiven },
    ];
  });
  const more = [...pairs, ...shuffled(pairs, random).slice(0, 50 - 3 * pairs.length)];
  const free = more.map((pair) => ({ ...pair, changes: random() < 0.5, given: random() < 0.5 }));
  return shuffled([...fixed, ...free], random);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const words = 'raad buurt wijkteam inwoners hulp vroeg samen geld advies mantelzorg'.split(' ');

/** Two hundred characters that stand nowhere else. */
export function twoHundred(name: string, random: () => number): string {
  let text = name;
  while (text.length < 200) text += ` ${words[Math.floor(random() * words.length)]}`;
  return `${text.slice(0, 199).trimEnd()}.`.padEnd(200, '!');
}
