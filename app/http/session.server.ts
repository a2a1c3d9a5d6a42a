import type { IncomingHttpHeaders } from 'node:http';
import { personOfSession } from '#db/queries/sessions.ts';
import type { Actor } from '../domain/context.ts';
import type { Councils, OpenCouncil } from './councils.server.ts';
import { createRecentSessions } from './recent-sessions.server.ts';

/** Somebody who is signed in. */
export interface KnownActor {
  actor: Actor;
  /** Whether they sign in in two steps. */
  twoSteps: boolean;
}

/** Somebody who is signed in, and where. */
export interface SignedIn extends KnownActor {
  opened: OpenCouncil;
}

/** A session whose cookie was proven. */
interface ProvenSession {
  opened: OpenCouncil;
  id: string;
}

/** Who is signed in with these headers at this council; null for nobody, and for people who left. */
export async function actorOf(opened: OpenCouncil, headers: Headers): Promise<KnownActor | null> {
  const session = await provenSession(opened, headers);
  return session && personBehind(session);
}

/** Gives how to find who sent a request quickly, for handlers that are asked several times a second. */
export function signedInAt(councils: Councils, now: () => number) {
  const find = createRecentSessions<ProvenSession, SignedIn>(now);
  return ({ cookie, host = '', ...others }: IncomingHttpHeaders): Promise<SignedIn | null> =>
    cookie === undefined
      ? Promise.resolve(null)
      : find(`${host}\n${cookie}`, {
          async check() {
            const opened = councils.forHost(host);
            return opened && provenSession(opened, webHeaders({ ...others, cookie, host }));
          },
          read: (session) => personBehind(session, now()),
        });
}

async function provenSession(opened: OpenCouncil, headers: Headers): Promise<ProvenSession | null> {
  if (!headers.get('cookie')) return null;
  const session = await opened.auth.api.getSession({ headers });
  return session && { opened, id: session.session.id };
}

/** Who a session belongs to; asked with a moment, null for one that ran out before it. */
function personBehind({ opened, id }: ProvenSession, at?: number): SignedIn | null {
  const found = personOfSession(opened.council.db, id);
  if (!found || found.activeUntil !== null) return null;
  if (at !== undefined && found.expiresAt.getTime() <= at) return null;
  const { personId, name, role, isMember, twoSteps } = found;
  return { opened, actor: { personId, name, role, isMember }, twoSteps: twoSteps === true };
}

/** Node's headers as web Headers. */
export function webHeaders(headers: IncomingHttpHeaders): Headers {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) web.set(name, Array.isArray(value) ? value.join(', ') : value);
  return web;
}
