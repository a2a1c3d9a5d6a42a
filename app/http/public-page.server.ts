import { type AppLoadContext, data } from '@remix-run/node';
import type { Db } from '#db/client.ts';
import type { Role } from '#db/schema/accounts.ts';
import { loadSettings } from '../domain/councils/load-settings.server.ts';
import { isDomainError } from '../domain/errors.ts';
import { requestContext } from './load-context.server.ts';
import { failureOf } from './sentences.server.ts';

/** What the pages show that everybody may read: about the council, and who reads if they are signed in. */
export interface PublicFacts {
  council: { name: string; municipality: string; email: string | null };
  role: Role | null;
}

/** The facts of a page for everybody. @throws Response 404 when the host name fits no council */
export function publicFacts(context: AppLoadContext): PublicFacts {
  const { opened, actor } = requestContext(context);
  if (!opened) throw noCouncil();
  const { name, municipality, email } = loadSettings(opened.council.db);
  return { council: { name, municipality, email }, role: actor?.role ?? null };
}

const noCouncil = () =>
  data(
    { failure: { message: 'Deze raad bestaat niet op dit adres.', code: 'RAAD-01', fields: {} } },
    { status: 404 },
  );

/** The database and the clock of a page for everybody, whoever asks. @throws Response 404 as {@link publicFacts} */
export function publicSource(context: AppLoadContext): { db: Db; now: number } {
  const { opened, now } = requestContext(context);
  if (!opened) throw noCouncil();
  return { db: opened.council.db, now: now() };
}

/** What the domain gives, with its refusal as the error page. */
export function orNotThere<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { status, failure } = failureOf(error);
    throw data({ failure }, { status });
  }
}
