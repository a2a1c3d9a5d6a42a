import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OwnSheet } from '../../../domain/scoring/own-sheet.server.ts';
import { claim, isHeldElsewhere } from '../../annotations/claim.ts';
import { draftKeeper, pagesKeeping, type TextStore } from './kept-drafts.ts';
import { scoreSender } from './send-score.ts';
import { SheetSaver, type StoredAnswer } from './sheet-saver.ts';

/**
 * The autosave of a sheet, from when the page is alive; null before (then each card has its own save button).
 * Stops with the page, after sending what waits.
 */
export function useSheetSaver(sheet: OwnSheet, address: string): SheetSaver | null {
  const [saver, setSaver] = useState<SheetSaver | null>(null);

  // The saver holds a timer, the network and the browser's store: it exists only beside a living page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server tells later goes through learn() below.
  useEffect(() => {
    const gone = new Set<string>();
    const made = new SheetSaver(answersOf(sheet), {
      send: scoreSender(address, window.fetch.bind(window)),
      keeper: draftKeeper(browserStore(), sheet.keptUnder, thisPage(), gone),
      after: (ms, run) => {
        const timer = window.setTimeout(run, ms);
        return () => window.clearTimeout(timer);
      },
    });
    setSaver(made);
    let here = true;
    const lookForLeft = () => {
      void gonePages(otherPages(sheet.keptUnder)).then((ids) => {
        for (const id of ids) gone.add(id);
        if (here && ids.length > 0) made.restore();
      });
    };
    lookForLeft();
    const stopListening = sendOnReturn(made, lookForLeft);
    return () => {
      here = false;
      stopListening();
      made.close();
    };
  }, [address, sheet.keptUnder]);

  useEffect(() => saver?.learn(answersOf(sheet)), [saver, sheet]);
  useSyncExternalStore(saver?.subscribe ?? nothingToHear, saver?.revision ?? zero, zero);
  return saver;
}

/** The name of this page in the browser's store, claimed for as long as it lives. */
let page: string | null = null;

function thisPage(): string {
  if (page === null) {
    page = crypto.randomUUID();
    void claim(lockOf(page));
  }
  return page;
}

const lockOf = (pageId: string): string => `adviestafel/pagina/${pageId}`;

/** Pages that keep something of a sheet, this one excepted. Which of them are open takes a moment to learn. */
const otherPages = (keptUnder: string): string[] =>
  pagesKeeping(browserStore(), keptUnder).filter((id) => id !== thisPage());

/** Those of these pages that are closed: what they kept is for whoever comes after them. */
async function gonePages(ids: readonly string[]): Promise<string[]> {
  const held = await Promise.all(ids.map((id) => isHeldElsewhere(lockOf(id))));
  return ids.filter((_, index) => !held[index]);
}

const nothingToHear = () => () => {};
const zero = () => 0;

const answersOf = (sheet: OwnSheet): StoredAnswer[] =>
  sheet.scores.map(({ criterionId, answer, reason, certainty, evidence, version }) => ({
    criterionId,
    version,
    draft: {
      answer,
      reason,
      certainty,
      evidence: evidence.filter((id) => sheet.annotations.some((a) => a.id === id)),
    },
  }));

/**
 * Sends at the moments when it may work again, and before the page goes. Who comes back may have closed the tab beside
 * it: `lookForLeft` is asked then.
 */
function sendOnReturn(saver: SheetSaver, lookForLeft: () => void): () => void {
  const send = () => saver.sendAll();
  const handleChange = () => {
    send();
    if (document.visibilityState === 'visible') lookForLeft();
  };
  const moments = [
    [window, 'online'],
    [window, 'focus'],
    [window, 'pagehide'],
  ] as const;
  for (const [target, event] of moments) target.addEventListener(event, send);
  document.addEventListener('visibilitychange', handleChange);
  return () => {
    for (const [target, event] of moments) target.removeEventListener(event, send);
    document.removeEventListener('visibilitychange', handleChange);
  };
}

/** localStorage, or nothing that lasts where the browser forbids it. */
function browserStore(): TextStore {
  try {
    return window.localStorage;
  } catch {
    // A browser that blocks storage throws on the mere question; saving to the server goes on without it.
    return { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}
