import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The store that all tabs of a browser share, and the locks that each tab holds until it closes. */
class FakeBrowser {
  readonly held = new Map<string, string>();
  readonly store: Record<string, string> = {};

  /** What a tab sees: a copy of the code of its own, as each page has. */
  async openTab(name: string) {
    const { store, held } = this;
    const request = async (key: string, _options: object, granted: (lock: object | null) => unknown) => {
      if (held.has(key)) throw new DOMException('the time is up', 'TimeoutError');
      held.set(key, name);
      await granted({});
    };
    const localStorage = Object.create({
      getItem: (key: string) => store[key] ?? null,
      setItem: (key: string, value: string) => {
        store[key] = value;
        localStorage[key] = value;
      },
    }) as Record<string, string>;
    Object.assign(localStorage, store);
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('navigator', { locks: { request } });
    vi.resetModules();
    return import('#app/components/annotations/use-kept-words.ts');
  }

  closeTab(name: string): void {
    for (const [key, holder] of this.held) if (holder === name) this.held.delete(key);
  }
}

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
});
afterEach(() => vi.unstubAllGlobals());

describe('words that were left in the browser', () => {
  it('are taken over once their tab is gone, and never while it is open', async () => {
    browser.store['antwoord:1/a'] = JSON.stringify({ body: 'Uit het eerste tabblad' });
    const first = await browser.openTab('first');
    expect((await first.takeOverWords('antwoord:1'))?.value).toEqual({ body: 'Uit het eerste tabblad' });
    const second = await browser.openTab('second');
    expect(await second.takeOverWords('antwoord:1')).toBeNull();
    browser.closeTab('first');
    expect((await second.takeOverWords('antwoord:1'))?.key).toBe('antwoord:1/a');
  });

  it('are found by whoever asks on the same page, also twice in one moment', async () => {
    browser.store['verander:1/a'] = JSON.stringify({ body: 'Mijn verandering' });
    const tab = await browser.openTab('only');
    const [card, form] = await Promise.all([
      tab.takeOverWords('verander:1'),
      tab.takeOverWords('verander:1'),
    ]);
    expect(card).not.toBeNull();
    expect(form).toEqual(card);
  });

  it('of another piece of work are left alone', async () => {
    browser.store['antwoord:12/a'] = JSON.stringify({ body: 'Bij een ander gesprek' });
    browser.store['antwoord:1:reactie-1/b'] = JSON.stringify({ body: 'Bij een reactie' });
    const tab = await browser.openTab('only');
    expect(await tab.takeOverWords('antwoord:1')).toBeNull();
  });
});
