/// <reference lib="webworker" />
import { createStreamSource, type StreamNews } from './stream-source.client.ts';
import { type TabWishes, unionOfWishes } from './topic-switchboard.ts';

/** What a tab says to the worker: where the stream is and what it wants, that it still lives, or that it goes. */
export type TabMessage = ({ kind: 'want'; base: string } & TabWishes) | { kind: 'alive' } | { kind: 'bye' };

interface Tab {
  port: MessagePort;
  wishes: TabWishes;
  heard: number;
}

/** A tab that said nothing for this long has crashed or was closed without a word (milliseconds). */
const silence = 90_000;

const tabs = new Map<MessagePort, Tab>();
let source: ReturnType<typeof createStreamSource> | null = null;

function tell(news: StreamNews): void {
  for (const { port, wishes } of tabs.values()) {
    if (news.kind !== 'event' || wishes.topics.some(([topic]) => topic === news.topic))
      port.postMessage(news);
  }
}

function refresh(base?: string): void {
  if (base && !source) source = createStreamSource(base, tell);
  source?.want(unionOfWishes([...tabs.values()].map(({ wishes }) => wishes)));
}

function listen(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'want') {
      tabs.set(port, { port, wishes: { tab: data.tab, topics: data.topics }, heard: Date.now() });
      refresh(data.base);
    } else if (data.kind === 'alive') {
      const tab = tabs.get(port);
      if (tab) tab.heard = Date.now();
    } else {
      tabs.delete(port);
      refresh();
    }
  };
  port.start();
}

(self as unknown as SharedWorkerGlobalScope).onconnect = ({ ports }) => {
  for (const port of ports) listen(port);
};

setInterval(() => {
  for (const [port, tab] of tabs) if (tab.heard < Date.now() - silence) tabs.delete(port);
  refresh();
}, silence / 3);
