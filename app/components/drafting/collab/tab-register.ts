import type { TabWishes } from './topic-switchboard.ts';

/** The tabs of a browser that one stream serves. */
export interface TabRegister<Port> {
  want(port: Port, wishes: TabWishes): void;
  /** A sign of life. Gives whether the tab had been taken for gone, and must be told what it missed. */
  alive(port: Port): boolean;
  leave(port: Port): void;
  /** Lets go of tabs that were silent for too long. */
  sweep(): void;
  present(): { port: Port; wishes: TabWishes }[];
}

/**
 * Remembers which tabs want to hear what. A tab that said nothing for `silence` milliseconds has crashed or was closed
 * without a word. Or the machine slept, or the page was left and came back: so a tab that was let go and speaks again is
 * taken back.
 *
 * @param now a clock that nobody sets (`performance.now`)
 */
export function createTabRegister<Port extends object>(
  silence: number,
  now: () => number,
): TabRegister<Port> {
  const tabs = new Map<Port, { wishes: TabWishes; heard: number }>();
  /** Held weakly: a closed tab takes its wishes along. */
  const known = new WeakMap<Port, TabWishes>();
  const add = (port: Port, wishes: TabWishes) => {
    known.set(port, wishes);
    tabs.set(port, { wishes, heard: now() });
  };
  return {
    want: add,
    alive(port) {
      const wishes = known.get(port);
      if (!wishes) return false;
      const wasGone = !tabs.has(port);
      add(port, wishes);
      return wasGone;
    },
    leave(port) {
      tabs.delete(port);
    },
    sweep() {
      for (const [port, { heard }] of tabs) if (heard < now() - silence) tabs.delete(port);
    },
    present: () => [...tabs].map(([port, { wishes }]) => ({ port, wishes })),
  };
}
