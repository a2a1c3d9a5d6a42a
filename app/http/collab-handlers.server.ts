import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  Authority,
  CommittedSteps,
  SubmitResult,
} from '#app/domain/drafting/collab/authority.server.ts';
import { batchSchema, presenceSchema } from '#app/domain/drafting/collab/batch.server.ts';
import { createPersonQuota, type QuotaLimits } from '#app/domain/drafting/collab/person-quota.server.ts';
import { type EventHub, type HubEvent, readSubscriptions } from './event-hub.server.ts';
import { readJsonBody } from './json-body.server.ts';

/** Who asks, and what they may do with the document in question. */
export interface CollabPerson {
  personId: string;
  name: string;
  councilId: string;
  can: { read: boolean; write: boolean };
}

export interface CollabLimits {
  bodyBytes: number;
  /** Bytes of steps per person. */
  quota: QuotaLimits;
}

/** Where the handlers meet the rest of the server. */
export interface CollabDeps {
  /** Null when nobody is signed in. `documentId` is null for the stream, whose topics the hub checks. */
  authenticate(req: IncomingMessage, documentId: string | null): Promise<CollabPerson | null>;
  authorityFor(councilId: string): Authority;
  hub: EventHub;
  now(): number;
  /** Told of errors that are ours; the browser gets a plain 500. */
  onError(error: unknown): void;
  limits?: Partial<CollabLimits>;
}

/** A handler as express and plain node both take it; `next` is called for paths that are not ours. */
export type CollabHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

const standard: CollabLimits = { bodyBytes: 256 * 1024, quota: { burst: 8_000_000, perSecond: 50_000 } };

/**
 * The hot paths of writing together, beside Remix on the same server (a Remix request costs ten times as much).
 * Paths, relative to where it is mounted:
 * - `GET /letters/:id` the letter; with `?since=v` the steps since, or with `&form=maps` a snapshot with maps
 * - `POST /letters/:id/steps` a Batch, answered after it is on disk
 * - `POST /letters/:id/presence` a caret
 * - `GET /stream?topic=letter:ID@version` the event stream of this browser
 */
