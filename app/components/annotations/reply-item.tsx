import { type FormEvent, useRef, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import type { ShownReply } from '../../domain/annotations/shown-thread.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { EditingForm } from './editing-form.tsx';
import { MentionField } from './mention-field.tsx';
import { SendingWords } from './sending-words.tsx';
import { type Change, useEditing } from './use-editing.ts';
import { useWordsLeft } from './use-kept-words.ts';
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
  useWordsLeft<Change>(mayChange && !editing ? props.keptUnder : null, () => setEditing('left'), isIn(reply));
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

function EditReply(props: ReplyItemProps & { restored: boolean; onClose: () => void }) {
  const { reply, people, keptUnder, restored, onClose, onChanged } = props;
  const editing = useEditing<Change>({
    first: { body: reply.body, version: reply.version },
    address: `/antwoorden/${reply.id}`,
    keptUnder,
    restored,
    isStored: isIn(reply),
    onDone: () => onChanged('De verandering is bewaard.'),
    onLetGo: () => onChanged('Uw verandering is losgelaten.'),
    onLeave: onClose,
  });
  return (
    <EditingForm editing={editing}>
      <MentionField
        name={`verander-${reply.id}`}
        label="Uw reactie"
        rows={2}
        value={editing.change.body}
        people={people}
        onChange={(body) => editing.type({ body })}
      />
    </EditingForm>
  );
}

/** Whether an unsent change says what is stored after all. */
const isIn =
  (reply: ShownReply) =>
  ({ body }: Change): boolean =>
    body.trim() === reply.body;
