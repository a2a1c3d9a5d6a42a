import { useRevalidator } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { FileDrop } from '../../ui/file-drop/file-drop.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { type UploadRefusal, uploadFile } from './upload-file.ts';

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
  const [refusal, setRefusal] = useState<UploadRefusal | null>(refused);
  const [sent, setSent] = useState<number | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const revalidator = useRevalidator();

  useEffect(() => {
    if (refusal) said.current?.focus();
  }, [refusal]);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get('bestand');
    event.preventDefault();
    if (!(file instanceof File) || file.name === '') {
      setRefusal({ message: 'Kies eerst het bestand met de nota.', code: 'FORM-01' });
      return;
    }
    setRefusal(null);
    setSent(0);
    const answer = await uploadFile(path, file, setSent);
    setSent(null);
    if (answer) setRefusal(answer);
    else revalidator.revalidate();
  }

  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={path}
      className="stack"
      onSubmit={(event) => void handleSubmit(event)}
    >
      <div ref={said} tabIndex={-1}>
        {refusal ? (
          <Notice kind="error" title="Deze nota is niet opgeslagen">
            <p>
              {refusal.message} <span className="quiet small">(code {refusal.code})</span>
            </p>
          </Notice>
        ) : null}
      </div>
      <FileDrop
        name="bestand"
        label="Bestand met de nota"
        hint="Liefst Word (.docx). OpenDocument, PDF, een webpagina of een scan kan ook. Hoogstens 50 MB."
        accept={accept}
      />
      {sent === null ? null : (
        <Progress
          label="Versturen"
          value={sent}
          max={100}
          sentence={sent < 100 ? `${sent} procent is verstuurd` : 'Verstuurd. We slaan het bestand op …'}
        />
      )}
      <div>
        <Button look={primary ? 'primary' : 'secondary'} type="submit" busy={sent !== null}>
          {sent === null ? 'Voeg de nota toe' : 'Bezig met versturen …'}
        </Button>
      </div>
    </form>
  );
}
