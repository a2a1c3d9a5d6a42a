import type { AppLoadContext } from '@remix-run/node';
import { personById } from '#db/queries/people.ts';
import { mayInCouncil } from '../domain/accounts/permissions.ts';
import { type Preferences, parsePreferences } from '../domain/accounts/preferences.ts';
import { loadSettings } from '../domain/councils/load-settings.server.ts';
import { myTurn } from '../domain/tracking/my-turn.server.ts';
import { roleWords } from '../i18n/words.ts';
import { ctxOf, requestContext } from './load-context.server.ts';

/** What the frame of every page shows. */
export interface Frame {
  shell: {
    council: { name: string };
    person: { name: string; role: string } | null;
    menu?: { cases: boolean; agenda: boolean; search: boolean };
    waiting?: string;
    demo?: string;
  };
  preferences: Preferences | null;
  /** Who is signed in; null for nobody. */
  personId: string | null;
  /** Which build answers; a page of another one says that there is a new version. */
  release: string | null;
}

const demoSentence =
  'Deze raad en alle mensen zijn bedacht. U kunt alles proberen. Zet er geen echte gegevens in.';

/** The council's name, who is signed in, and how much waits for them. */
export function loadFrame(context: AppLoadContext): Frame {
  const request = requestContext(context);
  const { opened, actor, release } = request;
  if (!opened)
    return {
      shell: { council: { name: 'Adviestafel' }, person: null },
      preferences: null,
      personId: null,
      release,
    };
  const { council } = opened;
  const name = loadSettings(council.db).name;
  const demo = council.demo ? demoSentence : undefined;
  if (!actor)
    return { shell: { council: { name }, person: null, demo }, preferences: null, personId: null, release };
  const ctx = ctxOf(request, opened, actor);
  const waiting = mayInCouncil(actor, 'case:list') ? myTurn(ctx).duties.length : 0;
  return {
    shell: {
      council: { name },
      person: { name: actor.name, role: roleWords[actor.role] },
      menu: {
        cases: mayInCouncil(actor, 'case:list'),
        agenda: mayInCouncil(actor, 'case:list'),
        search: mayInCouncil(actor, 'search:use'),
      },
      waiting: waiting > 0 ? `${waiting} ${waiting === 1 ? 'ding' : 'dingen'}` : undefined,
      demo,
    },
    personId: actor.personId,
    release,
    preferences: parsePreferences(personById(council.db, actor.personId)?.preferences ?? '{}'),
  };
}
