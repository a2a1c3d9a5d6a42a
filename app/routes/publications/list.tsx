import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { withArticle } from '#editor/schema/with-article.ts';
import { Page } from '../../components/layout/page.tsx';
import { PublicLines } from '../../components/publications/public-lines.tsx';
import { publicList } from '../../domain/publications/public-list.server.ts';
import { publicFacts, publicSource } from '../../http/public-page.server.ts';
import { inSentence } from '../../i18n/in-sentence.ts';
import { Button } from '../../ui/button/button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { OutsideLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: `${found?.q ? `${found.q} – ` : ''}Openbare adviezen – Adviestafel` },
];

export const links: LinksFunction = () => [
  {
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'Nieuwe openbare adviezen',
    href: '/openbaar/feed.xml',
  },
];

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const { db, now } = publicSource(context);
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').slice(0, 200);
  const year = /^\d{4}$/.test(asked.get('jaar') ?? '') ? Number(asked.get('jaar')) : null;
  const page = /^\d{1,4}$/.test(asked.get('bladzijde') ?? '') ? Number(asked.get('bladzijde')) : 1;
  return data({
    q,
    year,
    council: publicFacts(context).council,
    list: publicList(db, { q, year, page }, now),
  });
};

export default function PublicAdvices() {
  const { q, year, council, list } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Openbare adviezen"
      width="reading"
      lead={`Wat ${withArticle(council.name)} adviseert aan ${inSentence(council.municipality)}, en wat het college ermee doet.`}
    >
      <Form method="get" role="search" className="search-form">
        <TextField
          key={q}
          name="q"
          label="Zoek in de adviezen"
          type="search"
          maxLength={200}
          defaultValue={q}
        />
        {list.years.length > 1 ? (
          <SelectField
            key={year}
            name="jaar"
            label="Jaar"
            defaultValue={year ?? ''}
            options={[
              { value: '', label: 'Alle jaren' },
              ...list.years.map((one) => ({ value: String(one), label: String(one) })),
            ]}
          />
        ) : null}
        <Button look="primary" type="submit">
          Zoek
        </Button>
      </Form>
      <PublicLines list={list} q={q} year={year} />
      <p>
        <OutsideLink href="/openbaar/feed.xml">
          Volg nieuwe adviezen in een nieuwslezer (Atom-feed)
        </OutsideLink>
      </p>
    </Page>
  );
}
