import type { PlacedComment } from '../../domain/notes/note-digest.server.ts';
import { isIsoDate } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

/** The comments that already stood in the file, with their answers: the municipality's own, apart from the council's. */
export function MunicipalityComments({ comments }: { comments: readonly PlacedComment[] }) {
  if (comments.length === 0) return null;
  const ids = new Set(comments.map(({ id }) => id));
  // An answer to a comment that was removed from the file stands by itself.
  const first = comments.filter(({ parent }) => parent === null || !ids.has(parent));
  return (
    <Disclosure summary={`Opmerkingen van de gemeente (${comments.length})`}>
      <p className="small quiet">Deze stonden al in het bestand. Ze zijn niet van de raad.</p>
      <ul className="card-list">
        {first.map((comment) => (
          <li key={comment.id} className="margin-card">
            <Comment comment={comment} />
            <Answers of={comment.id} comments={comments} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Comment({ comment }: { comment: PlacedComment }) {
  const { quote, block, text } = comment;
  return (
    <>
      {quote ? <p className="margin-card__quote">“{quote}”</p> : null}
      <p className="margin-card__body">{text}</p>
      <p className="margin-card__who">{whoAndWhen(comment)}</p>
      {block ? (
        <p className="small">
          <a className="nl-link" href={`#${block}`}>
            Naar deze plaats in de nota
            <span className="visually-hidden">: “{(quote || text).slice(0, 60)}”</span>
          </a>
        </p>
      ) : null}
    </>
  );
}

/** All answers below a comment, also answers to answers, in the order of the file. */
function Answers({ of, comments }: { of: string; comments: readonly PlacedComment[] }) {
  const answers = belowComment(of, comments);
  if (answers.length === 0) return null;
  return (
    <ol className="talk">
      {answers.map((answer) => (
        <li key={answer.id}>
          <p className="margin-card__who">{whoAndWhen(answer)}</p>
          <p className="margin-card__body">{answer.text}</p>
        </li>
      ))}
    </ol>
  );
}

function belowComment(id: string, comments: readonly PlacedComment[]): PlacedComment[] {
  const below = new Set([id]);
  return comments.filter((comment) => {
    if (comment.parent === null || !below.has(comment.parent)) return false;
    below.add(comment.id);
    return true;
  });
}

/** "J. de Vries, 4 juni 2026 · door de gemeente afgehandeld". */
function whoAndWhen({ author, date, resolved }: PlacedComment): string {
  const day = date?.slice(0, 10);
  const named = [author || 'Iemand van de gemeente', day && isIsoDate(day) ? formatDate(day, 'short') : null];
  return named.filter(Boolean).join(', ') + (resolved ? ' · door de gemeente afgehandeld' : '');
}
