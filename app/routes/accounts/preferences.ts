import { redirect } from '@remix-run/node';
import { preferencesSchema } from '../../domain/accounts/preferences.ts';
import { setPreferences } from '../../domain/accounts/set-preferences.server.ts';
import { action as acting } from '../../http/handle.server.ts';
import { isOwnPath } from '../../http/sign-in.server.ts';

/** How this person likes to read. Without scripts the form goes back to its page ("terug", a path of ours). */
export const action = acting(({ ctx, form, field }) => {
  setPreferences(ctx, form(preferencesSchema));
  const back = field('terug');
  if (isOwnPath(back)) return redirect(back);
  return Response.json({ done: true });
});
