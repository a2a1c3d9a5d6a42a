import { type FormEvent, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { ReplyForm, standsIn } from './reply-form.tsx';
import { ReplyItem } from './reply-item.tsx';
import { SendingWords } from './sending-words.tsx';
import { SentQuestions } from './sent-questions.tsx';
import { useWordsLeft } from './use-kept-words.ts';
import { useSending } from './use-sending.ts';

interface ThreadTalkProps {
  thread: ShownThread;
  can: { reply: boolean; resolve: boolean };
  /** Who can be chosen after "@"; a name that is typed out works anyhow. */
  people?: readonly Mentionable[];
  /** Whether the talk is unfolded from the start. */
  unfolded?: boolean;
  listPath: string;
  keptUnder: string;
  error?: string;
  /** Called when the server has something new, with words for a screen reader. */
  onChanged: (said: string) => void;
}

/** The talk under an annotation: the reactions, one's own reaction, and whether it is dealt with. */
export function ThreadTalk(props: ThreadTalkProps) {
  const { thread, can, people = [], unfolded, listPath, keptUnder, error, onChanged } = props;
  const { replies, questions } = thread;
  const [wordsLeft, setWordsLeft] = useState(false);
  useWordsLeft(can.reply ? keptUnder : null, () => setWordsLeft(true), standsIn(replies));
  if (!can.reply && replies.length === 0 && questions.length === 0) return null;
  return (
    <div className="stack" data-gap="1">
      <SentQuestions questions={questions} />
      <Disclosure summary={replyCount(replies.length)} open={unfolded || wordsLeft || error !== undefined}>
        <div className="stack" data-gap="1">
          {replies.length > 0 ? (
            <ol className="talk">
              {replies.map((reply) => (
                <ReplyItem
                  key={reply.id}
                  reply={reply}
                  people={people}
                  canReply={can.reply}
                  formPath={listPath}
                  keptUnder={`${keptUnder}:${reply.id}`}
                  onChanged={onChanged}
                />
              ))}
            </ol>
          ) : null}
          {can.reply ? (
            <ReplyForm
              annotationId={thread.id}
              replies={replies}
              people={people}
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
