import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { KindMark, kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { type DraftFields, saysTheSame } from './draft.ts';
import { EditAnnotation } from './edit-annotation.tsx';
import { SendingWords } from './sending-words.tsx';
import { ThreadTalk } from './thread-talk.tsx';
import { useWordsLeft } from './use-kept-words.ts';
import { useSending } from './use-sending.ts';

export interface AnnotationCardProps {
  thread: ShownThread;
  active: boolean;
  criteria: readonly CriterionGroup[];
  can: { annotate: boolean; reply: boolean; resolve: boolean; seeAll: boolean };
  /** Who can be named with "@". */
  people: readonly Mentionable[];
  /** Other annotations on the same words; shown while this card is the active one. */
  beside?: readonly ShownThread[];
  listPath: string;
  /** The beginning of the keys under which this person's unsent words are kept. */
  scope: string;
  /** Leads to the passage; without it the card stands in a list without the text. */
  onToText?: (id: string) => void;
  onActive?: (id: string) => void;
  /** Opens the card of another annotation. */
  onOpen?: (id: string) => void;
  /** Goes to the next (1) or previous (-1) card. */
  onStep?: (id: string, step: 1 | -1) => void;
  /** Whether the talk is unfolded from the start. */
  unfolded?: boolean;
  onChanged: (said: string) => void;
  /** After the card's annotation was taken away, where the page says so itself; else {@link onChanged} hears of it. */
  onRemoved?: () => void;
}

/**
 * One annotation. Criteria: an article with its kind and place as its name, which can take the focus when its passage
 * was chosen (2.4.3); everything it can do is a button with words.
 */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { thread, active, criteria, can, scope, onChanged } = props;
  const [editing, setEditing] = useState<'asked' | 'left' | null>(null);
  const keptUnder = `${scope}verander:${thread.id}`;
  useWordsLeft<DraftFields>(
    thread.mine && can.annotate && !editing ? keptUnder : null,
    () => setEditing('left'),
    (left) => saysTheSame(left, thread),
  );
  const card = useRef<HTMLElement>(null);
  // What had the focus goes away with the form.
  const close = () => {
    setEditing(null);
    card.current?.focus();
  };
  return (
    <article
      ref={card}
      className="margin-card"
      id={`kaart-${thread.id}`}
      data-kind={thread.kind}
      data-active={active ? '' : undefined}
      data-settled={thread.resolved ? '' : undefined}
      tabIndex={-1}
      aria-label={[kindWords[thread.kind].word, thread.cite].filter(Boolean).join(', ')}
      data-private={thread.private ? '' : undefined}
      onFocus={() => props.onActive?.(thread.id)}
      onKeyDown={(event) => handleCardKey(event, props)}
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
          keptUnder={keptUnder}
          restored={editing === 'left'}
          onClose={close}
          onChanged={(said) => {
            close();
            onChanged(said);
          }}
        />
      ) : (
        <>
          <p className="margin-card__body">{thread.body}</p>
          {thread.criterion ? <p className="small strong">{thread.criterion}</p> : null}
          <p className="margin-card__who">
            {[can.seeAll ? thread.author : null, thread.cite, thread.edited ? 'veranderd' : null]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <UsedIn uses={thread.usedIn} />
          {active && props.beside && props.beside.length > 0 ? <Beside {...props} /> : null}
          <CardActs {...props} onEdit={() => setEditing('asked')} />
        </>
      )}
      {can.seeAll ? (
        <ThreadTalk
          thread={thread}
          can={can}
          people={props.people}
          unfolded={props.unfolded}
          listPath={props.listPath}
          keptUnder={`${scope}antwoord:${thread.id}`}
          onChanged={onChanged}
        />
      ) : null}
    </article>
  );
});

/**
 * The keys of a card that has the focus itself: to the next or previous one, or back to its words. In a field of the
 * card they are letters.
 */
function handleCardKey(event: KeyboardEvent, { thread, onStep, onToText }: AnnotationCardProps): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'n') onStep?.(thread.id, 1);
  else if (event.key === 'p') onStep?.(thread.id, -1);
  else if (event.key === 'Escape') onToText?.(thread.id);
}

/** The way from a passage to what the letter makes of it. */
function UsedIn({ uses }: { uses: ShownThread['usedIn'] }) {
  if (uses.length === 0) return null;
  return (
    <p className="small">
      Gebruikt in{' '}
      {uses.map(({ words, href }, at) => (
        <span key={words}>
          {at === 0 ? '' : at === uses.length - 1 ? ' en ' : ', '}
          <TextLink to={href}>{words}</TextLink>
        </span>
      ))}
    </p>
  );
}

function Beside({ beside = [], can, onOpen }: AnnotationCardProps) {
  return (
    <div className="small no-print">
      <p className="quiet">Ook bij deze woorden:</p>
      <div className="margin-card__acts">
        {beside.map(({ id, kind, author }) => (
          <Button key={id} type="button" look="quiet" onClick={() => onOpen?.(id)}>
            {kindWords[kind].word}
            {can.seeAll && author ? ` van ${author}` : ''}
          </Button>
        ))}
      </div>
    </div>
  );
}

function CardState({ thread }: { thread: ShownThread }) {
  if (thread.private) return <Badge>alleen voor mij</Badge>;
  if (thread.grade === 'check' || thread.grade === 'orphaned')
    return <Badge tone="warning">plek nakijken</Badge>;
  return thread.resolved ? <Badge tone="good">afgehandeld</Badge> : null;
}

function CardActs(props: AnnotationCardProps & { onEdit: () => void }) {
  const { thread, can, onToText, onEdit, onChanged } = props;
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const acts = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  const { sending, send } = useSending();
  const mine = thread.mine && can.annotate;

  async function remove() {
    const answer = await send({ path: `/aantekeningen/${thread.id}`, method: 'DELETE', body: {} });
    if (answer.kind !== 'done') return;
    if (props.onRemoved) props.onRemoved();
    else onChanged('De aantekening is weggehaald.');
  }

  // The pressed button is gone: who works by keyboard goes on at what took its place.
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (wasAsking.current) acts.current?.querySelector<HTMLElement>('[data-act="remove"]')?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (asking)
    return (
      <div className="stack" data-gap="1">
        <p className="small strong" ref={question} tabIndex={-1}>
          Wilt u deze aantekening weghalen?
        </p>
        <SendingWords sending={sending} onRetry={() => void remove()} />
        <div className="cluster" data-gap="1">
          <Button type="button" look="danger" onClick={() => void remove()}>
            Ja, haal weg
          </Button>
          <Button type="button" look="quiet" onClick={() => setAsking(false)}>
            Nee
          </Button>
        </div>
      </div>
    );
  return (
    <div className="margin-card__acts no-print" ref={acts}>
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
          <Button type="button" look="quiet" data-act="remove" onClick={() => setAsking(true)}>
            Haal weg
          </Button>
        </>
      ) : null}
      {props.unfolded ? null : (
        <TextLink to={`${props.listPath}/${thread.id}`}>
          Alles hierover<span className="visually-hidden">: gesprek en geschiedenis</span>
        </TextLink>
      )}
    </div>
  );
}
