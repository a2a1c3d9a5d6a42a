import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Db } from '#db/client.ts';
import { takeBackToNow } from '#db/queries/sign-in-tries.ts';
import * as schema from '#db/schema/auth.ts';

/** What the sign-in of one council needs to know. */
export interface AuthOptions {
  db: Db;
  /** At least 32 random characters, kept in the council's folder. */
  secret: string;
  /** Address as people type it, e.g. "https://raad.example.nl"; decides whether cookies are Secure. */
  origin: string;
}

/**
 * The accounts of one council, by better-auth: passwords of at least 12 characters, no public sign-up, no
 * telemetry, a second step by a code from an app (TOTP) with reserve codes, rate limits in the database so that a
 * restart forgets nothing. Roles and rights are not here:
 * they are our own table (permissions.ts).
 */
export function createAuth({ db, secret, origin }: AuthOptions) {
  const https = origin.startsWith('https:');
  const auth = betterAuth({
    baseURL: origin,
    secret,
    database: drizzleAdapter(db, { provider: 'sqlite', schema }),
    appName: 'Adviestafel',
    plugins: [twoFactor({ trustDeviceMaxAge: 30 * 24 * 60 * 60 })],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 60,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      // __Host- rather than the __Secure- of better-auth: then no sister site under the same domain can set them.
      useSecureCookies: false,
      cookiePrefix: `${https ? '__Host-' : ''}adviestafel`,
      defaultCookieAttributes: { secure: https },
      ipAddress: { ipAddressHeaders: ['x-adviestafel-ip'] },
    },
  });
  const handler: typeof auth.handler = (request) => {
    // better-auth asks the machine's clock, so this does too. After it was set back, tries of "later" would keep
    // everybody behind their address out until that moment came again.
    takeBackToNow(db, Date.now());
    return auth.handler(request);
  };
  return { ...auth, handler };
}

export type Auth = ReturnType<typeof createAuth>;
