import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirect } from '@remix-run/node';
import { allPeople } from '#db/queries/people.ts';
import { takeOffTry } from '#db/queries/sign-in-tries.ts';
import type { Role } from '#db/schema/accounts.ts';
import type { Auth } from '../domain/accounts/auth.server.ts';
import type { OpenCouncil } from './councils.server.ts';
import type { RequestContext } from './load-context.server.ts';

/**
 * Whether this is a path of our own and never another site. A browser reads "/\evil" and "/<tab>/evil" as "//evil":
 * it turns backslashes round and leaves tabs and line ends out (WHATWG URL, 4.4).
 */
export const isOwnPath = (path: string): boolean => /^\/(?!\/)[^\\\p{Cc}]*$/u.test(path);

/** Where somebody goes after signing in. */
export const safeReturn = (path: string | null): string =>
  path !== null && isOwnPath(path) ? path : '/mijn-beurt';

/**
 * Signs in through better-auth's own handler, so that its rate limit counts this try. A try that succeeds is taken off
 * again: a whole council behind one connection may come in at once. It does not clear the failures before it, or who has
 * one account could guess at all the others.
 * @returns the cookies to set and whether a code is asked next, or why it failed
 */
export async function signIn(
  request: RequestContext,
  auth: Auth,
  credentials: { email: string; password: string },
): Promise<{ cookies: string[]; secondStep: boolean } | { refused: 'wrong' | 'tooMany' }> {
  const base = auth.options.baseURL;
  const answer = await auth.handler(
    new Request(`${base}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: String(base), 'x-adviestafel-ip': request.ip },
      body: JSON.stringify(credentials),
    }),
  );
  if (answer.ok) {
    if (request.opened) takeOffTry(request.opened.council.db, request.ip);
    const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
    return { cookies: answer.headers.getSetCookie(), secondStep: twoFactorRedirect === true };
  }
  return { refused: answer.status === 429 ? 'tooMany' : 'wrong' };
}

/** Redirect that carries cookies. */
export function redirectWithCookies(path: string, cookies: string[]): Response {
  const response = redirect(path);
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Ends the session of this browser. */
export async function signOut(opened: OpenCouncil, headers: Headers): Promise<string[]> {
  const { headers: answer } = await opened.auth.api.signOut({ headers, returnHeaders: true });
  return answer.getSetCookie();
}

/** First who leads the work, then who does it, then who looks on. */
const demoOrder: readonly Role[] = ['chair', 'secretary', 'member', 'clerk', 'official', 'observer', 'admin'];

/** People that the demo offers by a button; only over the loopback address and only in a demo council. */
export function demoPeople(
  request: RequestContext,
): { id: string; name: string; email: string; role: string }[] {
  if (!request.opened?.council.demo || !request.loopback) return [];
  return allPeople(request.opened.council.db)
    .filter((person) => person.userId !== null && person.activeUntil === null)
    .sort((a, b) => demoOrder.indexOf(a.role) - demoOrder.indexOf(b.role))
    .map(({ id, name, email, role }) => ({ id, name, email, role }));
}

/** The password that all demo people share; made when the demo was made and kept in its folder. */
export function demoPassword(opened: OpenCouncil): string | null {
  const file = join(opened.council.dir, 'demo.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { password: string }).password : null;
}

/** Makes an account for an invited person. @returns its id */
export async function createAccount(
  auth: Auth,
  account: { name: string; email: string; password: string },
): Promise<string> {
  const { internalAdapter, password } = await auth.$context;
  const user = await internalAdapter.createUser(
    { name: account.name, email: account.email, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await password.hash(account.password),
  });
  return user.id;
}
