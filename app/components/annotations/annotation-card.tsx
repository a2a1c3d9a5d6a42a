import { memo, useState } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { KindMark, kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { EditAnnotation } from './edit-annotation.tsx';
import { SendingWords } from './sending-words.tsx';
import { ThreadTalk } from './thread-talk.tsx';
import { useSending } from './use-sending.ts';

export interface AnnotationCardProps {
  thread: ShownThread;
  active: boolean;
  criteria: readonly CriterionGroup[];
  can: { annotate: boolean; reply: boolean; resolve: boolean; seeAll: boolean };
  listPath: string;
  /** The beginning of the keys under which this person's unsent words are kept. */
  scope: string;
  /** Leads to the passage; without it the card stands in a list without the text. */
  onToText?: (id: string) => void;
  onActive?: (id: string) => void;
  onChanged: (said: string) => void;
}

/**
 * One annotation. Criteria: an article with its kind and place as its name, which can take the focus when its passage
 * was chosen (2.4.3); everything it can do is a button with words.
 */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { thread, active, criteria, can, scope, onChanged } = props;
  const [editing, setEditing] = useState(false);
  return (
    <article
      className="margin-card"
      id={`kaart-${thread.id}`}
      data-kind={thread.kind}
      data-active={active ? '' : undefined}
      data-settled={thread.resolved ? '' : undefined}
      tabIndex={-1}
      aria-label={[kindWords[thread.kind].word, thread.cite].filter(Boolean).join(', ')}
      onFocus={() => props.onActive?.(thread.id)}
    >
      <div className="split">
        <KindMark kind={thread.kind} />
        <CardState thread={thread} />
      </div>
      <p className="margin-card__quote">“{thread.quote}”</p>
      {editing ? (
        <EditAnnotation
          thread={thread}
          criteria={criteria}
          keptUnder={`${scope}verander:${thread.id}`}
          onClose={() => setEditing(false)}
          onChanged={() => {
            setEditing(false);
            onChanged('De verandering is bewaard.');
          }}
        />
      ) : (
        <>
          <p className="margin-card__body">{thread.body}</p>
          {thread.criterion ? <p className="small strong">{thread.criterion}</p> : null}
          <p className="margin-card__who">
            {[can.seeAll ? thread.author : null, thread.cite].filter(Boolean).join(' · ')}
          </p>
          <CardActs {...props} onEdit={() => setEditing(true)} />
        </>
      )}
      {can.seeAll ? (
        <ThreadTalk
          thread={thread}
          can={can}
          listPath={props.listPath}
          keptUnder={`${scope}antwoord:${thread.id}`}
          onChanged={onChanged}
        />
      ) : null}
    </article>
  );
});

function CardState({ thread }: { thread: ShownThread }) {
  if (thread.private) return <Badge>alleen voor mij</Badge>;
  if (thread.grade === 'check' || thread.grade === 'orphaned')
    return <Badge tone="warning">plek nakijken</Badge>;
  return thread.resolved ? <Badge tone="good">afgehandeld</Badge> : null;
}

function CardActs(props: AnnotationCardProps & { onEdit: () => void }) {
  const { thread, can, onToText, onEdit, onChanged } = props;
  const [asking, setAsking] = useState(false);
  const { sending, send } = useSending();
  const mine = thread.mine && can.annotate;

  async function remove() {
    const answer = await send({ path: `/aantekeningen/${thread.id}`, method: 'DELETE', body: {} });
    if (answer.kind === 'done') onChanged('De aantekening is weggehaald.');
  }

  if (asking)
    return (
      <div className="stack" data-gap="1">
        <p className="small strong">Wilt u deze aantekening weghalen?</p>
        <SendingWords sending={sending} onRetry={() => void remove()} />
        <div className="margin-card__acts">
          <Button type="button" look="danger" onClick={() => void remove()}>
            Ja, haal weg
          </Button>
          <Button type="button" look="quiet" onClick={() => setAsking(false)}>
            Nee
          </Button>
        </div>
      </div>
    );
  if (!mine && !onToText) return null;
  return (
    <div className="margin-card__acts no-print">
      {onToText ? (
        <Button type="button" look="quiet" onClick={() => onToText(thread.id)}>
          Naar de tekst
        </Button>
      ) : null}
      {mine ? (
        <>
          <Button type="button" look="quiet" onClick={onEdit}>
            Verander
          </Button>
          <Button type="button" look="quiet" onClick={() => setAsking(true)}>
            Haal weg
          </Button>
        </>
      ) : null}
    </div>
  );
}