export function createCollabHandlers(deps: CollabDeps): CollabHandler {
  const limits = { ...standard, ...deps.limits };
  const quota = createPersonQuota(limits.quota, deps.now);

  async function route(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const { path, query } = partsOf(req.url ?? '/');
    if (path === '/stream' && req.method === 'GET') {
      await stream(req, res, new URLSearchParams(query));
      return true;
    }
    const match = /^\/letters\/([\w-]{1,64})(?:\/(steps|presence))?$/.exec(path);
    if (!match) return false;
    const [, documentId, noun] = match;
    const person = await deps.authenticate(req, documentId!);
    if (!person) answer(res, 401, { code: 'signed-out' });
    else if (!person.can.read) answer(res, 404, { code: 'not-found' });
    else if (!noun && req.method === 'GET') letter(res, person, documentId!, new URLSearchParams(query));
    else if (noun && req.method === 'POST')
      await receive(req, res, { person, documentId: documentId!, noun });
    else answer(res, 405, { code: 'method-not-allowed' });
    return true;
  }

  function letter(res: ServerResponse, person: CollabPerson, documentId: string, query: URLSearchParams) {
    const authority = deps.authorityFor(person.councilId);
    const since = query.get('since');
    if (since === null) {
      const body = authority.snapshotBody(documentId);
      return body === undefined ? answer(res, 404, { code: 'not-found' }) : answer(res, 200, body);
    }
    if (!/^\d{1,9}$/.test(since)) return answer(res, 400, { code: 'malformed' });
    const found = authority.catchUp(
      documentId,
      Number(since),
      query.get('form') === 'maps' ? 'maps' : 'steps',
    );
    if (found.status === 'missing') answer(res, 404, { code: 'not-found' });
    else if (found.status === 'history-gone') answer(res, 410, { code: 'history-gone' });
    else answer(res, 200, found.body);
  }

  async function receive(
    req: IncomingMessage,
    res: ServerResponse,
    { person, documentId, noun }: { person: CollabPerson; documentId: string; noun: string },
  ) {
    const body = await readJsonBody(req, limits.bodyBytes);
    if (!body.ok) {
      const status = { 'too-large': 413, 'not-json': 422, 'wrong-type': 415 }[body.problem];
      if (status === 413) res.setHeader('Connection', 'close');
      return answer(res, status, { code: body.problem === 'not-json' ? 'malformed' : body.problem });
    }
    const wait = quota.spend(person.personId, body.bytes);
    if (wait > 0) {
      res.setHeader('Retry-After', wait);
      return answer(res, 429, { code: 'busy' });
    }
    if (noun === 'presence') return presence(res, person, documentId, body.value);
    if (!person.can.write) return answer(res, 403, { code: 'not-allowed' });
    const batch = batchSchema.safeParse(body.value);
    if (!batch.success) return answer(res, 422, { code: 'malformed' });
    reply(res, await deps.authorityFor(person.councilId).submit(documentId, batch.data, person.personId));
  }

  function presence(res: ServerResponse, person: CollabPerson, documentId: string, value: unknown) {
    const caret = presenceSchema.safeParse(value);
    if (!caret.success) return answer(res, 422, { code: 'malformed' });
    const { personId, name, councilId } = person;
    const data = JSON.stringify({ ...caret.data, personId, name });
    deps.hub.publish(councilId, `letter:${documentId}`, { type: 'presence', data });
    answer(res, 204);
  }

  async function stream(req: IncomingMessage, res: ServerResponse, query: URLSearchParams) {
    const person = await deps.authenticate(req, null);
    if (!person) return answer(res, 401, { code: 'signed-out' });
    const lastEventId = req.headers['last-event-id'];
    const subscriptions = readSubscriptions(query, typeof lastEventId === 'string' ? lastEventId : undefined);
    if (!subscriptions) return answer(res, 400, { code: 'malformed' });
    const { councilId, personId } = person;
    if (!deps.hub.open({ res, councilId, personId, subscriptions })) answer(res, 429, { code: 'busy' });
  }

  return (req, res, next) => {
    route(req, res)
      .then((isOurs) => {
        if (isOurs) return;
        if (next) next();
        else answer(res, 404, { code: 'not-found' });
      })
      .catch((error: unknown) => {
        deps.onError(error);
        if (res.headersSent) res.destroy();
        else answer(res, 500, { code: 'failed' });
      });
  };
}

function reply(res: ServerResponse, result: SubmitResult) {
  switch (result.status) {
    case 'written':
      return answer(res, 200, result.body);
    case 'refused':
      return answer(res, result.code === 'history-gone' ? 410 : 422, { code: result.code });
    case 'forged-client':
      return answer(res, 403, { code: 'forged-client' });
    case 'missing':
      return answer(res, 404, { code: 'not-found' });
    case 'not-stored':
      res.setHeader('Retry-After', 5);
      return answer(res, result.code === 'storage-full' ? 507 : 503, { code: result.code });
  }
}

/** The path and the query of an address as it stands in a request; parsing it whole costs more than the routing. */
function partsOf(address: string): { path: string; query: string } {
  const at = address.indexOf('?');
  return at < 0 ? { path: address, query: '' } : { path: address.slice(0, at), query: address.slice(at + 1) };
}

/** Sends JSON (a text is sent as it is); private to this person, so never cached. */
function answer(res: ServerResponse, status: number, body?: string | { code: string }): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  });
  res.end(text);
}

/** The topic on which a letter's steps are published. */
export const letterTopic = (documentId: string) => `letter:${documentId}`;

/** Committed steps as an event: for {@link AuthorityDeps.onCommitted} to publish. */
export function stepsEvent({ version, wires }: Pick<CommittedSteps, 'version' | 'wires'>): HubEvent {
  return { type: 'steps', version, data: `{"entries":[${wires.join()}]}` };
}

/** What a letter's topic replays after a version: the steps, or the word that a snapshot is due. */
export function replayLetter(authority: Authority, topic: string, since: number): HubEvent[] {
  const found = authority.entriesSince(topic.replace(/^letter:/, ''), since);
  if (!found || found.version === since) return [];
  if (!found.wires) return [{ type: 'behind', version: found.version, data: `{"version":${found.version}}` }];
  return [stepsEvent({ version: found.version, wires: found.wires })];
}
