import type { AppLoadContext } from '@remix-run/node';
import type { Actor, Ctx } from '../domain/context.ts';
import type { OpenCouncil } from './councils.server.ts';

/** What the server hands to every route: the council by host name and who is signed in there. */
export interface RequestContext {
  nonce: string;
  /** Null when the host name fits no council. */
  opened: OpenCouncil | null;
  actor: Actor | null;
  /** Whether this person signs in in two steps. */
  twoSteps: boolean;
  /** Address of the caller, for rate limits. */
  ip: string;
  /** Whether the request came over the loopback address, where the demo may sign in by a button. */
  loopback: boolean;
  /** Which build the browser's scripts are of; null in development. */
  release: string | null;
  now(): number;
  today(): string;
  newId(): string;
  /** Ends the open streams of a person whose rights changed. */
  revoke(councilId: string, personId: string): void;
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    request: RequestContext;
  }
}

/** The request's own context out of Remix' untyped one. */
export const requestContext = (context: AppLoadContext): RequestContext => context.request;

/** The domain's context of somebody who is signed in. */
export function ctxOf(request: Omit<RequestContext, 'nonce'>, opened: OpenCouncil, actor: Actor): Ctx {
  return {
    council: opened.council,
    db: opened.council.db,
    actor,
    now: request.now,
    today: request.today,
    newId: request.newId,
  };
}

/** Who leads a council or looks after its accounts signs in in two steps (BIO2 5.17.01); a demo has no secrets. */
export const mustSetTwoSteps = (request: Pick<RequestContext, 'opened' | 'actor' | 'twoSteps'>): boolean =>
  request.actor !== null &&
  request.opened !== null &&
  !request.twoSteps &&
  needsTwoSteps(request.opened, request.actor);

/** Whether this person may not do without the second step. */
export const needsTwoSteps = (opened: OpenCouncil, actor: Actor): boolean =>
  !opened.council.demo && ['chair', 'secretary', 'admin'].includes(actor.role);
