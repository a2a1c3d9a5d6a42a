import { type FormEvent, useRef, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import type { ShownReply } from '../../domain/annotations/shown-thread.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { BothTexts } from './both-texts.tsx';
import { MentionField } from './mention-field.tsx';
import type { Message, SendAnswer } from './send-in-background.ts';
import { SendingWords } from './sending-words.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { useSending } from './use-sending.ts';

interface ReplyFormProps {
  annotationId: string;
  /** What stands in the thread. */
  replies: readonly ShownReply[];
  /** Who can be named with "@". */
  people: readonly Mentionable[];
  /** The page whose action takes the form while there are no scripts. */
  listPath: string;
  /** Where unsent words are kept in this browser. */
  keptUnder: string;
  error?: string;
  onSent: () => void;
}

/** A reply that is being written; its id is the one under which it is stored. */
export interface Reply {
  id: string;
  body: string;
}

/** Whether unsent words stand in the thread after all: only the answer to sending them got lost. */
export const standsIn =
  (replies: readonly ShownReply[]) =>
  ({ id, body }: Reply): boolean =>
    replies.some((reply) => reply.id === id && reply.body === body.trim());

const noReply: Reply = { id: '', body: '' };

const changeOf = ({ id, body }: Reply, version: number): Message => ({
  path: `/antwoorden/${id}`,
  method: 'PUT',
  body: { body, version },
});

/** Answering in a thread: a plain form without scripts; with them the words are kept and sent in the background. */
export function ReplyForm(props: ReplyFormProps) {
  const { annotationId, replies, people, listPath, keptUnder, error, onSent } = props;
  const [reply, setReply] = useState(noReply);
  const [unkept, setUnkept] = useState(false);
  const latest = useRef(reply);
  const { sending, send, stop } = useSending();
  const kept = useKeptWords<Reply>(keptUnder, set, standsIn(replies));
  const other = sending.state === 'refused' ? sending.failure.current : undefined;
  const name = `antwoord-${annotationId}`;

  function set(next: Reply) {
    latest.current = next;
    setReply(next);
  }

  function keep(next: Reply) {
    set(next);
    setUnkept(!kept.keep(next));
  }

  async function give() {
    const given = { id: reply.id || crypto.randomUUID(), body: reply.body };
    keep(given);
    const address = `/aantekeningen/${annotationId}/antwoorden`;
    const answer = await send({ path: address, method: 'POST', body: given });
    // Its own first words, of which the answer got lost: they stay in the history, and these take their place.
    const stored = answer.kind === 'refused' ? answer.failure.current : undefined;
    if (Number(stored?.version) === 1 && latest.current === given)
      settle(given, await send(changeOf(given, 1)));
    else settle(given, answer);
  }

  /** Only what was given off is done with: who typed on meanwhile has the rest before them. */
  function settle(given: Reply, answer: SendAnswer) {
    if (answer.kind !== 'done') return;
    const { body } = latest.current;
    if (latest.current === given) letGo();
    // Words added behind what was sent go on in the same reply; other words are another reply.
    else if (!body.startsWith(given.body)) keep({ id: crypto.randomUUID(), body });
    onSent();
  }

  function letGo() {
    kept.drop();
    set(noReply);
    kept.look();
  }

  return (
    <form
      method="post"
      data-keeps-itself
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
        onChange={(body) => {
          stop();
          keep({ id: reply.id || crypto.randomUUID(), body });
        }}
      />
      <SendingWords sending={sending} unkept={unkept} onRetry={() => void give()} />
      {other ? (
        <BothTexts
          stored={String(other.body ?? '')}
          onKeepMine={async () => settle(reply, await send(changeOf(reply, Number(other.version))))}
          onKeepStored={letGo}
        />
      ) : null}
      <div>
        <Button type="submit" name="act" value="reply" busy={sending.state === 'sending'}>
          Reageer
        </Button>
      </div>
    </form>
  );
}
