import { type AppLoadContext, data } from '@remix-run/node';
import { z } from 'zod';
import {
  acceptInvitation,
  clearUnfinishedAccount,
  invitationFor,
} from '../domain/accounts/invitations.server.ts';
import { isDomainError } from '../domain/errors.ts';
import { requestContext } from './load-context.server.ts';
import { readForm } from './read-form.server.ts';
import { failureOf, failureOfInput } from './sentences.server.ts';
import { createAccount, redirectWithCookies, signIn } from './sign-in.server.ts';

/** Whom an invitation link is for, as its page shows it. @throws Response 410 when it was used or has run out */
export function readInvitation(context: AppLoadContext, secret: string): { name: string; email: string } {
  const { name, email } = openInvitation(context, secret);
  return { name, email };
}

function openInvitation(context: AppLoadContext, secret: string) {
  const { opened, now } = requestContext(context);
  if (!opened) throw new Response(null, { status: 404 });
  return orErrorPage(() => ({ ...invitationFor(opened.council, secret, now()), opened }));
}

/** What the verb gives; its refusal becomes the error page, since there is no form to come back to. */
function orErrorPage<T>(verb: () => T): T {
  try {
    return verb();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { status, failure } = failureOf(error);
    throw data({ failure }, { status });
  }
}

const passwordInput = z
  .object({ password: z.string().min(12, 'passwordShort').max(128, 'tooLong'), again: z.string() })
  .refine((input) => input.password === input.again, { path: ['again'], message: 'passwordsDiffer' });

/** Makes the account with the chosen password, ties it to the person and signs in. */
export async function acceptWithPassword(context: AppLoadContext, secret: string, request: Request) {
  const invitation = openInvitation(context, secret);
  const parsed = passwordInput.safeParse(await readForm(request));
  if (!parsed.success) {
    const { status, failure } = failureOfInput(parsed.error);
    return data({ failure, values: {} }, { status });
  }
  const { opened, name, email } = invitation;
  const { password } = parsed.data;
  clearUnfinishedAccount(opened.council, email);
  const userId = await createAccount(opened.auth, { name, email, password });
  const own = requestContext(context);
  orErrorPage(() => acceptInvitation(opened.council, invitation, userId, own.now()));
  const result = await signIn(own, opened.auth, { email, password });
  return redirectWithCookies('/mijn-beurt', 'cookies' in result ? result.cookies : []);
}
