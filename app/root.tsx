import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { TypedWordsNotice } from './components/forms/typed-words-notice.tsx';
import { CitizenNumberWatch } from './components/guard/citizen-number-watch.tsx';
import { AppShell } from './components/layout/app-shell.tsx';
import { ErrorPage } from './components/layout/error-page.tsx';
import { NewRelease } from './components/layout/new-release.tsx';
import { useNonce } from './components/layout/nonce.ts';
import { places } from './components/layout/places.ts';
import { loadFrame } from './http/frame.server.ts';
import { interfaceFontUrl } from './styles/font-preloads.ts';
import stylesheet from './styles/index.css?url';
import { LinkButton } from './ui/button/link-button.tsx';

export const links: LinksFunction = () => [
  { rel: 'preload', href: interfaceFontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Adviestafel' }];

export function loader({ context }: LoaderFunctionArgs) {
  return data(loadFrame(context));
}

/** The whole HTML page; reading preferences are data attributes, so that they hold before any script runs. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const frame = useRouteLoaderData<typeof loader>('root');
  const wishes = frame?.preferences;
  return (
    <html
      lang="nl"
      data-text-size={wishes?.textSize}
      data-spacing={wishes?.spacing}
      data-contrast={wishes?.contrast}
      data-reading-face={wishes?.readingFace}
      data-theme={wishes?.theme === 'system' ? undefined : wishes?.theme}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const frame = useLoaderData<typeof loader>();
  return (
    <AppShell {...frame.shell} places={places}>
      <TypedWordsNotice personId={frame.personId} />
      <Outlet />
      <CitizenNumberWatch />
      <NewRelease release={frame.release} />
    </AppShell>
  );
}

interface ShownError {
  title: string;
  advice: string;
  code: string;
}

/** What the page says for an error: the domain's own sentence, or what can be done about something unforeseen. */
function shownError(error: unknown): ShownError {
  if (isRouteErrorResponse(error)) {
    const failure = (error.data as { failure?: { message: string; code: string } } | null)?.failure;
    if (failure)
      return { title: titleOf(error.status, failure.code), advice: failure.message, code: failure.code };
    if (error.status === 404)
      return {
        title: titleOf(404),
        advice: 'Kijk of het adres klopt, of ga naar “Mijn beurt”.',
        code: '404',
      };
  }
  return {
    title: 'Dit lukte niet',
    advice: 'Wat bewaard was, is er nog. Probeer het over een minuut opnieuw, of bel de secretaris.',
    code: 'FOUT-01',
  };
}

function titleOf(status: number, code = ''): string {
  if (code === 'STAND-01') return 'Dit kan nu niet';
  return status === 403 ? 'Dit mag u niet doen' : 'Deze pagina is er niet';
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('root');
  const { title, advice, code } = shownError(useRouteError());
  const shell = frame?.shell ?? { council: { name: 'Adviestafel' }, person: null };
  return (
    <AppShell {...shell} places={places}>
      <ErrorPage
        title={title}
        advice={advice}
        code={code}
        step={
          <LinkButton to={places.myTurn} look="primary">
            Naar “Mijn beurt”
          </LinkButton>
        }
      />
      <NewRelease release={frame?.release ?? null} />
    </AppShell>
  );
}
