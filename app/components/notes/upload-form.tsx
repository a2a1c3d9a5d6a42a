import type { FormEvent } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { SendingProgress, SendingRefused } from './sending-note.tsx';
import type { UploadRefusal } from './upload-file.ts';
import { useSendingFile } from './use-sending-file.ts';

/** What a municipality sends; a help in choosing, the server looks at the file itself. */
const accept = '.docx,.odt,.fodt,.pdf,.html,.htm,.md,.txt,.png,.jpg,.jpeg,.doc,.rtf';

interface UploadFormProps {
  caseId: string;
  /** Why the last file was refused, when the form went without scripts. */
  refused: UploadRefusal | null;
  primary: boolean;
}

/** Sending the note: a plain form, and with scripts a sending that says how far it is. */
export function UploadForm({ caseId, refused, primary }: UploadFormProps) {
  const path = `/adviezen/${caseId}/nota/bestand`;
  const sending = useSendingFile(path, refused);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get('bestand');
    event.preventDefault();
    if (file instanceof File && file.name !== '') void sending.send(file);
    else sending.refuse({ message: 'Kies eerst het bestand met de nota.', code: 'FORM-01' });
  }

  return (
    <form method="post" encType="multipart/form-data" action={path} className="stack" onSubmit={handleSubmit}>
      <SendingRefused sending={sending} />
      <FileDrop
        name="bestand"
        label="Bestand met de nota"
        hint="Liefst Word (.docx). OpenDocument, PDF, een webpagina of een scan kan ook. Hoogstens 50 MB."
        accept={accept}
      />
      <SendingProgress sent={sending.sent} />
      <div>
        <Button look={primary ? 'primary' : 'secondary'} type="submit" busy={sending.sent !== null}>
          {sending.sent === null ? 'Voeg de nota toe' : 'Bezig met versturen …'}
        </Button>
      </div>
    </form>
  );
}
