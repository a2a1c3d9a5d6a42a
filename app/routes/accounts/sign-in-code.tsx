import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { SignInCard } from '../../components/layout/sign-in-card.tsx';
import { requestContext } from '../../http/load-context.server.ts';
import { readForm } from '../../http/read-form.server.ts';
import { type FactorRefusal, passFactor } from '../../http/second-factor.server.ts';
import { redirectWithCookies, safeReturn } from '../../http/sign-in.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Code – Adviestafel' }];

const codeInput = z.object({ code: z.string().max(40).default(''), trust: z.literal('on').optional() });

const back = (request: Request): string => safeReturn(new URL(request.url).searchParams.get('terug'));

export function loader({ request, context }: LoaderFunctionArgs) {
  if (requestContext(context).actor) throw redirect(back(request));
  return null;
}

/** The second step of signing in: the code of the telephone, or a reserve code. */
export async function action({ request, context }: ActionFunctionArgs) {
  const own = requestContext(context);
  if (!own.opened) throw new Response(null, { status: 404 });
  const { code, trust } = codeInput.parse(await readForm(request));
  const asked = { ip: own.ip, headers: request.headers };
  const answer = await passFactor(own.opened.auth, asked, { code, trustDevice: trust === 'on' });
  if ('refused' in answer)
    return data({ refused: answer.refused }, { status: answer.refused === 'tooMany' ? 429 : 422 });
  return redirectWithCookies(back(request), answer.cookies);
}

const refusals: Record<FactorRefusal, string> = {
  wrong: 'Deze code klopt niet. Typ de code die nu in de app staat, of een reservecode. (code INLOG-03)',
  tooMany: 'U hebt het vaak geprobeerd. Wacht een kwartier en log dan opnieuw in. (code INLOG-04)',
  expired: 'Het duurde te lang. Log opnieuw in met uw wachtwoord. (code INLOG-05)',
};

export default function SignInCode() {
  const answer = useActionData<typeof action>();
  return (
    <SignInCard
      title="Nog één stap"
      lead="Open de app met codes op uw telefoon. Typ de zes cijfers die er nu staan."
      below={
        <p className="quiet">
          Telefoon kwijt? Typ een van uw reservecodes, of bel de secretaris van uw raad.
        </p>
      }
    >
      {answer ? (
        <Notice kind="error" title="Inloggen lukte niet" announce>
          <p>{refusals[answer.refused as FactorRefusal]}</p>
        </Notice>
      ) : null}
      <Form method="post" className="stack">
        <TextField name="code" label="Code" width="short" autoComplete="one-time-code" />
        <Checkbox name="trust" label="Vraag het op dit apparaat dertig dagen niet meer" />
        <div>
          <Button look="primary" type="submit">
            Ga verder
          </Button>
        </div>
      </Form>
      <p>
        <TextLink to="/inloggen">Terug naar inloggen</TextLink>
      </p>
    </SignInCard>
  );
}
