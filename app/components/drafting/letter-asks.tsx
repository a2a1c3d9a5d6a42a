import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';

interface AskProps {
  label: string;
  hint: string;
  value: string;
  /** The act in words: "Zet de link". */
  act: string;
  /** Why the value was refused; null when it was taken. */
  onGive(value: string): string | null;
  onClose(): void;
}

/** One question beside the text: the address of a link, the words of a footnote. Escape gives it up. */
export function LetterAsk({ label, hint, value, act, onGive, onClose }: AskProps) {
  const [error, setError] = useState<string | null>(null);
  function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setError(onGive(String(new FormData(event.currentTarget).get('antwoord') ?? '')));
  }
  return (
    <form
      className="letter-ask"
      onSubmit={give}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField
        name="antwoord"
        label={label}
        hint={hint}
        defaultValue={value}
        autoFocus
        autoComplete="off"
        {...(error ? { error } : {})}
      />
      <div className="cluster" data-gap="1">
        <Button look="secondary">{act}</Button>
        <Button type="button" look="quiet" onClick={onClose}>
          Sluit
        </Button>
      </div>
    </form>
  );
}
