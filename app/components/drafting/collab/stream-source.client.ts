/** What a listener hears: an event of its topic, or that the stream was refused or came back. */
export type StreamNews =
  | { kind: 'event'; topic: string; type: string; event: unknown; version: number | null }
  | { kind: 'open' }
  /** Which build answers. */
  | { kind: 'release'; release: string }
  | { kind: 'lost' };

/** Which topics are wanted, and from which version. */
export type TopicVersions = ReadonlyMap<string, number | null>;

/** Turns an EventSource over several topics into news. Versions are kept, so that reopening resumes each topic. */
export interface StreamSource {
  want(topics: TopicVersions): void;
  close(): void;
}

const eventTypes = ['steps', 'behind', 'presence', 'denied', 'changed'] as const;

/**
 * Holds the one EventSource of this browser. The set of topics is part of its address, so a change reopens it;
 * after an error it is reopened here with the newest versions rather than by the browser with old ones.
 */
export function createStreamSource(base: string, tell: (news: StreamNews) => void): StreamSource {
  let source: EventSource | null = null;
  let versions = new Map<string, number | null>();
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function reopen(): void {
    clearTimeout(retry);
    source?.close();
    source = null;
    if (versions.size === 0) return;
    const query = [...versions]
      .map(([topic, since]) => `topic=${topic}${since === null ? '' : `@${since}`}`)
      .join('&');
    const opened = new EventSource(`${base}/stream?${query}`);
    source = opened;
    opened.onopen = () => {
      failures = 0;
      tell({ kind: 'open' });
    };
    opened.addEventListener('release', ({ data }: MessageEvent<string>) =>
      tell({ kind: 'release', release: JSON.parse(data) as string }),
    );
    opened.onerror = () => {
      opened.close();
      tell({ kind: 'lost' });
      const wait = Math.min(30_000, 500 * 2 ** failures++) * (0.5 + Math.random() / 2);
      retry = setTimeout(reopen, wait);
    };
    for (const type of eventTypes) opened.addEventListener(type, (message) => hear(type, message));
  }

  function hear(type: string, message: MessageEvent<string>): void {
    const { topic, event } = JSON.parse(message.data) as { topic: string; event: unknown };
    const version = /@(\d+)$/.exec(message.lastEventId)?.[1];
    const isVersioned = type === 'steps' || type === 'behind';
    if (isVersioned && version !== undefined) versions.set(topic, Number(version));
    tell({ kind: 'event', topic, type, event, version: isVersioned && version ? Number(version) : null });
  }

  return {
    want(topics) {
      const isSame =
        topics.size === versions.size && [...topics.keys()].every((topic) => versions.has(topic));
      if (isSame) return;
      versions = new Map([...topics].map(([topic, since]) => [topic, versions.get(topic) ?? since]));
      reopen();
    },
    close() {
      clearTimeout(retry);
      source?.close();
    },
  };
}
