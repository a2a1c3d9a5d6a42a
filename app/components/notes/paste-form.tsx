import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { joinPaste, noPaste, type Pasted, pastedFile, typedInto } from './pasted-note.ts';
import { SendingProgress, SendingRefused } from './sending-note.tsx';
import { useSendingFile } from './use-sending-file.ts';

/**
 * Bringing a note in by pasting its text. What was copied with headings and tables is kept aside as it came and sent
 * like a file; nothing of it is drawn here, so that nothing in it can run or fetch. Without scripts the words go.
 */
export function PasteForm({ caseId }: { caseId: string }) {
  const path = `/adviezen/${caseId}/nota/bestand`;
  const sending = useSendingFile(path, null);
  const [pasted, setPasted] = useState<Pasted>(noPaste);

  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const clip = {
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    };
    const next = joinPaste(pasted, clip, { from: selectionStart, to: selectionEnd });
    if (!next) return;
    event.preventDefault();
    setPasted(next);
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get('titel') ?? '').trim();
    if (pasted.text.trim() === '')
      sending.refuse({ message: 'Plak eerst de tekst van de nota.', code: 'FORM-01' });
    else void sending.send(pastedFile(pasted, title));
  }

  return (
    <form method="post" encType="multipart/form-data" action={path} className="stack" onSubmit={handleSubmit}>
      <SendingRefused sending={sending} />
      <TextField name="titel" label="Naam van de nota" hint="Bijvoorbeeld: Beleidsplan Wmo 2027." optional />
      <TextArea
        name="tekst"
        label="Plak de tekst"
        hint="Kopieer de tekst in Word of op de webpagina, klik in dit vak en plak met Ctrl + V."
        rows={8}
        value={pasted.text}
        onPaste={handlePaste}
        onChange={(event) => setPasted(typedInto(pasted, event.target.value))}
      />
      <p role="status" className="small">
        {pastedWords(pasted)}
      </p>
      <SendingProgress sent={sending.sent} />
      <div>
        <Button look="secondary" type="submit" busy={sending.sent !== null}>
          {sending.sent === null ? 'Voeg deze tekst toe' : 'Bezig met versturen …'}
        </Button>
      </div>
    </form>
  );
}

/** What goes along with the words. */
function pastedWords({ html, lost }: Pasted): string {
  if (html !== null) return 'De koppen, lijsten en tabellen gaan mee.';
  if (lost)
    return 'U hebt de tekst hier veranderd. Nu gaan alleen de woorden mee. Maak het vak leeg en plak opnieuw om ook de koppen en tabellen mee te nemen.';
  return '';
}
