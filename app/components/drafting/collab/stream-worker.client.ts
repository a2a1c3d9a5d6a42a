/// <reference lib="webworker" />
import { createStreamSource, type StreamNews } from './stream-source.client.ts';
import { createTabRegister } from './tab-register.ts';
import { type TabWishes, unionOfWishes } from './topic-switchboard.ts';

/** What a tab says to the worker: where the stream is and what it wants, that it still lives, or that it goes. */
export type TabMessage = ({ kind: 'want'; base: string } & TabWishes) | { kind: 'alive' } | { kind: 'bye' };

/** A tab that said nothing for this long has crashed or was closed without a word (milliseconds). */
const silence = 90_000;

const tabs = createTabRegister<MessagePort>(silence, () => performance.now());
let source: ReturnType<typeof createStreamSource> | null = null;

function tell(news: StreamNews): void {
  for (const { port, wishes } of tabs.present()) {
    if (news.kind !== 'event' || wishes.topics.some(([topic]) => topic === news.topic))
      port.postMessage(news);
  }
}

function refresh(base?: string): void {
  if (base && !source) source = createStreamSource(base, tell);
  source?.want(unionOfWishes(tabs.present().map(({ wishes }) => wishes)));
}

function listen(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'want') {
      tabs.want(port, { tab: data.tab, topics: data.topics });
      refresh(data.base);
    } else if (data.kind === 'alive') {
      if (!tabs.alive(port)) return;
      refresh();
      // As after a lost connection: it looks what it missed.
      port.postMessage({ kind: 'open' } satisfies StreamNews);
    } else {
      tabs.leave(port);
      refresh();
    }
  };
  port.start();
}

(self as unknown as SharedWorkerGlobalScope).onconnect = ({ ports }) => {
  for (const port of ports) listen(port);
};

setInterval(() => {
  tabs.sweep();
  refresh();
}, silence / 3);
