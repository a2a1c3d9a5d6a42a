import {
  createStreamSource,
  type StreamNews,
  type StreamSource,
  type TopicVersions,
} from './stream-source.client.ts';
import type { TabMessage } from './stream-worker.client.ts';
import { type TabWishes, unionOfWishes } from './topic-switchboard.ts';

/** One stream for all tabs of this browser, as one tab sees it. */
export interface SharedStream {
  /** Says which topics this tab wants, from which versions; replaces what it wanted before. */
  want(topics: TopicVersions): void;
  close(): void;
}

/**
 * Listens through the one event stream of this browser: seven tabs with a stream each would hang the seventh
 * (HTTP/1.1 allows six connections per host). A SharedWorker holds it; where there is none (some phones), the
 * tabs choose a leader with a Web Lock and hear it over a BroadcastChannel; without those, each has its own.
 */
export function openSharedStream(base: string, tell: (news: StreamNews) => void): SharedStream {
  if (typeof SharedWorker !== 'undefined') return overWorker(base, tell);
  if (navigator.locks && typeof BroadcastChannel !== 'undefined') return overLeader(base, tell);
  const source = createStreamSource(base, tell);
  return { want: (topics) => source.want(topics), close: () => source.close() };
}

function overWorker(base: string, tell: (news: StreamNews) => void): SharedStream {
  const worker = new SharedWorker(new URL('./stream-worker.client.ts', import.meta.url), {
    type: 'module',
    name: 'adviestafel-stream',
  });
  const tab = crypto.randomUUID();
  const say = (message: TabMessage) => worker.port.postMessage(message);
  worker.port.onmessage = ({ data }: MessageEvent<StreamNews>) => tell(data);
  worker.port.start();
  const alive = setInterval(() => say({ kind: 'alive' }), 30_000);
  const leave = () => say({ kind: 'bye' });
  addEventListener('pagehide', leave);
  return {
    want: (topics) => say({ kind: 'want', base, tab, topics: [...topics] }),
    close() {
      clearInterval(alive);
      removeEventListener('pagehide', leave);
      leave();
      worker.port.close();
    },
  };
}

/** What tabs say to one another: what they want, what was heard, and a call to repeat one's wishes. */
type ChannelMessage =
  | ({ kind: 'want' } & TabWishes)
  | { kind: 'gone'; tab: string }
  | { kind: 'news'; news: StreamNews }
  | { kind: 'who' };

function overLeader(base: string, tell: (news: StreamNews) => void): SharedStream {
  const channel = new BroadcastChannel('adviestafel-stream');
  const say = (message: ChannelMessage) => channel.postMessage(message);
  const wishes = new Map<string, TabWishes>();
  const mine: TabWishes = { tab: crypto.randomUUID(), topics: [] };
  let source: StreamSource | null = null;
  let release: () => void = () => undefined;

  const refresh = () => source?.want(unionOfWishes([mine, ...wishes.values()]));
  channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind === 'news') tell(data.news);
    else if (data.kind === 'who') say({ kind: 'want', ...mine });
    else {
      if (data.kind === 'want') wishes.set(data.tab, data);
      else wishes.delete(data.tab);
      refresh();
    }
  };
  void navigator.locks.request('adviestafel-stream-leader', lead);

  /** Runs in one tab at a time, for as long as that tab lives. */
  function lead(): Promise<void> {
    source = createStreamSource(base, (news) => {
      tell(news);
      say({ kind: 'news', news });
    });
    say({ kind: 'who' });
    refresh();
    return new Promise((resolve) => {
      release = resolve;
    });
  }

  return {
    want(topics) {
      mine.topics = [...topics];
      say({ kind: 'want', ...mine });
      refresh();
    },
    close() {
      say({ kind: 'gone', tab: mine.tab });
      source?.close();
      release();
      channel.close();
    },
  };
}
