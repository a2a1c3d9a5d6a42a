import { useRevalidator } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type UploadRefusal, uploadFile } from './upload-file.ts';

/** A file on its way to the importer. */
export interface SendingFile {
  /** Percentage that is sent; null while nothing is. */
  sent: number | null;
  refusal: UploadRefusal | null;
  /** The element that says why a file was refused; it takes the focus then. */
  said: RefObject<HTMLDivElement>;
  send(file: File): Promise<void>;
  refuse(refusal: UploadRefusal): void;
}

/** Sends a note in the background and says how that goes; the page shows the reading once it was taken. */
export function useSendingFile(path: string, first: UploadRefusal | null): SendingFile {
  const [refusal, setRefusal] = useState<UploadRefusal | null>(first);
  const [sent, setSent] = useState<number | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const { revalidate } = useRevalidator();

  useEffect(() => {
    if (refusal) said.current?.focus();
  }, [refusal]);

  async function send(file: File) {
    setRefusal(null);
    setSent(0);
    const answer = await uploadFile(path, file, setSent);
    setSent(null);
    if (answer) setRefusal(answer);
    else revalidate();
  }
  return { sent, refusal, said, send, refuse: setRefusal };
}
