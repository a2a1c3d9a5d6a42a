import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '../../components/layout/page.tsx';
import { PublicAdviceView } from '../../components/publications/public-advice-view.tsx';
import { publicAdvice } from '../../domain/publications/public-advice.server.ts';
import { publicAdvicePage } from '../../http/public-advice-page.server.ts';
import { orNotThere, publicSource } from '../../http/public-page.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.advice.title ?? 'Advies'} – Adviestafel` },
];

export const loader = ({ context, params }: LoaderFunctionArgs) => {
  const { db, now } = publicSource(context);
  return data(publicAdvicePage(orNotThere(() => publicAdvice(db, params.referenceNo ?? '', now))));
};

export default function PublicAdvicePage() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page title={page.advice.title} width="reading" lead={`Kenmerk ${page.advice.referenceNo}`}>
      <PublicAdviceView page={page} />
      <p>
        <TextLink to="/openbaar">Alle openbare adviezen</TextLink>
      </p>
    </Page>
  );
}
