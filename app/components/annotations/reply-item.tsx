import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import type { ShownReply } from '../../domain/annotations/shown-thread.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { BothTexts } from './both-texts.tsx';
import { MentionField } from './mention-field.tsx';
import { SendingWords } from './sending-words.tsx';
import { useKeptWords, useWordsLeft } from './use-kept-words.ts';
import { useSending } from './use-sending.ts';

interface ReplyItemProps {
  reply: ShownReply;
  people: readonly Mentionable[];
  canReply: boolean;
  /** The page whose action takes the forms while there are no scripts. */
  formPath: string;
  /** Where an unsent change is kept in this browser. */
  keptUnder: string;
  onChanged: (said: string) => void;
}

/** One reply. Its author can change it or take it away; a reply that was taken away keeps its place. */
export function ReplyItem(props: ReplyItemProps) {
  const { reply, canReply, onChanged } = props;
  const [editing, setEditing] = useState<'asked' | 'left' | null>(null);
  const mayChange = reply.mine && canReply && !reply.removed;
  useWordsLeft<Change>(
    mayChange && !editing ? props.keptUnder : null,
    () => setEditing('left'),
    ({ body }) => body.trim() === reply.body,
  );
  const item = useRef<HTMLLIElement>(null);
  if (reply.removed) return <li className="small quiet">{reply.author} haalde hier een reactie weg.</li>;
  // What had the focus goes away with the form.
  const close = () => {
    setEditing(null);
    item.current?.focus();
  };
  return (
    <li ref={item} tabIndex={-1}>
      <p className="margin-card__who">
        {reply.author}, {formatDate(dutchDateAt(reply.at), 'short')}
        {reply.edited ? ', veranderd' : ''}
      </p>
      {editing ? (
        <EditReply
          {...props}
          restored={editing === 'left'}
          onClose={close}
          onChanged={(said) => {
            close();
            onChanged(said);
          }}
        />
      ) : (
        <>
          <p className="margin-card__body">{reply.body}</p>
          {reply.mine && canReply ? <ReplyActs {...props} onEdit={() => setEditing('asked')} /> : null}
        </>
      )}
    </li>
  );
}

function ReplyActs({ reply, formPath, onChanged, onEdit }: ReplyItemProps & { onEdit: () => void }) {
  const { sending, send } = useSending();

  async function remove() {
    const answer = await send({ path: `/antwoorden/${reply.id}`, method: 'DELETE', body: {} });
    if (answer.kind === 'done')
      onChanged('Uw reactie is weggehaald. U vindt haar terug bij de geschiedenis.');
  }

  return (
    <form
      method="post"
      action={formPath}
      className="margin-card__acts no-print"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void remove();
      }}
    >
      <input type="hidden" name="replyId" value={reply.id} />
      <Button type="button" look="quiet" onClick={onEdit}>
        Verander <span className="visually-hidden">uw reactie</span>
      </Button>
      <Button type="submit" look="quiet" name="act" value="removeReply">
        Haal weg <span className="visually-hidden">uw reactie</span>
      </Button>
      <SendingWords sending={sending} onRetry={() => void remove()} />
    </form>
  );
}

interface Change {
  body: string;
  version: number;
}

function EditReply(props: ReplyItemProps & { restored: boolean; onClose: () => void }) {
  const { reply, people, keptUnder, formPath, restored, onClose, onChanged } = props;
  const [change, setChange] = useState<Change>({ body: reply.body, version: reply.version });
  const latest = useRef(change);
  const form = useRef<HTMLFormElement>(null);
  const { sending, send, stop } = useSending();
  const kept = useKeptWords<Change>(keptUnder, set, ({ body }) => body.trim() === reply.body);
  const other = sending.state === 'refused' ? sending.failure.current : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens; words that come back by themselves leave the cursor alone.
  useEffect(() => {
    if (!restored) form.current?.querySelector('textarea')?.focus();
  }, []);

  function set(next: Change) {
    latest.current = next;
    setChange(next);
  }

  function keep(next: Change) {
    set(next);
    kept.keep(next);
  }

  async function give(given: Change) {
    keep(given);
    const answer = await send({ path: `/antwoorden/${reply.id}`, method: 'PUT', body: given });
    if (answer.kind !== 'done') return;
    // Who typed on meanwhile goes on from what is stored now.
    if (latest.current !== given) return keep({ ...latest.current, version: given.version + 1 });
    kept.drop();
    onChanged('De verandering is bewaard.');
  }

  function leave() {
    kept.drop();
    onClose();
  }

  return (
    <form
      method="post"
      action={formPath}
      className="stack"
      data-gap="1"
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void give(change);
      }}
    >
      <MentionField
        name={`verander-${reply.id}`}
        label="Uw reactie"
        rows={2}
        value={change.body}
        people={people}
        onChange={(body) => {
          stop();
          keep({ ...change, body });
        }}
      />
      <SendingWords sending={sending} onRetry={() => void give(change)} />
      {other ? (
        <BothTexts
          stored={String(other.body ?? '')}
          onKeepMine={() => void give({ ...change, version: Number(other.version) })}
          onKeepStored={() => {
            kept.drop();
            onChanged('Uw verandering is losgelaten.');
          }}
        />
      ) : (
        <div className="cluster" data-gap="1">
          <Button type="submit" busy={sending.state === 'sending'}>
            Bewaar de verandering
          </Button>
          <Button type="button" look="quiet" onClick={leave}>
            Laat zoals het was
          </Button>
        </div>
      )}
    </form>
  );
}
