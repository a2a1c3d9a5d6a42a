import fc from 'fast-check';

/** One way in which a file is damaged on its way. */
export type Damage =
  | { kind: 'flip'; at: number; value: number }
  | { kind: 'cut'; at: number }
  | { kind: 'insert'; at: number; bytes: Uint8Array }
  | { kind: 'drop'; at: number; length: number };

/** Places run from 0 to 1, so that one damage fits files of every size. */
const place = fc.double({ min: 0, max: 0.999999, noNaN: true });

/** One to four damages: changed bytes, a cut tail, bytes put in or taken out. */
export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('flip' as const), at: place, value: fc.nat(255) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('insert' as const),
        at: place,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('drop' as const),
        at: place,
        length: fc.integer({ min: 1, max: 60 }),
      }),
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
      return bytes.map((byte, index) => (index === at ? damage.value : byte));
    case 'cut':
      return bytes.slice(0, at);
    case 'insert':
      return new Uint8Array([...bytes.subarray(0, at), ...damage.bytes, ...bytes.subarray(at)]);
    case 'drop':
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + damage.length)]);
  }
}
