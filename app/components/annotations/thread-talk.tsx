import type { FormEvent } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { ReplyForm } from './reply-form.tsx';
import { SendingWords } from './sending-words.tsx';
import { useSending } from './use-sending.ts';

interface ThreadTalkProps {
  thread: ShownThread;
  can: { reply: boolean; resolve: boolean };
  listPath: string;
  keptUnder: string;
  error?: string;
  /** Called when the server has something new, with words for a screen reader. */
  onChanged: (said: string) => void;
}

/** The talk under an annotation: the reactions, one's own reaction, and whether it is dealt with. */
export function ThreadTalk({ thread, can, listPath, keptUnder, error, onChanged }: ThreadTalkProps) {
  const { replies } = thread;
  if (!can.reply && replies.length === 0) return null;
  return (
    <div className="stack" data-gap="1">
      <Disclosure summary={replyCount(replies.length)} open={error !== undefined}>
        <div className="stack" data-gap="1">
          {replies.length > 0 ? (
            <ol className="talk">
              {replies.map((reply) => (
                <li key={reply.id}>
                  <p className="margin-card__who">
                    {reply.author}, {formatDate(dutchDateAt(reply.at), 'short')}
                  </p>
                  <p className="margin-card__body">{reply.body}</p>
                </li>
              ))}
            </ol>
          ) : null}
          {can.reply ? (
            <ReplyForm
              annotationId={thread.id}
              listPath={listPath}
              keptUnder={keptUnder}
              error={error}
              onSent={() => onChanged('Uw reactie is bewaard.')}
            />
          ) : null}
        </div>
      </Disclosure>
      {can.resolve ? <ResolveForm thread={thread} listPath={listPath} onChanged={onChanged} /> : null}
    </div>
  );
}

const replyCount = (count: number): string => {
  if (count === 0) return 'Reageer';
  return count === 1 ? '1 reactie' : `${count} reacties`;
};

function ResolveForm({
  thread,
  listPath,
  onChanged,
}: Pick<ThreadTalkProps, 'thread' | 'listPath' | 'onChanged'>) {
  const { sending, send } = useSending();

  async function give() {
    const answer = await send({
      path: `/aantekeningen/${thread.id}/afgehandeld`,
      method: thread.resolved ? 'DELETE' : 'PUT',
      body: {},
    });
    if (answer.kind === 'done')
      onChanged(thread.resolved ? 'De aantekening is weer open.' : 'De aantekening is afgehandeld.');
  }

  return (
    <form
      method="post"
      action={listPath}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void give();
      }}
    >
      <input type="hidden" name="annotationId" value={thread.id} />
      <SendingWords sending={sending} onRetry={() => void give()} />
      <Button
        type="submit"
        look="quiet"
        name="act"
        value={thread.resolved ? 'reopen' : 'resolve'}
        busy={sending.state === 'sending'}
      >
        {thread.resolved ? 'Opnieuw openen' : 'Afgehandeld'}
      </Button>
    </form>
  );
}
