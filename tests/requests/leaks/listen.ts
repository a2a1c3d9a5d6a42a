import { type DemoRole, demoPeople, type TestServer } from '../../harness/server.ts';
import { topics } from '../access-table.ts';

/** What somebody hears on the stream of events, as it came in. */
export interface Listener {
  /** Each event that was published; not the heartbeat, the refusals of topics, and the greeting that names the build. */
  events(): string[];
  /** Everything that came over the line. */
  raw(): string;
  stop(): void;
}

/** Opens the stream for somebody with every topic there is of a case, and their own; resolves once it listens. */
export async function listen(
  server: TestServer,
  role: DemoRole,
  ids: Record<string, string>,
): Promise<Listener> {
  const asked = Object.keys(topics).flatMap((pattern) => {
    const [kind, name] = pattern.split(':') as [string, string];
    return ids[name] ? [`${kind}:${ids[name]}`] : [];
  });
  const people = Object.values(demoPeople).map((id) => `person:${id}`);
  const query = [...asked, ...people, lastTopic].map((topic) => `topic=${topic}`).join('&');
  const end = new AbortController();
  const answer = await server.fetch(`/api/samen/stream?${query}`, {
    cookie: await server.cookieFor(role),
    signal: end.signal,
  });
  if (answer.status !== 200) throw new Error(`the stream gave ${answer.status}: ${await answer.text()}`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(lastTopic)) text += (await reader.read()).value ?? '';
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
  })().catch((error: unknown) => {
    if (!end.signal.aborted) throw error;
  });
  void reading;
  return {
    raw: () => text,
    events: () =>
      text.split('\n\n').filter((frame) => /^data:/m.test(frame) && !/^event: release$|denied/m.test(frame)),
    stop: () => end.abort(),
  };
}

/** Nobody has it, so the refusal of it, which comes last, tells that the stream listens. */
const lastTopic = 'person:niemand';
