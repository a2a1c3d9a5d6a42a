import type { ImportedComment } from '#editor/import/blocks.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

/** The comments that already stood in the file: the municipality's own, apart from the council's. */
export function MunicipalityComments({ comments }: { comments: readonly ImportedComment[] }) {
  if (comments.length === 0) return null;
  return (
    <Disclosure summary={`Opmerkingen van de gemeente (${comments.length})`}>
      <p className="small quiet">Deze stonden al in het bestand. Ze zijn niet van de raad.</p>
      <ul className="card-list">
        {comments.map((comment) => (
          <li key={comment.id} className="margin-card">
            {comment.quote ? <p className="margin-card__quote">“{comment.quote}”</p> : null}
            <p className="margin-card__body">{comment.text}</p>
            <p className="margin-card__who">
              {comment.author}
              {comment.resolved ? ' · door de gemeente afgehandeld' : ''}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
