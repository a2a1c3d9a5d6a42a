import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import type { Ctx } from '../domain/context.ts';
import { invalid, isDomainError } from '../domain/errors.ts';
import type { OpenCouncil } from './councils.server.ts';
import { ctxOf, mustSetTwoSteps, type RequestContext, requestContext } from './load-context.server.ts';
import { readForm } from './read-form.server.ts';
import { passFactor } from './second-factor.server.ts';
import { failureOf, failureOfInput } from './sentences.server.ts';

/** What a signed-in loader or action gets. `params` are the route's; a missing one is a mistake in routes.ts. */
export interface Handling {
  ctx: Ctx;
  request: Request;
  param(name: string): string;
  /** Ends the open streams of a person whose rights or sessions changed. */
  revoke(personId: string): void;
  /**
   * Asks better-auth whether this is a code of the signed-in person's telephone, for what weighs more than a click.
   * @returns 'none' for who signs in in one step; @throws DomainError invalid 'codeWrong', 'codeTooMany'
   */
  proveAgain(code: string): Promise<'code' | 'none'>;
}

/** An action also gets its form, parsed once by the schema of the verb. */
export interface Acting extends Handling {
  form<S extends z.ZodType>(schema: S): z.output<S>;
  /** The raw value of a field, for choosing between verbs. */
  field(name: string): string;
  /** Everything that was typed, to give back to a form that is shown again. */
  values: Record<string, unknown>;
}

/**
 * A loader for somebody who is signed in. Sends others to sign in, and turns errors of the domain into the
 * error page with the right status; everything unexpected goes on as it is.
 */
export function loader<T>(load: (handling: Handling) => T) {
  return async (args: LoaderFunctionArgs): Promise<Awaited<T>> => {
    try {
      return await load(handlingOf(args));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const { status, failure } = failureOf(error);
      throw data({ failure }, { status });
    }
  };
}

/**
 * An action for somebody who is signed in. Refused input and refusals of the domain come back to the form as
 * `{ failure }` with what was typed still in `values`; "not found" and "not for your role" become the error page.
 */
export function action<T>(act: (acting: Acting) => T) {
  return async (args: ActionFunctionArgs) => {
    const handling = handlingOf(args);
    const values = await readForm(args.request);
    const acting: Acting = {
      ...handling,
      values,
      form: (schema) => schema.parse(values),
      field: (name) => (typeof values[name] === 'string' ? (values[name] as string) : ''),
    };
    try {
      return await act(acting);
    } catch (error) {
      return refused(error, values);
    }
  };
}

function refused(error: unknown, values: Record<string, unknown>) {
  if (error instanceof z.ZodError) {
    const { status, failure } = failureOfInput(error);
    return data({ failure, values }, { status });
  }
  if (!isDomainError(error)) throw error;
  const { status, failure } = failureOf(error);
  // What somebody else did first is told beside how things stand now, as any other conflict.
  if (error.key === 'notNow') return data({ failure, values }, { status: 409 });
  if (error.kind === 'notFound' || error.kind === 'forbidden') throw data({ failure }, { status });
  return data({ failure, values }, { status });
}

function handlingOf(args: LoaderFunctionArgs | ActionFunctionArgs): Handling {
  const request = requestContext(args.context);
  if (!request.opened)
    throw data(
      { failure: { message: 'Deze raad bestaat niet op dit adres.', code: 'RAAD-01', fields: {} } },
      { status: 404 },
    );
  if (!request.actor) throw signInFirst(args.request);
  if (mustSetTwoSteps(request) && new URL(args.request.url).pathname !== '/mijn-gegevens/twee-stappen')
    throw redirect('/mijn-gegevens/twee-stappen');
  const { opened } = request;
  return {
    ctx: ctxOf(request, opened, request.actor),
    request: args.request,
    revoke: (personId) => request.revoke(opened.council.id, personId),
    proveAgain: (code) => proveAgain(request, opened, args.request.headers, code),
    param: (name) => {
      const value = args.params[name];
      if (value === undefined) throw new Error(`route has no parameter ${name}`);
      return value;
    },
  };
}

async function proveAgain(
  request: RequestContext,
  opened: OpenCouncil,
  headers: Headers,
  code: string,
): Promise<'code' | 'none'> {
  if (!request.twoSteps) return 'none';
  const answer = await passFactor(opened.auth, { ip: request.ip, headers }, { code });
  if (!('refused' in answer)) return 'code';
  const key = answer.refused === 'tooMany' ? 'codeTooMany' : 'codeWrong';
  throw invalid(key, {}, [{ field: 'code', key }]);
}

/**
 * The act that a button asked for by its name. Only the page's own acts: "constructor" and "__proto__" are names
 * that every object answers to. @throws DomainError invalid for a name that the page does not have
 */
export function actOf<A>(acts: Readonly<Record<string, A>>, name: string): A {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw invalid('inputInvalid');
  return act;
}

/**
 * To the sign-in page and back; after a form that page says that nothing was sent yet. A background save gets 401
 * instead, so that the page can keep the text.
 */
function signInFirst(request: Request): Response {
  const url = new URL(request.url);
  if (request.headers.get('x-background') === '1') return new Response(null, { status: 401 });
  const reading = request.method === 'GET';
  const back = reading ? url.pathname + url.search : pathOf(request.headers.get('referer') ?? '/', url);
  return redirect(`/inloggen?terug=${encodeURIComponent(back)}${reading ? '' : '&formulier=wacht'}`);
}

/** The path of an address that a browser sent along; of what is no address at all, the front page. */
const pathOf = (address: string, base: URL): string =>
  URL.canParse(address, base) ? new URL(address, base).pathname : '/';
