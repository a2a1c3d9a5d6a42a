import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';

/** One event on a topic. `version` makes it resumable; without it the event is only for who is listening now. */
export interface HubEvent {
  type: string;
  /** One line of JSON. */
  data: string;
  version?: number;
}

/** What a browser wants to hear: a topic, and the last version of it that it has, if it has one. */
export interface Subscription {
  topic: string;
  since: number | null;
}

/** A browser that asks for a stream. */
export interface StreamRequest {
  res: ServerResponse;
  councilId: string;
  personId: string;
  subscriptions: readonly Subscription[];
}

/** How the hub decides who may hear what, and what somebody missed. */
export interface HubPolicy {
  /** Asked at subscription, also when a browser comes back after {@link EventHub.revoke}. Quick and synchronous. */
  mayHear(councilId: string, personId: string, topic: string): boolean;
  /** Events of a topic after a version, in order; called when a stream opens, before it hears anything new. */
  replay(councilId: string, topic: string, since: number): HubEvent[];
  /** Told to each browser when its stream opens, so that a page of an older build can say so. */
  release?: string | null;
  limits?: Partial<HubLimits>;
}

export interface HubLimits {
  /** Bytes that may wait for one reader before it is dropped, to come back and resume. */
  maxWaiting: number;
  beatMs: number;
  maxStreamsPerPerson: number;
  /** Milliseconds between two messages on a topic: what is published in between goes together. */
  gatherMs: number;
}

/** More than this is not held back for company; well under what may wait for a reader. */
const gatherChars = 32_768;

/** The open event streams of all councils. */
export interface EventHub {
  /** Answers the request with a stream; false when the person has too many, and nothing has been written yet. */
  open(request: StreamRequest): boolean;
  publish(councilId: string, topic: string, event: HubEvent): void;
  /** Ids of the people with a stream on this topic, each once. */
  listeners(councilId: string, topic: string): string[];
  /**
   * A person's rights changed or a session of theirs ended: all their streams end at once. Which session a
   * stream belongs to is not kept; a browser that is still signed in comes back by itself and is asked again.
   */
  revoke(personId: string): void;
  /** Ends all streams and the heartbeat, so that the server can stop. Browsers come back by themselves. */
  close(): void;
  readonly size: number;
}

/** A topic that somebody listens to. */
interface Audience {
  listeners: Set<Stream>;
  /** Text that goes with the next message. */
  waiting: string;
  /** When the last message went. */
  sentAt: number;
}

interface Stream {
  res: ServerResponse;
  /**
   * Where its bytes go. An answer without chunks adds nothing to what is written, and what it does at each write to
   * find that out costs as much as the sending.
   */
  line: Writable;
  councilId: string;
  personId: string;
  topics: readonly string[];
}

const standard: HubLimits = {
  maxWaiting: 1024 * 1024,
  beatMs: 15_000,
  maxStreamsPerPerson: 12,
  gatherMs: 80,
};

/**
 * Carries all topics of a browser over one server-sent event stream (HTTP/1.1 browsers allow six connections
 * per host). An event's id is "topic@version", so that Last-Event-ID resumes it. A stream costs one small
 * object: one heartbeat serves all, and a reader that does not read is dropped rather than remembered for. A message
 * to each reader costs more than all else about an edit, so a busy topic sends twelve times a second, which looks
 * like at once; a quiet one sends at once.
 */
