import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { errorOf, FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { SheetRoom } from '../../components/scoring/sheet-room.tsx';
import { paperRoom } from '../../domain/scoring/paper-sheet.server.ts';
import { action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { paperActs } from '../../http/paper-acts.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';

export const meta: MetaFunction = () => [{ title: 'Papieren formulier intypen – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => paperRoom(ctx, param('caseId'), param('personId')));

export const action = acting((request) => {
  const act = actOf(paperActs, request.field('act'));
  const at = { caseId: request.param('caseId'), memberId: request.param('personId') };
  return redirect(`/adviezen/${at.caseId}/beoordeling${act(request, at)}`);
});

/** The secretary types a paper form on behalf of a member. */
export default function Paper() {
  const room = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const address = `/adviezen/${room.caseId}/beoordeling/namens/${room.memberId}`;
  if (!room.sheet) return <BeginPaper name={room.name} caseId={room.caseId} answer={answer} />;
  return (
    <SheetRoom
      sheet={room.sheet}
      address={address}
      part={search.get('deel')}
      closes={room.closesOn ? formatDate(room.closesOn) : null}
      onBehalfOf={room.name}
    >
      {null}
    </SheetRoom>
  );
}

function BeginPaper({ name, caseId, answer }: { name: string; caseId: string; answer: unknown }) {
  return (
    <Page title="Een papieren formulier intypen" width="form" lead={`Namens ${name}`}>
      <FailureSummary answer={answer} />
      <Form method="post" className="paper stack" noValidate>
        <p>
          U typt over wat er op het formulier staat. Na het inleveren ziet u het niet meer terug. {name}{' '}
          krijgt te zien dat u het intypte, en kan het bevestigen of verbeteren. In het verloop staat wie dit
          deed.
        </p>
        <Checkbox
          name="asked"
          label={`${name} heeft mij gevraagd dit formulier in te typen`}
          error={errorOf(answer, 'asked')}
        />
        <div className="cluster">
          <Button look="primary" name="act" value="begin">
            Begin met intypen
          </Button>
          <LinkButton to={`/adviezen/${caseId}/beoordeling`} look="quiet">
            Terug
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
