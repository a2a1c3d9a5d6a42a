import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { FailureSummary } from '../../../components/forms/failure-summary.tsx';
import { Page } from '../../../components/layout/page.tsx';
import { BlockList } from '../../../components/versions/block-list.tsx';
import { CorrectionCandidates } from '../../../components/versions/correction-candidates.tsx';
import { MadeCorrections } from '../../../components/versions/made-corrections.tsx';
import {
  correctNote,
  splitBefore,
  undoCorrection,
} from '../../../domain/notes/versions/correct-note.server.ts';
import {
  correctionInput,
  splitWordsInput,
  undoInput,
} from '../../../domain/notes/versions/correction-input.ts';
import {
  type CorrectionRoom,
  correctionRoom,
} from '../../../domain/notes/versions/correction-room.server.ts';
import { type Acting, action as acting, loader as signedIn } from '../../../http/handle.server.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SelectField } from '../../../ui/field/select-field.tsx';
import { TextLink } from '../../../ui/link/text-link.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PreviousNext } from '../../../ui/previous-next/previous-next.tsx';

export const meta: MetaFunction = () => [{ title: 'Opbouw verbeteren – Adviestafel' }];

export const loader = signedIn(({ ctx, param, request }) => {
  const search = new URL(request.url).searchParams;
  return correctionRoom(ctx, param('caseId'), param('noteVersionId'), {
    part: Number(search.get('deel')) || 1,
    open: search.get('blok'),
  });
});

export const action = acting((request) => {
  correct(request);
  const { searchParams } = new URL(request.request.url);
  const part = searchParams.get('deel') ?? '1';
  const here = `/adviezen/${request.param('caseId')}/nota/${request.param('noteVersionId')}/verbeteren`;
  return redirect(`${here}?deel=${part}#${request.field('block') || 'stukken'}`);
});

function correct({ ctx, field, form, param }: Acting): void {
  const [caseId, noteVersionId] = [param('caseId'), param('noteVersionId')];
  if (field('act') === 'undo') undoCorrection(ctx, caseId, noteVersionId, form(undoInput).correctionId);
  else if (field('act') === 'split' && field('words').trim() !== '')
    splitBefore(ctx, caseId, noteVersionId, form(splitWordsInput));
  else correctNote(ctx, caseId, noteVersionId, form(correctionInput));
}

export default function Correct() {
  const room = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { caseId, version, correctable } = room;
  return (
    <Page
      title="Opbouw van de nota verbeteren"
      width="wide"
      lead={`${version.fileName}, versie ${version.number}. De woorden blijven zoals de gemeente ze schreef.`}
      aside={<TextLink to={`/adviezen/${caseId}/nota`}>Terug naar de nota</TextLink>}
    >
      <FailureSummary answer={answer} />
      {correctable ? (
        <>
          <CorrectionCandidates room={room} />
          <MadeCorrections made={room.made} mayUndo />
          <PartChoice room={room} />
          <BlockList room={room} answer={answer} />
          <PartSteps room={room} />
        </>
      ) : (
        <Frozen number={version.number} />
      )}
    </Page>
  );
}

/** Why nothing can be done here any more, and nothing else. */
function Frozen({ number }: { number: number }) {
  return (
    <Notice kind="info" title={`Versie ${number} ligt vast`}>
      <p>
        De raad leest deze versie, of heeft haar gelezen. Aantekeningen en adviespunten verwijzen naar deze
        tekst. Daarom kunt u de opbouw niet meer verbeteren.
      </p>
      <p>
        Klopt er iets niet? Voeg bij de nota een nieuwe versie toe. Die kunt u verbeteren voordat de raad haar
        leest.
      </p>
    </Notice>
  );
}

function PartChoice({ room }: { room: CorrectionRoom }) {
  if (room.parts.length < 2) return null;
  return (
    <Form method="get" className="tool-form">
      <SelectField
        name="deel"
        label="Ga naar"
        options={room.parts.map((label, index) => ({ value: String(index + 1), label }))}
        defaultValue={String(room.current + 1)}
        key={room.current}
      />
      <Button type="submit">Toon</Button>
    </Form>
  );
}

function PartSteps({ room }: { room: CorrectionRoom }) {
  const step = (index: number) =>
    room.parts[index] ? { to: `?deel=${index + 1}`, label: room.parts[index] } : undefined;
  return <PreviousNext previous={step(room.current - 1)} next={step(room.current + 1)} />;
}
