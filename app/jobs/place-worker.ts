import { parentPort } from 'node:worker_threads';
import type { Anchored } from '#editor/anchoring/anchored.ts';
import type { QuoteSelector } from '#editor/anchoring/find-quote.ts';
import { placeQuotes } from '#editor/anchoring/place-quotes.ts';

/** A text and the quotes to find in it; the answer is one place for each. */
export interface PlaceOrder {
  text: string;
  quotes: readonly QuoteSelector[];
}

const port = parentPort;
if (!port) throw new Error('the place worker must be started as a worker thread');

port.once('message', ({ text, quotes }: PlaceOrder) => {
  port.postMessage(placeQuotes(text, quotes) satisfies Anchored[]);
});
