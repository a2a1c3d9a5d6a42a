import { Notice } from '../../ui/notice/notice.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import type { SendingFile } from './use-sending-file.ts';

/** Why a note was not taken, where the focus goes. */
export function SendingRefused({ sending }: { sending: SendingFile }) {
  const { refusal, said } = sending;
  return (
    <div ref={said} tabIndex={-1}>
      {refusal ? (
        <Notice kind="error" title="Deze nota is niet opgeslagen">
          <p>
            {refusal.message} <span className="quiet small">(code {refusal.code})</span>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

/** How much of the note is sent. */
export function SendingProgress({ sent }: { sent: number | null }) {
  if (sent === null) return null;
  return (
    <Progress
      label="Versturen"
      value={sent}
      max={100}
      sentence={sent < 100 ? `${sent} procent is verstuurd` : 'Verstuurd. We slaan het bestand op …'}
    />
  );
}
