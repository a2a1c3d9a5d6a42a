import type { ShownComment } from '../../../domain/drafting/margin/margin-room.server.ts';
import { dutchDateAt } from '../../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../../i18n/dates.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../../ui/field/text-area.tsx';
import { MarginForm } from './margin-form.tsx';
import type { CardProps } from './margin-panel.tsx';
import { PassageWords } from './passage-words.tsx';

const said: Record<string, string> = {
  replyComment: 'Uw reactie is bewaard.',
  resolveComment: 'De opmerking is afgehandeld.',
  reopenComment: 'De opmerking is weer open.',
  blockComment: 'De opmerking moet nu eerst opgelost worden.',
  unblockComment: 'De opmerking hoeft niet meer eerst opgelost te worden.',
};

/** A comment with its talk. One that must be dealt with first says so in words. */
export function CommentCard({ one, margin, caseId, isWordless, onGo }: CardProps<ShownComment>) {
  const { id, author, at, body, blocking, resolved } = one;
  const done = (act: string) => void margin.refresh(said[act]);
  return (
    <article
      className="margin-card"
      id={`kaart-${id}`}
      tabIndex={-1}
      data-active={margin.active === id ? '' : undefined}
      data-settled={resolved ? '' : undefined}
      aria-label={`Opmerking van ${author}`}
    >
      {blocking && !resolved ? <Badge tone="warning">Moet opgelost</Badge> : null}
      <PassageWords one={one} isWordless={isWordless} onGo={resolved ? null : onGo} />
      <p className="margin-card__body">{body}</p>
      <p className="margin-card__who">
        {author}, {formatDate(dutchDateAt(at), 'short')}
      </p>
      {resolved ? (
        <p className="small">
          Afgehandeld door {resolved.by}, {formatDate(dutchDateAt(resolved.at), 'short')}.
        </p>
      ) : null}
      <Talk one={one} caseId={caseId} canReply={margin.data.can.comment} onDone={done} />
      <CommentActs one={one} caseId={caseId} can={margin.data.can} onDone={done} />
    </article>
  );
}

interface PartProps {
  one: ShownComment;
  caseId: string;
  onDone(act: string): void;
}

function Talk({ one, caseId, canReply, onDone }: PartProps & { canReply: boolean }) {
  const { id, replies } = one;
  if (!canReply && replies.length === 0) return null;
  const count = replies.length;
  const summary = count === 0 ? 'Reageer' : count === 1 ? '1 reactie' : `${count} reacties`;
  return (
    <Disclosure summary={summary}>
      <div className="stack" data-gap="1">
        {count > 0 ? (
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
        {canReply ? (
          <MarginForm key={count} caseId={caseId} fields={{ commentId: id }} onDone={onDone}>
            <TextArea name={`body.${id}`} label="Uw reactie" rows={2} />
            <div>
              <Button name="act" value="replyComment">
                Reageer
              </Button>
            </div>
          </MarginForm>
        ) : null}
      </div>
    </Disclosure>
  );
}

function CommentActs({
  one,
  caseId,
  can,
  onDone,
}: PartProps & { can: { comment: boolean; block: boolean } }) {
  const { id, resolved, blocking, canResolve } = one;
  if (!can.comment) return null;
  return (
    <MarginForm caseId={caseId} fields={{ commentId: id }} onDone={onDone} className="margin-card__acts">
      {resolved ? (
        <Button look="quiet" name="act" value="reopenComment">
          Opnieuw openen
        </Button>
      ) : null}
      {!resolved && canResolve ? (
        <Button look="quiet" name="act" value="resolveComment">
          Afgehandeld
        </Button>
      ) : null}
      {!resolved && can.block ? (
        <Button look="quiet" name="act" value={blocking ? 'unblockComment' : 'blockComment'}>
          {blocking ? 'Hoeft niet eerst opgelost' : 'Moet eerst opgelost'}
        </Button>
      ) : null}
    </MarginForm>
  );
}
