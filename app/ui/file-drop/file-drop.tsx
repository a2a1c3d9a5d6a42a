import { type ChangeEvent, useState } from 'react';
import { describedBy, Field, type FieldWords } from '../field/field.tsx';
import { words } from '../words.ts';

export interface FileDropProps extends FieldWords {
  /** Extensions and types for the file chooser: ".docx,.pdf,.odt". A help, not a check: the server checks. */
  accept: string;
  required?: boolean;
  onChoose?: (file: File) => void;
}

/**
 * Choosing a file, or dropping one on the same box. It is the native control made large, so it works without
 * JavaScript, by keyboard and with the device's own chooser; dropping is never the only way (2.5.7).
 *
 * Criteria: see Field; the chosen file is said in words with its size (4.1.3).
 */
export function FileDrop(props: FileDropProps) {
  const { name, label, hint, error, optional, accept, required, onChoose } = props;
  const [chosen, setChosen] = useState<File | null>(null);

  function handleChange(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0] ?? null;
    setChosen(file);
    if (file) onChoose?.(file);
  }

  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        className="file-drop"
        type="file"
        id={name}
        name={name}
        accept={accept}
        required={required}
        onChange={handleChange}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
      <p className="file-drop__chosen" role="status">
        {chosen ? `${words.chosenFile}: ${chosen.name} (${megabytes(chosen.size)})` : null}
      </p>
    </Field>
  );
}

/** A size in bytes as Dutch words: "2,4 MB", never less than 0,1. */
function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1_000_000)
    .toFixed(1)
    .replace('.', ',')} MB`;
}
