import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { freshAfterConflict } from '../../components/forms/fresh-after-conflict.ts';
import { CaseBar } from '../../components/layout/case-bar.tsx';
import { caseHeader } from '../../domain/cases/case-header.server.ts';
import { loadCase } from '../../domain/cases/load-case.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Advies'} – Adviestafel` },
];

export const loader = signedIn(({ ctx, param }) =>
  caseHeader(ctx, loadCase(ctx, param('caseId'), 'case:read')),
);

export const shouldRevalidate = freshAfterConflict;

/** The second bar of a case, above each of its rooms. */
export default function Case() {
  const header = useLoaderData<typeof loader>();
  return (
    <>
      <CaseBar {...header} />
      <Outlet />
    </>
  );
}
