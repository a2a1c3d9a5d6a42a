import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requestContext } from '../../http/load-context.server.ts';
import { redirectWithCookies, signOut } from '../../http/sign-in.server.ts';

export const loader = () => redirect('/mijn-gegevens');

export async function action({ request, context }: ActionFunctionArgs) {
  const { opened, actor, revoke } = requestContext(context);
  if (!opened || !actor) return redirect('/inloggen');
  const cookies = await signOut(opened, request.headers);
  revoke(opened.council.id, actor.personId);
  return redirectWithCookies('/inloggen', cookies);
}
