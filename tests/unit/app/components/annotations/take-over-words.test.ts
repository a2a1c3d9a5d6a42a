import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The store that all tabs of a browser share, and the locks that each tab holds until it closes. */
class FakeBrowser {
  readonly held = new Map<string, string>();
  readonly store: Record<string, string> = {};
  /** How many questions it will not answer in time. */
  tooBusyFor = 0;

  /** What a tab sees: a copy of the code of its own, as each page has. */
  async openTab(name: string) {
    const { store, held } = this;
    const request = async (key: string, _options: object, granted: (lock: object | null) => unknown) => {
      if (held.has(key) || this.tooBusyFor-- > 0) throw new DOMException('the time is up', 'TimeoutError');
      held.set(key, name);
      await granted({});
    };
    const localStorage = Object.create({
      getItem: (key: string) => store[key] ?? null,
      setItem: (key: string, value: string) => {
        store[key] = value;
        localStorage[key] = value;
      },
      removeItem: (key: string) => {
        delete store[key];
        delete localStorage[key];
      },
    }) as Record<string, string>;
    Object.assign(localStorage, store);
    vi.stubGlobal('localStorage', localStorage);
    const query = async () => ({ held: [...held.keys()].map((key) => ({ name: key })) });
    vi.stubGlobal('navigator', { locks: { request, query } });
    vi.resetModules();
    return import('#app/components/annotations/use-kept-words.ts');
  }

  closeTab(name: string): void {
    for (const [key, holder] of this.held) if (holder === name) this.held.delete(key);
  }
}

const notStored = () => false;

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => vi.unstubAllGlobals());

describe('words that were left in the browser', () => {
  it('are taken over once their tab is gone, and never while it is open', async () => {
    browser.store['antwoord:1/a'] = JSON.stringify({ body: 'Uit het eerste tabblad' });
    const first = await browser.openTab('first');
    expect((await first.takeOverWords('antwoord:1', notStored))?.value).toEqual({
      body: 'Uit het eerste tabblad',
    });
    const second = await browser.openTab('second');
    expect(await second.takeOverWords('antwoord:1', notStored)).toBeNull();
    browser.closeTab('first');
    expect((await second.takeOverWords('antwoord:1', notStored))?.key).toBe('antwoord:1/a');
  });

  it('are found by whoever asks on the same page, also twice in one moment', async () => {
    browser.store['verander:1/a'] = JSON.stringify({ body: 'Mijn verandering' });
    const tab = await browser.openTab('only');
    const [card, form] = await Promise.all([
      tab.takeOverWords('verander:1', notStored),
      tab.takeOverWords('verander:1', notStored),
    ]);
    expect(card).not.toBeNull();
    expect(form).toEqual(card);
  });

  it('are found as well when the browser is too busy to say at once that nobody has them', async () => {
    browser.store['antwoord:1/a'] = JSON.stringify({ body: 'Van voor het herladen' });
    const tab = await browser.openTab('only');
    browser.tooBusyFor = 2;
    expect((await tab.takeOverWords('antwoord:1', notStored))?.value).toEqual({
      body: 'Van voor het herladen',
    });
  });

  it('are let go of when the server has them after all, before and behind those that are offered', async () => {
    browser.store['antwoord:1/a'] = JSON.stringify({ body: 'Aangekomen' });
    browser.store['antwoord:1/b'] = JSON.stringify({ body: 'Nog niet' });
    browser.store['antwoord:1/c'] = JSON.stringify({ body: 'Aangekomen' });
    const tab = await browser.openTab('only');
    const isStored = ({ body }: { body: string }) => body === 'Aangekomen';
    expect((await tab.takeOverWords('antwoord:1', isStored))?.value).toEqual({ body: 'Nog niet' });
    expect(Object.keys(browser.store)).toEqual(['antwoord:1/b']);
  });

  it('of another piece of work are left alone', async () => {
    browser.store['antwoord:12/a'] = JSON.stringify({ body: 'Bij een ander gesprek' });
    browser.store['antwoord:1:reactie-1/b'] = JSON.stringify({ body: 'Bij een reactie' });
    const tab = await browser.openTab('only');
    expect(await tab.takeOverWords('antwoord:1', notStored)).toBeNull();
  });
});
