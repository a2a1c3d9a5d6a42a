import type { IncomingMessage } from 'node:http';
import { caseIdOfLetter } from '#db/queries/letter-steps.ts';
import { personById } from '#db/queries/people.ts';
import { type CaseAction, may } from '../domain/accounts/permissions.ts';
import { caseFacts } from '../domain/cases/load-case.server.ts';
import type { Actor } from '../domain/context.ts';
import type { Council } from '../domain/councils/council.server.ts';
import { type Authority, createAuthority } from '../domain/drafting/collab/authority.server.ts';
import { settleAnchors } from '../domain/drafting/margin/settle-anchors.server.ts';
import {
  type CollabHandler,
  type CollabPerson,
  createCollabHandlers,
  letterTopic,
  replayLetter,
  stepsEvent,
} from './collab-handlers.server.ts';
import { createEventHub } from './event-hub.server.ts';

/** Where the handlers of writing together are mounted. */
export const collabBase = '/api/samen';

/** Letters that nobody used for this long are closed; they open again in milliseconds. */
const idleMs = 10 * 60_000;

export interface LetterWritingDeps {
  now(): number;
  /** Which build the browser's scripts are of; null in development. */
  release: string | null;
  /** The council by name; null when it is not open in this process. */
  councilOf(councilId: string): Council | null;
}

/** Somebody who is signed in, and their council. */
export interface Writer {
  council: Council;
  actor: Actor;
}

/** How the handlers learn who asks; null when nobody is signed in. */
export type FindWriter = (request: IncomingMessage) => Promise<Writer | null>;

/** What may be heard on each kind of topic; the id behind the colon is a case, a letter or a person. */
const caseTopics: Record<string, CaseAction> = {
  /** Moves of the case and progress of its note. */
  case: 'case:read',
  /** The council's work after the opening: threads, points, votes. */
  work: 'scoring:readAll',
  /** That somebody handed in: an event that would tell the others something in a blind round. */
  progress: 'scoring:progress',
};

/**
 * Ties writing together and the event stream to this server: one authority per council, one hub for all, and
 * the permission table asked at each request and at each subscription.
 */
export function createLetterWriting(deps: LetterWritingDeps) {
  const authorities = new Map<string, Authority>();
  const hub = createEventHub({
    release: deps.release,
    mayHear: (councilId, personId, topic) => mayHear(deps.councilOf(councilId), personId, topic),
    replay: (councilId, topic, since) =>
      topic.startsWith('letter:') ? replayLetter(authorityFor(councilId), topic, since) : [],
  });

  function authorityFor(councilId: string): Authority {
    const known = authorities.get(councilId);
    if (known) return known;
    const council = deps.councilOf(councilId);
    if (!council) throw new RangeError(`council ${councilId} is not open`);
    const authority = createAuthority({
      db: council.db,
      now: deps.now,
      idleMs,
      onCommitted: (committed) =>
        hub.publish(councilId, letterTopic(committed.documentId), stepsEvent(committed)),
      onStored: settleAnchors,
      onFailure: (error) => console.error('writing steps failed:', error),
    });
    authorities.set(councilId, authority);
    return authority;
  }

  const sweep = setInterval(() => {
    for (const authority of authorities.values()) authority.evictIdle();
  }, 60_000).unref();

  return {
    handler: (findWriter: FindWriter): CollabHandler =>
      createCollabHandlers({
        authenticate: async (request, documentId) => collabPerson(await findWriter(request), documentId),
        authorityFor,
        hub,
        now: deps.now,
        onError: (error) => console.error('writing together failed:', error),
      }),
    publish: (councilId: string, topic: string, event: { kind: string }) =>
      hub.publish(councilId, topic, { type: event.kind, data: JSON.stringify(event) }),
    listeners: (councilId: string, topic: string) => hub.listeners(councilId, topic),
    editLetter: (councilId: string, ...edit: Parameters<Authority['edit']>) =>
      authorityFor(councilId).edit(...edit),
    /** A person's rights changed or their session ended. */
    revoke: (_councilId: string, personId: string) => hub.revoke(personId),
    endStreams: () => hub.close(),
    /** Puts everything on disk; call it before the databases close. */
    flush: () => {
      clearInterval(sweep);
      for (const authority of authorities.values()) authority.flush();
    },
  };
}

function collabPerson(writer: Writer | null, documentId: string | null): CollabPerson | null {
  if (!writer) return null;
  const { council, actor } = writer;
  const can = documentId ? letterRights(council, actor, documentId) : { read: true, write: false };
  return { personId: actor.personId, name: actor.name, councilId: council.id, can };
}

function letterRights(council: Council, actor: Actor, documentId: string): CollabPerson['can'] {
  const caseId = caseIdOfLetter(council.db, documentId);
  const facts = caseId === undefined ? null : caseFacts(council.db, caseId);
  if (!facts) return { read: false, write: false };
  return { read: may(actor, 'letter:read', facts), write: may(actor, 'letter:write', facts) };
}

function mayHear(council: Council | null, personId: string, topic: string): boolean {
  const person = council ? personById(council.db, personId) : undefined;
  if (!council || !person || person.activeUntil !== null) return false;
  const { name, role, isMember } = person;
  const actor: Actor = { personId, name, role, isMember };
  const [kind, id] = topic.split(':') as [string, string];
  if (kind === 'person') return id === personId;
  if (kind === 'letter') return letterRights(council, actor, id).read;
  const action = Object.hasOwn(caseTopics, kind) ? caseTopics[kind] : undefined;
  const facts = action ? caseFacts(council.db, id) : null;
  return action !== undefined && facts !== null && may(actor, action, facts);
}
