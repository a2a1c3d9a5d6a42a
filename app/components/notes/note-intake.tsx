import { Form } from '@remix-run/react';
import type { NoteStanding } from '../../domain/notes/note-standing.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { useStanding } from './use-standing.ts';

interface NoteIntakeProps {
  caseId: string;
  standing: NoteStanding;
  mayUpload: boolean;
}

/** A note that was sent and is not there to be read yet: waiting, being read, or refused. */
export function NoteIntake({ caseId, standing: first, mayUpload }: NoteIntakeProps) {
  const standing = useStanding(caseId, first);
  return (
    <section className="paper stack" aria-labelledby="inlezen">
      <h2 id="inlezen">
        {standing.status === 'failed' ? 'De nota is niet ingelezen' : 'De nota wordt ingelezen'}
      </h2>
      <p className="quiet">{standing.fileName}</p>
      {standing.status === 'failed' ? (
        <ReadingFailed standing={standing} mayUpload={mayUpload} />
      ) : (
        <ReadingGoesOn caseId={caseId} standing={standing} mayStop={mayUpload} />
      )}
    </section>
  );
}

interface ReadingGoesOnProps {
  caseId: string;
  standing: NoteStanding;
  mayStop: boolean;
}

function ReadingGoesOn({ caseId, standing, mayStop }: ReadingGoesOnProps) {
  const sentence = standingSentence(standing);
  return (
    <>
      <Progress
        label="Inlezen"
        value={standing.status === 'reading' ? standing.progress : 0}
        max={Math.max(1, standing.total)}
        sentence={sentence}
      />
      <p role="status" className="visually-hidden">
        {stageSentence(standing)}
      </p>
      <p>U hoeft niet te wachten: het inlezen gaat door als u deze pagina verlaat.</p>
      <noscript>
        <p>
          <TextLink to={`/adviezen/${caseId}/nota`}>Kijk of de nota klaar is</TextLink>
        </p>
      </noscript>
      {mayStop && standing.status !== 'ready' ? (
        <Form method="post" action={`/adviezen/${caseId}/nota`}>
          <input type="hidden" name="noteVersionId" value={standing.id} />
          <Button look="secondary" type="submit" name="act" value="stop">
            Stop met inlezen
          </Button>
        </Form>
      ) : null}
    </>
  );
}

const stageWords: Record<string, string> = {
  open: 'Het bestand wordt geopend',
  read: 'De tekst wordt gelezen',
  recognise: 'De tekst op de scan wordt herkend',
  build: 'Koppen, alinea’s en tabellen worden op hun plaats gezet',
};

/** The stage alone, which changes seldom: enough for who listens. */
function stageSentence({ status, place, stage }: NoteStanding): string {
  if (status === 'ready') return 'De nota is ingelezen.';
  if (status === 'reading') return `${stageWords[stage ?? 'open'] ?? stageWords.open}.`;
  return place ? `De nota wacht. U bent nummer ${place} in de rij.` : 'De nota is zo aan de beurt.';
}

/** With the page that is being read; only stages that go page by page count to more than three. */
function standingSentence(standing: NoteStanding): string {
  const { status, stage, progress, total } = standing;
  const byPage = stage === 'recognise' || (stage === 'read' && total > stepsOfOneFile);
  if (status !== 'reading' || !byPage) return stageSentence(standing);
  return `${stageSentence(standing)} Bladzijde ${Math.min(progress + 1, total)} van ${total}.`;
}

/** A file without pages is read in at most this many steps (editor/import/odt). */
const stepsOfOneFile = 3;

function ReadingFailed({ standing, mayUpload }: { standing: NoteStanding; mayUpload: boolean }) {
  const code = standing.failure?.code;
  if (code === 'CANCELLED')
    return (
      <>
        <p>Het inlezen is gestopt. Het bestand is bewaard. U kunt het opnieuw laten inlezen.</p>
        {mayUpload ? <RetryForm standing={standing} code={code} /> : null}
        {mayUpload ? <LeaveOut standing={standing} /> : null}
      </>
    );
  return (
    <>
      <Notice kind="error" title="Dit bestand kon niet worden gelezen" announce>
        <p>
          {standing.failure?.message} <span className="quiet small">(code {code})</span>
        </p>
        <p>Het bestand zelf is bewaard.</p>
      </Notice>
      {mayUpload ? <RetryForm standing={standing} code={code} /> : null}
      {mayUpload ? <LeaveOut standing={standing} /> : null}
    </>
  );
}

/** Takes a file that cannot be read off the page; it stays in the list of events and can be brought back. */
function LeaveOut({ standing }: { standing: NoteStanding }) {
  return (
    <Form method="post">
      <input type="hidden" name="noteVersionId" value={standing.id} />
      <Button look="quiet" type="submit" name="act" value="setAside">
        Laat dit bestand weg
      </Button>
    </Form>
  );
}

/** Reading the same file again, in the way that its refusal asks for. */
function RetryForm({ standing, code }: { standing: NoteStanding; code: string | undefined }) {
  const isScan = code === 'SCAN_NEEDS_OCR';
  const isLocked = code === 'PDF_PASSWORD' || code === 'PDF_WRONG_PASSWORD';
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="noteVersionId" value={standing.id} />
      {isLocked ? (
        <TextField
          name="password"
          type="password"
          label="Wachtwoord van de PDF"
          hint="We gebruiken het één keer en bewaren het niet."
          width="medium"
          autoComplete="off"
        />
      ) : null}
      <div className="cluster">
        {isScan ? (
          <Button look="primary" type="submit" name="act" value="readScan">
            Herken de tekst
          </Button>
        ) : null}
        <Button look={isScan ? 'quiet' : 'secondary'} type="submit" name="act" value="retry">
          {isLocked ? 'Lees met dit wachtwoord' : 'Probeer opnieuw'}
        </Button>
      </div>
    </Form>
  );
}
