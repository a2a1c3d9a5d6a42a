import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { FailureSummary } from '../../components/forms/failure-summary.tsx';
import { Page } from '../../components/layout/page.tsx';
import { ImportLine } from '../../components/notes/import-line.tsx';
import { NextStep } from '../../components/notes/next-step.tsx';
import { NoteIntake } from '../../components/notes/note-intake.tsx';
import { NoteReader } from '../../components/notes/note-reader.tsx';
import { OtherVersion } from '../../components/notes/other-version.tsx';
import { packed, unpacked } from '../../components/notes/packed-room.ts';
import { PasteForm } from '../../components/notes/paste-form.tsx';
import { UploadForm } from '../../components/notes/upload-form.tsx';
import { useKeptRoom } from '../../components/notes/use-kept-room.ts';
import { VersionLinks } from '../../components/versions/version-links.tsx';
import { type NoteRoom, noteRoom } from '../../domain/notes/note-room.server.ts';
import { retryImport, stopImport } from '../../domain/notes/upload-note.server.ts';
import { bringVersionBack, setVersionAside } from '../../domain/notes/versions/set-aside.server.ts';
import { moveCase, moveCaseInput } from '../../domain/tracking/move-case.server.ts';
import { type Acting, action as acting, actOf, loader as signedIn } from '../../http/handle.server.ts';
import { layOut } from '../../http/note-paper.server.ts';
import { errorSentence } from '../../i18n/errors.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';

export const meta: MetaFunction = () => [{ title: 'Nota – Adviestafel' }];

/** Milliseconds in which a page that is opened, its text and its styles get on their way before the rest is made. */
const headStart = 250;

export const loader = (args: LoaderFunctionArgs) =>
  signedIn(({ ctx, param, request }) => {
    const isOpening = request.headers.get('sec-fetch-dest') === 'document';
    const room = noteRoom(ctx, param('caseId'), isOpening ? headStart : 0);
    if (room.note) layOut(args.context, ctx, room.note.id);
    const code = new URL(request.url).searchParams.get('geweigerd');
    return {
      room: packed(room),
      refused: code === null ? null : { ...errorSentence(`import.${code}`), code },
    };
  })(args);

/** The acts of this room, by the name of the button that was pressed. */
const acts: Record<string, (acting: Acting, caseId: string) => void> = {
  move: ({ ctx, form }, caseId) => moveCase(ctx, caseId, form(moveCaseInput)),
  retry: ({ ctx, field }) =>
    retryImport(ctx, field('noteVersionId'), { password: field('password') || undefined }),
  readScan: ({ ctx, field }) => retryImport(ctx, field('noteVersionId'), { ocr: true }),
  stop: ({ ctx, field }) => stopImport(ctx, field('noteVersionId')),
  setAside: ({ ctx, field }) => setVersionAside(ctx, field('noteVersionId')),
  bringBack: ({ ctx, field }) => bringVersionBack(ctx, field('noteVersionId')),
};

export const action = acting((request) => {
  const act = actOf(acts, request.field('act'));
  act(request, request.param('caseId'));
  return redirect(`/adviezen/${request.param('caseId')}/nota`);
});

export default function Note() {
  const { room: sent, refused } = useLoaderData<typeof loader>();
  const room = useMemo(() => unpacked(sent), [sent]);
  const answer = useActionData<typeof action>();
  const { room: reading, other } = useKeptRoom(room);
  const { note } = reading;
  const title = note ? note.fileName.replace(/\.\w+$/, '') : 'Nota';
  return (
    <Page title={note ? `Nota: ${title}` : 'De nota'} width="zones" titleHidden={note !== null}>
      <FailureSummary answer={answer} />
      {room.intake && (room.can.upload || !note) ? (
        <NoteIntake caseId={room.caseId} standing={room.intake} mayUpload={room.can.upload} />
      ) : null}
      {note ? (
        <div className="note-desk">
          <ImportLine caseId={room.caseId} note={note} told={room.can.upload} />
          <p className="small no-print">
            <TextLink to={`/adviezen/${room.caseId}/downloaden`}>Afdrukken of downloaden</TextLink>
          </p>
          {other === null ? null : <OtherVersion caseId={room.caseId} reading={note.number} inUse={other} />}
          {room.versions ? (
            <VersionLinks bar={room.versions} astray={room.threads.filter(isAstray).length} />
          ) : null}
          <NoteUpload room={room} refused={refused} />
        </div>
      ) : (
        <NoteUpload room={room} refused={refused} />
      )}
      {room.moves.map((move) => (
        <NextStep key={move.to} move={move} />
      ))}
      {note ? <NoteReader key={note.id} room={reading} note={note} title={`Nota ${title}`} /> : null}
    </Page>
  );
}

const isAstray = ({ mine, grade }: NoteRoom['threads'][number]): boolean =>
  mine && (grade === 'check' || grade === 'orphaned');

interface NoteUploadProps {
  room: NoteRoom;
  refused: { message: string; code: string } | null;
}

/** Where the note is added: open while there is none, folded away while a better version may still come. */
function NoteUpload({ room, refused }: NoteUploadProps) {
  const { caseId, note, intake, can, state } = room;
  if (!note && !intake)
    return (
      <EmptyState title="Er is nog geen nota">
        <p>
          Hier leest u straks de nota van de gemeente, met uw aantekeningen ernaast.
          {can.upload ? '' : ' De secretaris voegt haar toe.'}
        </p>
        {can.upload ? <WaysIn caseId={caseId} refused={refused} primary /> : null}
      </EmptyState>
    );
  const replaceable = !['for_adoption', 'adopted', 'sent', 'responded', 'follow_up', 'closed'].includes(
    state,
  );
  if (!can.upload || !(replaceable || !note) || intake?.status === 'queued' || intake?.status === 'reading')
    return null;
  return (
    <Disclosure
      summary={note ? 'Voeg een nieuwe versie toe' : 'Kies een ander bestand'}
      open={refused !== null}
      notOnPaper
    >
      <WaysIn caseId={caseId} refused={refused} primary={false} />
    </Disclosure>
  );
}

/** A file first; the text itself for who has it only on a page or in a mail. */
function WaysIn(props: { caseId: string; refused: NoteUploadProps['refused']; primary: boolean }) {
  return (
    <div className="stack" data-gap="3">
      <UploadForm {...props} />
      <Disclosure summary="Geen bestand? Plak de tekst">
        <PasteForm caseId={props.caseId} />
      </Disclosure>
    </div>
  );
}
