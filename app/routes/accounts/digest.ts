import { redirect } from '@remix-run/node';
import { digestInput, setDigest } from '../../domain/accounts/set-digest.server.ts';
import { action as acting } from '../../http/handle.server.ts';

/** Whether this person wants a mail that says what waits. */
export const action = acting(({ ctx, form }) => {
  setDigest(ctx, form(digestInput));
  return redirect('/mijn-gegevens?gewijzigd=mail');
});
