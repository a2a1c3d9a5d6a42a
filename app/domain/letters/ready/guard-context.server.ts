import type { Db } from '#db/client.ts';
import { allPeople } from '#db/queries/people.ts';
import type { GuardContext } from '#editor/guard/private-kind.ts';
import { loadSettings } from '../../councils/load-settings.server.ts';

/** What the guard knows of this council: the names of its people, and the addresses on its letterhead. */
export function guardContextOf(db: Db, letterhead: readonly string[] = []): GuardContext {
  const { addressLines, email, website, addressee, copies } = loadSettings(db);
  return {
    names: allPeople(db).map((person) => person.name),
    publicLines: [...addressLines, email ?? '', website ?? '', ...addressee, ...copies, ...letterhead],
  };
}
