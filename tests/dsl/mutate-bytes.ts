import fc from 'fast-check';

/** One way in which a file is damaged on its way, or made to be damaged. Places run from 0 to 1. */
export type Damage =
  | { kind: 'flip'; at: number; value: number }
  | { kind: 'cut'; at: number }
  | { kind: 'insert'; at: number; bytes: Uint8Array }
  | { kind: 'drop'; at: number; length: number }
  | { kind: 'swap'; at: number; with: number; length: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'number'; at: number; value: string };

const place = fc.double({ min: 0, max: 0.999999, noNaN: true });
const length = fc.integer({ min: 1, max: 60 });
const kind = <K extends Damage['kind']>(name: K) => fc.constant(name);

/** Numbers that a reader must not believe: sizes, counts, levels, places and object numbers. */
const wildNumbers = [
  '0',
  '-1',
  '1e9',
  '2147483648',
  '4294967295',
  '99999999999999999999',
  '0.0000001',
  '65536',
];

/**
 * One to four damages: changed bytes, a cut tail, bytes put in or taken out, pieces that changed places or were
 * written over and over, and numbers that became absurd. Places are shares, so that one list fits every file.
 */
export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: kind('flip'), at: place, value: fc.nat(255) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: kind('cut'), at: place }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: kind('insert'),
        at: place,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: kind('drop'), at: place, length }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('swap'), at: place, with: place, length }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: kind('repeat'),
        at: place,
        length,
        times: fc.integer({ min: 2, max: 40 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: kind('number'), at: place, value: fc.constantFrom(...wildNumbers) }),
    },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Applies damages to a copy of `file`, in order. */
export function mutateBytes(file: Uint8Array, list: Damage[]): Uint8Array {
  return list.reduce(applyDamage, file);
}

function applyDamage(bytes: Uint8Array, damage: Damage): Uint8Array {
  const at = Math.floor(damage.at * bytes.length);
  switch (damage.kind) {
    case 'flip':
      return splice(bytes, at, 1, [damage.value]);
    case 'cut':
      return bytes.slice(0, at);
    case 'insert':
      return splice(bytes, at, 0, damage.bytes);
    case 'drop':
      return splice(bytes, at, damage.length, []);
    case 'swap':
      return swap(bytes, at, Math.floor(damage.with * bytes.length), damage.length);
    case 'repeat': {
      const piece = [...bytes.subarray(at, at + damage.length)];
      return splice(bytes, at, 0, Array.from({ length: damage.times }, () => piece).flat());
    }
    case 'number':
      return replaceNumber(bytes, at, damage.value);
  }
}

function splice(bytes: Uint8Array, at: number, gone: number, added: ArrayLike<number>): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + gone));
  const changed = new Uint8Array(at + added.length + rest.length);
  changed.set(bytes.subarray(0, at));
  changed.set(added, at);
  changed.set(rest, at + added.length);
  return changed;
}

function swap(bytes: Uint8Array, one: number, other: number, length: number): Uint8Array {
  const [first, second] = one < other ? [one, other] : [other, one];
  const size = Math.min(length, second - first, bytes.length - second);
  const changed = bytes.slice();
  changed.set(bytes.subarray(second, second + size), first);
  changed.set(bytes.subarray(first, first + size), second);
  return changed;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Replaces the first number written in digits from `at` on; without one the file stays as it is. */
function replaceNumber(bytes: Uint8Array, at: number, value: string): Uint8Array {
  let from = at;
  while (from < bytes.length && !isDigit(bytes[from])) from += 1;
  let to = from;
  while (isDigit(bytes[to])) to += 1;
  return from === to ? bytes : splice(bytes, from, to - from, Buffer.from(value, 'latin1'));
}
