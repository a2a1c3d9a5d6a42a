import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { TemplateFields } from '../../components/letters/template-fields.tsx';
import { templateForm } from '../../domain/letters/template-form.ts';
import { listTemplates, saveTemplate, setTemplateRetired } from '../../domain/letters/templates.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';

export const meta: MetaFunction = () => [{ title: 'Briefmodellen – Adviestafel' }];

export const loader = signedIn(({ ctx, request }) => {
  const templates = listTemplates(ctx);
  const asked = new URL(request.url).searchParams.get('model');
  const open = asked === null ? null : (templates.find(({ id }) => id === asked) ?? null);
  return { templates, editing: asked !== null, open };
});

const which = z.object({ id: z.string().min(1).max(64) });

const acts: Record<string, (acting: Acting) => unknown> = {
  save: ({ ctx, form }) => saveTemplate(ctx, form(templateForm)),
  retire: ({ ctx, form }) => setTemplateRetired(ctx, form(which).id, true),
  restore: ({ ctx, form }) => setTemplateRetired(ctx, form(which).id, false),
};

export const action = acting((request) => {
  const act = actOf(acts, request.field('act'));
  act(request);
  return redirect('/instellingen/brieven');
});

export default function Templates() {
  const { templates, editing, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (editing)
    return (
      <Page title={open ? `Briefmodel “${open.name}”` : 'Nieuw briefmodel'} width="form">
        <FailureSummary answer={answer} />
        <Form method="post" encType="multipart/form-data" className="stack" data-gap="3" noValidate>
          <TemplateFields template={open} answer={answer} />
          <div className="cluster">
            <Button look="primary" name="act" value="save">
              Bewaar dit model
            </Button>
            <Link to="/instellingen/brieven">Toch niet</Link>
          </div>
        </Form>
      </Page>
    );
  return (
    <Page
      title="Briefmodellen"
      width="form"
      lead="Een model is het briefpapier van de raad: het logo, de aanhef, het slot en wie ondertekenen."
    >
      <FailureSummary answer={answer} />
      {templates.length === 0 ? (
        <EmptyState title="Er is nog geen model" level={2}>
          <p>Zonder model gebruikt een brief de gegevens uit de instellingen.</p>
        </EmptyState>
      ) : (
        <ul className="ready-list">
          {templates.map((template) => (
            <li key={template.id} className="ready-item">
              <p className="cluster" data-gap="1">
                <span className="strong">{template.name}</span>
                {template.isDefault ? <Badge tone="good">gewoonlijk</Badge> : null}
                {template.retired ? <Badge>niet meer te kiezen</Badge> : null}
              </p>
              <div className="cluster" data-gap="2">
                <Link to={`/instellingen/brieven?model=${template.id}`}>
                  Verander<span className="visually-hidden"> “{template.name}”</span>
                </Link>
                <Form method="post">
                  <input type="hidden" name="id" value={template.id} />
                  <Button look="quiet" name="act" value={template.retired ? 'restore' : 'retire'}>
                    {template.retired ? 'Zet terug in de keuze' : 'Haal uit de keuze'}
                    <span className="visually-hidden">: {template.name}</span>
                  </Button>
                </Form>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="cluster">
        <LinkButton to="/instellingen/brieven?model=nieuw" look="primary">
          Maak een model
        </LinkButton>
        <LinkButton to="/instellingen" look="quiet">
          Terug naar de instellingen
        </LinkButton>
      </div>
    </Page>
  );
}
