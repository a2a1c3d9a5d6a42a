import { Step } from 'prosemirror-transform';
import type { Acknowledgement } from '#editor/collab/protocol.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { batchOf, typing } from '../../fakes/typing.ts';
import type { LongLetter } from './long-letter.ts';

/** With the person before the browser there are ten. */
const count = 9;
/** Milliseconds between two key presses of one of them, and between two words of where they are. */
const every = 250;
const tellEvery = 600;
/** Takes its words away again after so many, so that the letter stays as long as it is. */
const atMost = 40;

/** People who write along from elsewhere, each in a paragraph of their own, with carets that move. */
export interface CoWriters {
  /** How many key presses of theirs the server has on disk. */
  written(): number;
  /** @throws what went wrong for one of them */
  stop(): Promise<void>;
}

export function startCoWriters(letter: LongLetter): CoWriters {
  const state = { stopped: false, written: 0 };
  const places = quietPlaces(letter);
  const running = places.map((at, who) => write({ letter, state, at, clientId: `bench-along-${who}` }));
  // Told at the end; until then one that fails must not end the process.
  const all = Promise.all(running);
  all.catch(() => undefined);
  return {
    written: () => state.written,
    async stop() {
      state.stopped = true;
      await all;
    },
  };
}

/** Ends of paragraphs, spread over the letter. */
function quietPlaces({ doc }: LongLetter): number[] {
  const ends: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.textContent.length > 200) ends.push(pos + node.nodeSize - 1);
    return !node.isTextblock;
  });
  return Array.from(
    { length: count },
    (_none, who) => ends[Math.floor(((who + 0.5) * ends.length) / count)]!,
  );
}

interface Writing {
  letter: LongLetter;
  state: { stopped: boolean; written: number };
  at: number;
  clientId: string;
}

async function write({ letter, state, at, clientId }: Writing): Promise<void> {
  const path = `/api/samen/letters/${letter.documentId}`;
  let { version } = letter.snapshot;
  let told = 0;
  let length = 0;
  await pause(Math.random() * every);
  for (let seq = 1; !state.stopped; seq++) {
    const begun = performance.now();
    const step = length < atMost ? typing(at, 'x') : { stepType: 'replace', from: at - length, to: at };
    length = length < atMost ? length + 1 : 0;
    const answer = (await letter.along(
      `${path}/steps`,
      batchOf(clientId, seq, version, [step]),
    )) as Acknowledgement;
    // What stands just behind the caret stays behind it.
    for (const entry of answer.entries ?? [])
      at = Step.fromJSON(letterSchema, entry.step)
        .getMap()
        .map(at, entry.client === clientId ? 1 : -1);
    version = answer.version;
    state.written += 1;
    if (begun - told >= tellEvery) {
      told = begun;
      await letter.along(`${path}/presence`, { clientId, version, selection: { anchor: at, head: at } });
    }
    await pause(every - (performance.now() - begun));
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
