import { type FormEvent, useEffect, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import { Button } from '../../ui/button/button.tsx';
import { dropWords, keepWords, wordsKept } from './kept-words.ts';
import { MentionField } from './mention-field.tsx';
import { SendingWords } from './sending-words.tsx';
import { useSending } from './use-sending.ts';

interface ReplyFormProps {
  annotationId: string;
  /** Who can be named with "@". */
  people: readonly Mentionable[];
  /** The page whose action takes the form while there are no scripts. */
  listPath: string;
  /** Where unsent words are kept in this browser. */
  keptUnder: string;
  error?: string;
  onSent: () => void;
}

interface Reply {
  id: string;
  body: string;
}

const noReply: Reply = { id: '', body: '' };

/** Answering in a thread: a plain form without scripts; with them the words are kept and sent in the background. */
export function ReplyForm({ annotationId, people, listPath, keptUnder, error, onSent }: ReplyFormProps) {
  const [reply, setReply] = useState(noReply);
  const { sending, send } = useSending();
  const name = `antwoord-${annotationId}`;

  // What was typed before a reload is only known in the browser, so it comes after the first paint.
  useEffect(() => {
    const kept = wordsKept<Reply>(keptUnder);
    if (kept) setReply(kept);
  }, [keptUnder]);

  function change(body: string) {
    const next = { id: reply.id || crypto.randomUUID(), body };
    setReply(next);
    keepWords(keptUnder, next);
  }

  async function give() {
    const answer = await send({
      path: `/aantekeningen/${annotationId}/antwoorden`,
      method: 'POST',
      body: { id: reply.id || crypto.randomUUID(), body: reply.body },
    });
    if (answer.kind !== 'done') return;
    dropWords(keptUnder);
    setReply(noReply);
    onSent();
  }

  return (
    <form
      method="post"
      action={listPath}
      className="stack"
      data-gap="1"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void give();
      }}
    >
      <input type="hidden" name="annotationId" value={annotationId} />
      <MentionField
        name={name}
        label="Uw reactie"
        rows={2}
        value={reply.body}
        error={error}
        people={people}
        onChange={change}
      />
      <SendingWords sending={sending} onRetry={() => void give()} />
      <div>
        <Button type="submit" name="act" value="reply" busy={sending.state === 'sending'}>
          Reageer
        </Button>
      </div>
    </form>
  );
}
