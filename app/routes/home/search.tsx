import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { SearchResults } from '../../components/home/search-results.tsx';
import { Page } from '../../components/layout/page.tsx';
import { searchCouncil } from '../../domain/search/search-council.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.query ? `${data.query} – ` : ''}Zoeken – Adviestafel` },
];

export const loader = signedIn(({ ctx, request }) => {
  const asked = new URL(request.url).searchParams;
  const query = (asked.get('q') ?? '').slice(0, 200);
  const all = asked.get('toon') === 'alles';
  return { query, findings: searchCouncil(ctx, query, { all }) };
});

export default function Search() {
  const { query, findings } = useLoaderData<typeof loader>();
  return (
    <Page title="Zoeken" width="reading">
      <Form method="get" role="search" className="search-form">
        <TextField
          key={query}
          name="q"
          label="Zoek in adviezen, nota’s, aantekeningen en brieven"
          type="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={query}
        />
        <Button look="primary" type="submit">
          Zoek
        </Button>
      </Form>
      <SearchResults
        findings={findings}
        more={`/zoeken?${new URLSearchParams({ q: query, toon: 'alles' })}`}
      />
    </Page>
  );
}
