import { type ActionFunctionArgs, data } from '@remix-run/node';
import { needsTwoSteps, requestContext } from './load-context.server.ts';
import { readForm } from './read-form.server.ts';
import { beginFactor, endFactor, type FactorSetup, passFactor } from './second-factor.server.ts';
import { redirectWithCookies } from './sign-in.server.ts';

/** What the page of two-step sign-in shows after an act. */
export type TwoStepsAnswer =
  | { setup: FactorSetup }
  | { refused: 'password' | 'code' | 'tooMany' | 'mustStay' };

/** Begins, finishes or ends signing in in two steps. The key and codes are shown once and kept only encrypted. */
export async function changeTwoSteps({ request, context }: ActionFunctionArgs) {
  const own = requestContext(context);
  const { opened, actor } = own;
  if (!opened || !actor) return redirectWithCookies('/inloggen?terug=/mijn-gegevens/twee-stappen', []);
  const form = await readForm(request);
  const text = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 200) : '');
  const asked = { ip: own.ip, headers: request.headers };
  if (text('act') === 'finish') {
    const done = await passFactor(opened.auth, asked, { code: text('code') });
    if ('refused' in done) return refused(done.refused === 'tooMany' ? 'tooMany' : 'code');
    return redirectWithCookies('/mijn-gegevens?gewijzigd=twee-stappen', done.cookies);
  }
  if (text('act') === 'end') {
    if (needsTwoSteps(opened, actor)) return refused('mustStay');
    const ended = await endFactor(opened.auth, asked, text('password'));
    if ('refused' in ended) return refused(ended.refused === 'tooMany' ? 'tooMany' : 'password');
    return redirectWithCookies('/mijn-gegevens?gewijzigd=een-stap', ended.cookies);
  }
  const begun = await beginFactor(opened.auth, asked, text('password'));
  if ('refused' in begun) return refused(begun.refused === 'tooMany' ? 'tooMany' : 'password');
  return data<TwoStepsAnswer>({ setup: begun.setup }, { headers: { 'Cache-Control': 'no-store' } });
}

const refused = (reason: 'password' | 'code' | 'tooMany' | 'mustStay') =>
  data<TwoStepsAnswer>({ refused: reason }, { status: reason === 'tooMany' ? 429 : 422 });
