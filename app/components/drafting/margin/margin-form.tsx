import { type FormEvent, type ReactNode, useRef } from 'react';
import { SendingWords } from '../../annotations/sending-words.tsx';
import { useSending } from '../../annotations/use-sending.ts';
import { letGoOfTyped } from '../../forms/typed-words.ts';

interface MarginFormProps {
  caseId: string;
  /** What goes along besides the inputs. */
  fields: Record<string, string>;
  /** The server has it; the act that was chosen. */
  onDone(act: string): void;
  className?: string;
  label?: string;
  children: ReactNode;
}

/**
 * A small form on a card: a plain form without scripts; with them it is sent in the background and tried again until
 * there is an answer, so that a lost connection takes nothing away. Its buttons are named "act".
 */
export function MarginForm({ caseId, fields, onDone, className, label, children }: MarginFormProps) {
  const { sending, send } = useSending();
  const pressed = useRef<HTMLElement | null>(null);
  const self = useRef<HTMLFormElement>(null);

  async function give(form: HTMLFormElement, button: HTMLElement | null) {
    pressed.current = button;
    const values = Object.fromEntries(new FormData(form, button));
    const answer = await send({ path: `/adviezen/${caseId}/kantlijn`, method: 'POST', body: values });
    if (answer.kind !== 'done') return;
    letGoOfTyped(form);
    onDone(String(values.act ?? ''));
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void give(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
  }

  return (
    <form
      ref={self}
      method="post"
      action={`/adviezen/${caseId}/concept`}
      className={className ?? 'stack'}
      data-gap="1"
      aria-label={label}
      onSubmit={handleSubmit}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SendingWords
        sending={sending}
        onRetry={() => self.current && void give(self.current, pressed.current)}
      />
    </form>
  );
}
