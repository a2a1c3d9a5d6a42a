import { describe, expect, it } from 'vitest';
import {
  draftKeeper,
  type ScoreDraft,
  type TextStore,
} from '#app/components/scoring/autosave/kept-drafts.ts';
import { type SaveOutcome, SheetSaver } from '#app/components/scoring/autosave/sheet-saver.ts';

const draft = (reason: string, answer: string | null = '2', evidence: string[] = []): ScoreDraft => ({
  answer,
  reason,
  certainty: null,
  evidence,
});
const empty = draft('', null);

function memoryStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  };
}

/** A page with its saver, a clock by hand and a database of one answer that can be made to fail. */
function makePage(given: {
  store?: TextStore;
  stored?: { draft: ScoreDraft; version: number };
  page?: string;
  /** Other pages that are known to be closed. */
  gone?: Set<string>;
}) {
  const store = given.store ?? memoryStore();
  const stored = given.stored ?? { draft: empty, version: 0 };
  const waiting: { ms: number; run: () => void }[] = [];
  const sent: ScoreDraft[] = [];
  const next: (SaveOutcome | 'lostAnswer')[] = [];
  const saver = new SheetSaver([{ criterionId: 'sar.B1', ...stored }], {
    keeper: draftKeeper(store, 'raad/piet/zaak/1', given.page ?? 'page-1', given.gone ?? new Set()),
    after: (ms, run) => {
      const timer = { ms, run };
      waiting.push(timer);
      return () => void waiting.splice(waiting.indexOf(timer) >>> 0, 1);
    },
    send: async (_criterionId, words, version) => {
      sent.push(words);
      const planned = next.shift();
      if (planned && planned !== 'lostAnswer') return planned;
      if (version !== stored.version) return { kind: 'conflict', stored: { ...stored } };
      Object.assign(stored, { draft: words, version: version + 1 });
      return planned === 'lostAnswer'
        ? { kind: 'unreachable' }
        : { kind: 'saved', version: stored.version, at: '14:03' };
    },
  });
  const pass = async () => {
    for (const timer of waiting.splice(0)) timer.run();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { saver, store, stored, sent, next, waiting, pass, entry: () => saver.entry('sar.B1')! };
}

describe('the autosave of a sheet', () => {
  it('sends one request after a pause, however much was typed', async () => {
    const page = makePage({});
    page.saver.change('sar.B1', draft('a'));
    page.saver.change('sar.B1', draft('ab'));
    expect(page.waiting).toHaveLength(1);
    await page.pass();
    expect(page.sent).toEqual([draft('ab')]);
    expect(page.entry()).toMatchObject({ dirty: false, savedAt: '14:03', version: 1 });
    expect(page.store.length).toBe(0);
  });

  it('sends what was typed during a request afterwards, on the version that came back', async () => {
    const page = makePage({});
    page.saver.change('sar.B1', draft('eerst'));
    const first = page.pass();
    page.saver.change('sar.B1', draft('eerst en daarna'));
    page.saver.sendAll();
    expect(page.sent).toHaveLength(1);
    await first;
    expect(page.entry().dirty).toBe(true);
    await page.pass();
    expect(page.stored).toEqual({ draft: draft('eerst en daarna'), version: 2 });
    expect(page.entry().problem).toBeNull();
  });

  it('keeps the words in the browser until they are acknowledged, and tries again', async () => {
    const page = makePage({});
    page.next.push({ kind: 'unreachable' });
    page.saver.change('sar.B1', draft('zonder verbinding'));
    await page.pass();
    expect(page.entry().problem).toEqual({ kind: 'unreachable' });
    expect(page.store.length).toBe(1);
    await page.pass();
    expect(page.stored.draft).toEqual(draft('zonder verbinding'));
    expect(page.entry().problem).toBeNull();
    expect(page.store.length).toBe(0);
  });

  it('waits longer after each failure, and never longer than half a minute', async () => {
    const page = makePage({});
    page.saver.change('sar.B1', draft('x'));
    const pauses: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      page.next.push({ kind: 'failed' });
      await page.pass();
      pauses.push(page.waiting[0]!.ms);
    }
    expect(pauses.slice(0, 3)).toEqual([2000, 4000, 8000]);
    expect(Math.max(...pauses)).toBe(30_000);
  });

  it('takes a lost answer for its own and shows no conflict', async () => {
    const page = makePage({});
    page.next.push('lostAnswer');
    page.saver.change('sar.B1', draft('aangekomen'));
    await page.pass();
    page.saver.change('sar.B1', draft('aangekomen en verder'));
    await page.pass();
    await page.pass();
    expect(page.entry().problem).toBeNull();
    expect(page.stored.draft).toEqual(draft('aangekomen en verder'));
  });

  it('shows both answers when somebody else was first, and sends nothing before the choice', async () => {
    const page = makePage({});
    Object.assign(page.stored, { draft: draft('van de ander', '1'), version: 3 });
    page.saver.change('sar.B1', draft('van mij'));
    await page.pass();
    expect(page.entry()).toMatchObject({
      draft: draft('van mij'),
      problem: { kind: 'conflict', stored: { draft: draft('van de ander', '1') } },
    });
    page.saver.change('sar.B1', draft('van mij, langer'));
    await page.pass();
    expect(page.stored.draft.reason).toBe('van de ander');
  });

  it.each([
    ['mine', 'van mij'],
    ['stored', 'van de ander'],
  ] as const)('ends a conflict with the words of %s', async (keep, words) => {
    const page = makePage({});
    Object.assign(page.stored, { draft: draft('van de ander'), version: 3 });
    page.saver.change('sar.B1', draft('van mij'));
    await page.pass();
    page.saver.settle('sar.B1', keep);
    await page.pass();
    expect(page.stored.draft.reason).toBe(words);
    expect(page.entry().draft.reason).toBe(words);
    expect(page.entry().problem).toBeNull();
    expect(page.store.length).toBe(0);
  });

  it('does not try again what the server refuses, and keeps the words', async () => {
    const page = makePage({});
    page.next.push({ kind: 'refused', message: 'U hebt al ingeleverd.' });
    page.saver.change('sar.B1', draft('te laat'));
    await page.pass();
    expect(page.waiting).toHaveLength(0);
    expect(page.store.length).toBe(1);
  });
});

