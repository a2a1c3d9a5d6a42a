import { Form } from '@remix-run/react';
import type { NoteStanding } from '../../domain/notes/note-standing.server.ts';
import { Button } from '../../ui/button/button.tsx';
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
        <ReadingGoesOn caseId={caseId} standing={standing} />
      )}
    </section>
  );
}

function ReadingGoesOn({ caseId, standing }: { caseId: string; standing: NoteStanding }) {
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
  return place !== null && place > 1
    ? `De nota wacht op haar beurt. Er ${place === 2 ? 'is 1 andere' : `zijn ${place - 1} andere`} voor u.`
    : 'De nota is zo aan de beurt.';
}

function standingSentence(standing: NoteStanding): string {
  const { status, progress, total } = standing;
  const parts = status === 'reading' && total > 1 ? ` ${progress} van ${total}.` : '';
  return stageSentence(standing) + parts;
}

function ReadingFailed({ standing, mayUpload }: { standing: NoteStanding; mayUpload: boolean }) {
  const isScan = standing.failure?.code === 'SCAN_NEEDS_OCR';
  return (
    <>
      <Notice kind="error" title="Dit bestand kon niet worden gelezen" announce>
        <p>
          {standing.failure?.message} <span className="quiet small">(code {standing.failure?.code})</span>
        </p>
        <p>Het bestand zelf is bewaard.</p>
      </Notice>
      {mayUpload ? (
        <Form method="post" className="cluster">
          <input type="hidden" name="noteVersionId" value={standing.id} />
          {isScan ? (
            <Button look="primary" type="submit" name="act" value="readScan">
              Lees de scan
            </Button>
          ) : null}
          <Button look="secondary" type="submit" name="act" value="retry">
            Probeer opnieuw
          </Button>
        </Form>
      ) : null}
    </>
  );
}
