import type { RemovedAnnotation } from '../../domain/annotations/removed.server.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { TextTimeLine } from './text-time-line.tsx';

/** What somebody took away, for themselves: their words are not lost, and nobody else reads them. */
export function RemovedList({ removed }: { removed: readonly RemovedAnnotation[] }) {
  if (removed.length === 0) return null;
  return (
    <Disclosure summary={`Door u weggehaald (${removed.length}), alleen u ziet dit`}>
      <ul className="card-list">
        {removed.map(({ id, kind, quote, cite, versions }) => (
          <li key={id} className="margin-card" data-kind={kind}>
            <KindMark kind={kind} />
            <p className="margin-card__quote">“{quote}”</p>
            <TextTimeLine versions={versions} />
            {cite ? <p className="margin-card__who">{cite}</p> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
