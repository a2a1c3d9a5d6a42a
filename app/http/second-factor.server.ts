import { encode } from 'uqr';
import type { Auth } from '../domain/accounts/auth.server.ts';
import type { RequestContext } from './load-context.server.ts';

/** Why a code or password was not taken. */
export type FactorRefusal = 'wrong' | 'tooMany' | 'expired';

export type FactorAnswer<T> = (T & { cookies: string[] }) | { refused: FactorRefusal };

/** What somebody needs to set their telephone: a picture, the same in letters, and codes for when it is lost. */
export interface FactorSetup {
  /** Path of the dark squares of a QR code, in a square of `size` units with a quiet edge. */
  qr: { path: string; size: number };
  /** The key in groups of four, to type over. */
  key: string;
  backupCodes: string[];
}

type Request2fa = Pick<RequestContext, 'ip'> & { headers: Headers };

/**
 * Begins two-step sign-in: a fresh key and ten reserve codes, not in force until {@link passFactor} saw a code made
 * with it. The password is asked, so that an open laptop is not enough.
 */
export async function beginFactor(
  auth: Auth,
  request: Request2fa,
  password: string,
): Promise<FactorAnswer<{ setup: FactorSetup }>> {
  const answer = await ask(auth, request, 'enable', { password });
  if ('refused' in answer) return answer;
  const { totpURI, backupCodes } = answer.body as { totpURI: string; backupCodes: string[] };
  const key = new URL(totpURI).searchParams.get('secret') ?? '';
  return {
    setup: { qr: qrOf(totpURI), key: key.replace(/(.{4})(?=.)/g, '$1 '), backupCodes },
    cookies: answer.cookies,
  };
}

/**
 * Checks a code: to finish signing in, to put two-step sign-in in force, or once more before something weighty.
 * Six digits are the telephone's; anything else is tried as a reserve code, which works once.
 */
export async function passFactor(
  auth: Auth,
  request: Request2fa,
  input: { code: string; trustDevice?: boolean },
): Promise<FactorAnswer<object>> {
  const code = input.code.replace(/\s/g, '');
  const path = /^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code';
  return ask(auth, request, path, { code, trustDevice: input.trustDevice ?? false });
}

/** Ends two-step sign-in. The password is asked again. */
export const endFactor = (auth: Auth, request: Request2fa, password: string): Promise<FactorAnswer<object>> =>
  ask(auth, request, 'disable', { password });

/** One call of better-auth's own handler, so that its rate limit and its lock on an account count this try. */
async function ask(
  auth: Auth,
  { headers, ip }: Request2fa,
  path: string,
  body: object,
): Promise<FactorAnswer<{ body: unknown }>> {
  const base = String(auth.options.baseURL);
  const answer = await auth.handler(
    new Request(`${base}/api/auth/two-factor/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: base,
        cookie: headers.get('cookie') ?? '',
        'x-adviestafel-ip': ip,
      },
      body: JSON.stringify(body),
    }),
  );
  const content: unknown = await answer.json().catch(() => null);
  if (answer.ok) return { body: content, cookies: answer.headers.getSetCookie() };
  return { refused: refusalOf(answer.status, (content as { code?: string } | null)?.code) };
}

function refusalOf(status: number, code: string | undefined): FactorRefusal {
  if (status === 429 || code?.startsWith('TOO_MANY')) return 'tooMany';
  return code === 'INVALID_TWO_FACTOR_COOKIE' ? 'expired' : 'wrong';
}

/** Squares of white that a camera needs around a QR code (ISO/IEC 18004: four). */
const quiet = 4;

function qrOf(text: string): FactorSetup['qr'] {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return { path, size: size + 2 * quiet };
}