describe('a page that opens again', () => {
  const gone = new Set(['page-1']);

  it('finds the words of before the reload and sends them', async () => {
    const store = memoryStore();
    makePage({ store }).saver.change('sar.B1', draft('nog niet verstuurd'));
    const again = makePage({ store, page: 'page-2', gone });
    expect(again.entry()).toMatchObject({ draft: draft('nog niet verstuurd'), dirty: true });
    await again.pass();
    expect(again.stored.draft).toEqual(draft('nog niet verstuurd'));
    expect(store.length).toBe(0);
  });

  it('leaves the words of a page that is still open to that page, and finds them when it closed', () => {
    const store = memoryStore();
    const first = makePage({ store });
    first.saver.change('sar.B1', draft('in het eerste venster'));
    const closed = new Set<string>();
    const second = makePage({ store, page: 'page-2', gone: closed });
    expect(second.entry()).toMatchObject({ draft: empty, dirty: false });
    closed.add('page-1');
    second.saver.restore();
    expect(second.entry()).toMatchObject({ draft: draft('in het eerste venster'), dirty: true });
  });

  it.each(['mine', 'stored'] as const)(
    'shows what a second closed page left once the words of the first are stored, and ends with %s',
    async (keep) => {
      const store = memoryStore();
      makePage({ store, page: 'page-1' }).saver.change('sar.B1', draft('eerste venster'));
      makePage({ store, page: 'page-2' }).saver.change('sar.B1', draft('tweede venster'));
      const again = makePage({ store, page: 'page-3', gone: new Set(['page-1', 'page-2']) });
      await again.pass();
      expect(again.stored.draft).toEqual(draft('eerste venster'));
      expect(again.entry()).toMatchObject({
        draft: draft('tweede venster'),
        problem: { kind: 'conflict', stored: { draft: draft('eerste venster') } },
      });
      expect(store.length).toBe(1);
      again.saver.settle('sar.B1', keep);
      await again.pass();
      expect(again.stored.draft.reason).toBe(keep === 'mine' ? 'tweede venster' : 'eerste venster');
      expect(again.entry()).toMatchObject({ dirty: false, problem: null, draft: again.stored.draft });
      expect(store.length).toBe(0);
    },
  );

  it('asks nothing about words of which only the answer got lost, also when another text comes first', async () => {
    const store = memoryStore();
    const stored = { draft: empty, version: 0 };
    makePage({ store, stored, page: 'page-1' }).saver.change('sar.B1', draft('nooit verstuurd'));
    const second = makePage({ store, stored, page: 'page-2' });
    second.next.push('lostAnswer');
    second.saver.change('sar.B1', draft('aangekomen'));
    await second.pass();
    const again = makePage({ store, stored, page: 'page-3', gone: new Set(['page-1', 'page-2']) });
    expect(again.entry()).toMatchObject({
      draft: draft('nooit verstuurd'),
      problem: { kind: 'conflict', stored: { draft: draft('aangekomen') } },
    });
    again.saver.settle('sar.B1', 'mine');
    await again.pass();
    expect(stored.draft).toEqual(draft('nooit verstuurd'));
    expect(again.entry()).toMatchObject({ dirty: false, problem: null });
    expect(store.length).toBe(0);
  });

  it('never takes the words of a page that was opened later and is still being typed in', async () => {
    const store = memoryStore();
    const first = makePage({ store });
    first.saver.change('sar.B1', draft('eerste venster'));
    makePage({ store, page: 'page-2' }).saver.change('sar.B1', draft('half get'));
    await first.pass();
    expect(first.entry()).toMatchObject({ draft: draft('eerste venster'), dirty: false, problem: null });
    expect(store.length).toBe(1);
  });

  it('shows both answers when the stored one changed meanwhile elsewhere', () => {
    const store = memoryStore();
    makePage({ store }).saver.change('sar.B1', draft('van mij'));
    const again = makePage({ store, page: 'page-2', gone, stored: { draft: draft('elders'), version: 4 } });
    expect(again.entry().problem).toMatchObject({ kind: 'conflict', stored: { draft: draft('elders') } });
    expect(again.entry().draft).toEqual(draft('van mij'));
  });

  it('shows no conflict when the stored answer is the one that it sent before the reload', async () => {
    const store = memoryStore();
    const before = makePage({ store });
    before.next.push({ kind: 'unreachable' });
    before.saver.change('sar.B1', draft('verstuurd'));
    await before.pass();
    before.saver.change('sar.B1', draft('verstuurd en verder'));
    const again = makePage({
      store,
      page: 'page-2',
      gone,
      stored: { draft: draft('verstuurd'), version: 1 },
    });
    await again.pass();
    expect(again.entry().problem).toBeNull();
    expect(again.stored).toEqual({ draft: draft('verstuurd en verder'), version: 2 });
  });

  it('is not disturbed by a broken entry in the store', () => {
    const store = memoryStore();
    store.setItem('adviestafel/oordeel/raad/piet/zaak/1/sar.B1/x', '{"draft":');
    store.setItem('adviestafel/oordeel/raad/piet/zaak/1/sar.B1/y', '{"draft":{"answer":3}}');
    expect(makePage({ store, gone: new Set(['x', 'y']) }).entry()).toMatchObject({
      draft: empty,
      dirty: false,
    });
  });

  it('takes newer answers of the server only where nobody is at work here', () => {
    const page = makePage({ stored: { draft: draft('oud'), version: 1 } });
    page.saver.learn([{ criterionId: 'sar.B1', draft: draft('nieuw'), version: 2 }]);
    expect(page.entry()).toMatchObject({ draft: draft('nieuw'), version: 2, generation: 1 });
    page.saver.change('sar.B1', draft('hier getypt'));
    page.saver.learn([{ criterionId: 'sar.B1', draft: draft('nog nieuwer'), version: 3 }]);
    expect(page.entry().draft.reason).toBe('hier getypt');
  });
});
