import { type ActionFunctionArgs, data } from '@remix-run/node';
import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import type { Auth } from '../domain/accounts/auth.server.ts';
import { requestContext } from './load-context.server.ts';
import { readForm } from './read-form.server.ts';
import { type Failure, failureOfInput } from './sentences.server.ts';
import { redirectWithCookies } from './sign-in.server.ts';

const passwordChange = z
  .object({
    current: z.string().min(1, 'required').max(128, 'passwordWrong'),
    password: z.string().min(12, 'passwordShort').max(128, 'tooLong'),
    again: z.string(),
  })
  .refine((input) => input.password === input.again, { path: ['again'], message: 'passwordsDiffer' })
  .refine((input) => input.password !== input.current, { path: ['password'], message: 'passwordSame' });

/**
 * Changes the password of who is signed in; every other device is signed out. What was typed never comes
 * back to the page.
 */
export async function changePassword({ context, request }: Pick<ActionFunctionArgs, 'context' | 'request'>) {
  const { opened, actor, revoke } = requestContext(context);
  if (!opened || !actor) return redirectWithCookies('/inloggen?terug=/mijn-gegevens', []);
  const parsed = passwordChange.safeParse(await readForm(request));
  if (!parsed.success) return refused(parsed.error);
  const cookies = await newSession(opened.auth, request.headers, parsed.data);
  if (!cookies)
    return refused(
      new z.ZodError([{ code: 'custom', path: ['current'], message: 'passwordWrong', input: '' }]),
    );
  revoke(opened.council.id, actor.personId);
  return redirectWithCookies('/mijn-gegevens?gewijzigd=wachtwoord', cookies);
}

/** The cookies of the session that goes on, or null when the current password is not right. */
async function newSession(
  auth: Auth,
  headers: Headers,
  { current, password }: z.output<typeof passwordChange>,
): Promise<string[] | null> {
  try {
    const { headers: answer } = await auth.api.changePassword({
      body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      headers,
      returnHeaders: true,
    });
    return answer.getSetCookie();
  } catch (error) {
    if (isAPIError(error) && error.body?.code === 'INVALID_PASSWORD') return null;
    throw error;
  }
}

function refused(error: z.ZodError) {
  const { status, failure }: { status: number; failure: Failure } = failureOfInput(error);
  return data(
    { failure: { ...failure, message: 'Uw wachtwoord is nog niet veranderd.' }, values: {} },
    { status },
  );
}