export function createEventHub(policy: HubPolicy): EventHub {
  const limits = { ...standard, ...policy.limits };
  const streams = new Set<Stream>();
  const byTopic = new Map<string, Audience>();
  const byPerson = new Map<string, Set<Stream>>();
  const greeting = `retry: 1000\n\n${policy.release ? `event: release\ndata: ${JSON.stringify(policy.release)}\n\n` : ''}`;
  const beat = setInterval(() => {
    for (const stream of streams) send(stream, ': beat\n\n');
  }, limits.beatMs);
  beat.unref();

  function open({ res, councilId, personId, subscriptions }: StreamRequest): boolean {
    if ((byPerson.get(personId)?.size ?? 0) >= limits.maxStreamsPerPerson) return false;
    const allowed = subscriptions.filter(({ topic }) => policy.mayHear(councilId, personId, topic));
    // What waits is older than what this reader is about to be told.
    for (const { topic } of allowed) deliver(byTopic.get(topicKey(councilId, topic)));
    // Without chunks a message is one write, and its bytes are the same for all readers.
    res.removeHeader('Transfer-Encoding');
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    // With the first words the head goes out; after that nothing stands between us and the connection. A request
    // that came on the heels of another one has no connection of its own yet.
    res.write(greeting);
    const topics = allowed.map(({ topic }) => topic);
    const stream: Stream = { res, line: res.socket ?? res, councilId, personId, topics };
    add(stream);
    res.on('close', () => remove(stream));
    for (const { topic } of subscriptions.filter((wish) => !allowed.includes(wish))) {
      send(stream, frame(topic, { type: 'denied', data: '{}' }));
    }
    for (const { topic, since } of allowed) {
      if (since === null) continue;
      for (const event of policy.replay(councilId, topic, since)) send(stream, frame(topic, event));
    }
    return true;
  }

  /** Writes to a stream, or drops it when too much is waiting: its reader stopped, and will resume or be gone. */
  function send(stream: Stream, text: string | Buffer): void {
    if (stream.line.writableLength + text.length > limits.maxWaiting) {
      remove(stream);
      stream.res.destroy();
      return;
    }
    stream.line.write(text);
  }

  function add(stream: Stream): void {
    streams.add(stream);
    const own = byPerson.get(stream.personId) ?? new Set();
    byPerson.set(stream.personId, own.add(stream));
    for (const topic of stream.topics) {
      const key = topicKey(stream.councilId, topic);
      const audience = byTopic.get(key) ?? { listeners: new Set(), waiting: '', sentAt: 0 };
      audience.listeners.add(stream);
      byTopic.set(key, audience);
    }
  }

  function remove(stream: Stream): void {
    if (!streams.delete(stream)) return;
    const own = byPerson.get(stream.personId);
    own?.delete(stream);
    if (own?.size === 0) byPerson.delete(stream.personId);
    for (const topic of stream.topics) {
      const key = topicKey(stream.councilId, topic);
      const audience = byTopic.get(key);
      audience?.listeners.delete(stream);
      if (audience?.listeners.size === 0) byTopic.delete(key);
    }
  }

  /** Sends what waits on a topic. */
  function deliver(audience: Audience | undefined): void {
    if (!audience || audience.waiting === '') return;
    const bytes = Buffer.from(audience.waiting);
    audience.waiting = '';
    audience.sentAt = performance.now();
    for (const stream of audience.listeners) send(stream, bytes);
  }

  return {
    open,
    publish(councilId, topic, event) {
      const audience = byTopic.get(topicKey(councilId, topic));
      if (!audience) return;
      const isFirst = audience.waiting === '';
      audience.waiting += frame(topic, event);
      const rest = limits.gatherMs - (performance.now() - audience.sentAt);
      if (rest <= 0 || audience.waiting.length > gatherChars) deliver(audience);
      else if (isFirst) setTimeout(deliver, rest, audience);
    },
    listeners(councilId, topic) {
      const streams = byTopic.get(topicKey(councilId, topic))?.listeners ?? [];
      return [...new Set([...streams].map((stream) => stream.personId))];
    },
    revoke(personId) {
      for (const stream of byPerson.get(personId) ?? []) {
        remove(stream);
        stream.res.end();
      }
    },
    close() {
      clearInterval(beat);
      for (const audience of byTopic.values()) deliver(audience);
      for (const stream of [...streams]) {
        remove(stream);
        stream.res.end();
      }
    },
    get size() {
      return streams.size;
    },
  };
}

const topicKey = (councilId: string, topic: string) => `${councilId}\n${topic}`;

/** The event as it stands on the wire. The topic is in the data's envelope, so that one listener serves all. */
function frame(topic: string, { type, data, version }: HubEvent): string {
  const id = version === undefined ? '' : `id: ${topic}@${version}\n`;
  return `${id}event: ${type}\ndata: {"topic":${JSON.stringify(topic)},"event":${data}}\n\n`;
}

/**
 * Reads what a browser asks for: `topic=letter:abc@120` (repeated), where a Last-Event-ID of the same topic
 * counts for more than the version in the address. Null when it asks for nothing or for something odd.
 */
export function readSubscriptions(
  query: URLSearchParams,
  lastEventId: string | undefined,
): Subscription[] | null {
  const resumed = lastEventId ? parseTopic(lastEventId) : null;
  const wishes = query.getAll('topic').map(parseTopic);
  if (wishes.length === 0 || wishes.length > 50) return null;
  const subscriptions: Subscription[] = [];
  for (const wish of wishes) {
    if (!wish) return null;
    const since = resumed?.topic === wish.topic ? Math.max(resumed.since ?? 0, wish.since ?? 0) : wish.since;
    subscriptions.push({ topic: wish.topic, since });
  }
  return subscriptions;
}

function parseTopic(text: string): Subscription | null {
  const match = /^([a-z]{1,32}:[\w-]{1,64})(?:@(\d{1,9}))?$/.exec(text);
  if (!match) return null;
  return { topic: match[1]!, since: match[2] === undefined ? null : Number(match[2]) };
}
