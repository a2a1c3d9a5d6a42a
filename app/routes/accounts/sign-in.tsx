import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { SignInCard } from '../../components/layout/sign-in-card.tsx';
import { loadSettings } from '../../domain/councils/load-settings.server.ts';
import { requestContext } from '../../http/load-context.server.ts';
import { readForm } from '../../http/read-form.server.ts';
import {
  demoPassword,
  demoPeople,
  redirectWithCookies,
  safeReturn,
  signIn,
} from '../../http/sign-in.server.ts';
import { type Role, roleWords } from '../../i18n/words.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { Heading } from '../../ui/heading/heading.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Inloggen – Adviestafel' }];

const signInInput = z.object({
  email: z.string().trim().max(200).default(''),
  password: z.string().max(200).default(''),
  person: z.string().default(''),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  const own = requestContext(context);
  const { searchParams } = new URL(request.url);
  if (own.actor) throw redirect(safeReturn(searchParams.get('terug')));
  return data({
    demo: demoPeople(own),
    formWaits: searchParams.has('formulier'),
    email: own.opened ? loadSettings(own.opened.council.db).email : null,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const own = requestContext(context);
  if (!own.opened) throw new Response(null, { status: 404 });
  const input = signInInput.parse(await readForm(request));
  const chosen = demoPeople(own).find((person) => person.id === input.person);
  const credentials = chosen
    ? { email: chosen.email, password: demoPassword(own.opened) ?? '' }
    : { email: input.email, password: input.password };
  const result = await signIn(own, own.opened.auth, credentials);
  if ('refused' in result)
    return data(
      { refused: result.refused, email: input.email },
      { status: result.refused === 'wrong' ? 422 : 429 },
    );
  const back = safeReturn(new URL(request.url).searchParams.get('terug'));
  return redirectWithCookies(
    result.secondStep ? `/inloggen/code?terug=${encodeURIComponent(back)}` : back,
    result.cookies,
  );
}

const refusals = {
  wrong:
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk of u geen letter mist en probeer het opnieuw. (code INLOG-01)',
  tooMany: 'U hebt het vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw. (code INLOG-02)',
};

export default function SignIn() {
  const { demo, formWaits, email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SignInCard
      title="Inloggen"
      lead={
        demo.length > 0
          ? 'Kies wie u wilt zijn. U hebt daarvoor geen wachtwoord nodig.'
          : 'Log in met het e-mailadres waarop u bent uitgenodigd.'
      }
      below={<SignInHelp email={email} />}
    >
      {formWaits ? <FormWaits /> : null}
      {demo.length > 0 ? <DemoButtons people={demo} /> : null}
      <Form method="post" className="stack">
        {answer ? (
          <Notice kind="error" title="Inloggen lukte niet" announce>
            <p>{refusals[answer.refused as keyof typeof refusals]}</p>
          </Notice>
        ) : null}
        <TextField
          name="email"
          label="E-mailadres"
          type="email"
          autoComplete="username"
          defaultValue={answer?.email}
        />
        <TextField name="password" label="Wachtwoord" type="password" autoComplete="current-password" />
        <div>
          <Button look={demo.length > 0 ? 'secondary' : 'primary'} type="submit">
            Log in
          </Button>
        </div>
      </Form>
    </SignInCard>
  );
}

/** Nobody can mail a new password: a new invitation by somebody who knows them is the way back in. */
function SignInHelp({ email }: { email: string | null }) {
  return (
    <p className="quiet">
      Wachtwoord vergeten? Vraag de secretaris van uw raad om een nieuwe uitnodiging
      {email ? (
        <>
          : <a href={`mailto:${email}`}>{email}</a>
        </>
      ) : null}
      .
    </p>
  );
}

/** For who sent a form after the session had ended. */
function FormWaits() {
  return (
    <Notice kind="warning" title="U was niet meer ingelogd" announce>
      <p>
        Wat u net invulde, is nog niet verstuurd. Na het inloggen staat het weer in het formulier. Staat het
        er niet? Ga dan met de knop Terug van uw browser terug naar het formulier.
      </p>
    </Notice>
  );
}

/** One button per person of the demo, so that every role can be tried. */
function DemoButtons({ people }: { people: { id: string; name: string; role: string }[] }) {
  return (
    <section className="stack" aria-labelledby="demo-kop">
      <Heading level={2} look={4} id="demo-kop">
        Kijk rond als…
      </Heading>
      <Form method="post" className="sign-in__people">
        {people.map((person) => (
          <Button key={person.id} look="secondary" type="submit" name="person" value={person.id}>
            {person.name}, {roleWords[person.role as Role]}
          </Button>
        ))}
      </Form>
      <Heading level={2} look={4}>
        Of met een wachtwoord
      </Heading>
    </section>
  );
}
