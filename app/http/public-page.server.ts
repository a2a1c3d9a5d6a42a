import { type AppLoadContext, data } from '@remix-run/node';
import type { Role } from '#db/schema/accounts.ts';
import { loadSettings } from '../domain/councils/load-settings.server.ts';
import { requestContext } from './load-context.server.ts';

/** What the pages show that everybody may read: about the council, and who reads if they are signed in. */
export interface PublicFacts {
  council: { name: string; municipality: string; email: string | null };
  role: Role | null;
}

/** The facts of a page for everybody. @throws Response 404 when the host name fits no council */
export function publicFacts(context: AppLoadContext): PublicFacts {
  const { opened, actor } = requestContext(context);
  if (!opened)
    throw data(
      { failure: { message: 'Deze raad bestaat niet op dit adres.', code: 'RAAD-01', fields: {} } },
      { status: 404 },
    );
  const { name, municipality, email } = loadSettings(opened.council.db);
  return { council: { name, municipality, email }, role: actor?.role ?? null };
}
