import type { Page } from 'playwright-core';
import { until } from '../../harness/forms.ts';
import type { TestServer } from '../../harness/server.ts';
import { choose, giveWhatIsOffered, inSight, stored, waiting } from './whereabouts.ts';

/** What came of the words of one round. */
export interface Outcome {
  /** A clash was shown with exactly the two texts of this round. */
  clashed: boolean;
  /** The text of which its writer then chose the other one: what was stored goes to the history, if there is one. */
  replaced: string | null;
  letGo: string | null;
}

interface Ending {
  server: TestServer;
  pages: readonly Page[];
  texts: readonly string[];
  /** Whether the words have to be given off here; else they must arrive without a button. */
  mayPress: boolean;
  random(): number;
}

/** Less than a round may take, so that it ends with the words that did not arrive. */
export const limitMs = 45_000;

/**
 * Does what the screen asks until every text is in the database or was let go in a clash, and nothing waits in the
 * browser any more. Presses the button of each text at most once.
 * @throws when a text is stored twice, when a clash shows something else than the two texts, or when words are
 * nowhere to be seen
 */
export async function carryOn({ server, pages, texts, mayPress, random }: Ending): Promise<Outcome> {
  const outcome: Outcome = { clashed: false, replaced: null, letGo: null };
  const arrived = new Set<string>();
  const pressed = new Set<string>();
  await until(
    `everything is stored or was let go: ${texts.join(' | ')}`,
    async () => {
      for (const text of texts) {
        const { now, earlier } = stored(server, text);
        if (now + earlier > 1) throw new Error(`stored ${now + earlier} times: ${text}`);
        if (now + earlier === 1) arrived.add(text);
      }
      for (const page of pages) {
        const { clash, fields } = await inSight(page);
        if (clash) {
          const shown = [clash.mine, clash.stored].sort().join('\n');
          if (outcome.clashed || shown !== [...texts].sort().join('\n'))
            throw new Error(`a clash of:\n${shown}`);
          const side = random() < 0.5 ? 'mine' : 'stored';
          outcome.clashed = true;
          if (side === 'mine') outcome.replaced = clash.stored;
          else outcome.letGo = clash.mine;
          await choose(page, side);
          return false;
        }
        const offered = texts.find((text) => fields.includes(text) && !pressed.has(text));
        if (mayPress && offered && (await giveWhatIsOffered(page, offered))) {
          pressed.add(offered);
          return false;
        }
      }
      const done = texts.every((text) => arrived.has(text) || outcome.letGo === text);
      return done && (await waiting(pages[0]!, texts)).length === 0;
    },
    limitMs,
  );
  return outcome;
}
