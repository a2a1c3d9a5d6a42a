import type { IncomingHttpHeaders } from 'node:http';
import { personByUser } from '#db/queries/people.ts';
import type { Actor } from '../domain/context.ts';
import type { Councils, OpenCouncil } from './councils.server.ts';

/** Somebody who is signed in, and where. */
export interface SignedIn {
  opened: OpenCouncil;
  actor: Actor;
  /** Whether they sign in in two steps. */
  twoSteps: boolean;
}

/** Who is signed in with the headers of a request, at the council of its host name. */
export async function signedIn(councils: Councils, headers: IncomingHttpHeaders): Promise<SignedIn | null> {
  const opened = councils.forHost(headers.host ?? '');
  const known = opened ? await actorOf(opened, webHeaders(headers)) : null;
  return opened && known ? { opened, ...known } : null;
}

/** Who is signed in with these headers at this council; null for nobody, and for people who left. */
export async function actorOf(
  opened: OpenCouncil,
  headers: Headers,
): Promise<{ actor: Actor; twoSteps: boolean } | null> {
  if (!headers.get('cookie')) return null;
  const session = await opened.auth.api.getSession({ headers });
  const person = session ? personByUser(opened.council.db, session.user.id) : undefined;
  if (!person || person.activeUntil !== null) return null;
  return {
    actor: { personId: person.id, name: person.name, role: person.role, isMember: person.isMember },
    twoSteps: session?.user.twoFactorEnabled === true,
  };
}

/** Node's headers as web Headers. */
export function webHeaders(headers: IncomingHttpHeaders): Headers {
  const web = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) web.set(name, Array.isArray(value) ? value.join(', ') : value);
  return web;
}
