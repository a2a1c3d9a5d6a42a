import { Link, useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { Differences } from '../../domain/scoring/differences.server.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';
import { keptScope } from '../annotations/kept-words.ts';
import { ThreadTalk } from '../annotations/thread-talk.tsx';

interface CriterionTalkProps {
  threads: readonly ShownThread[];
  differences: Differences;
}

/** The annotations under a criterion with their talk: answering, marking as dealt with, opening again. */
export function CriterionTalk({ threads, differences }: CriterionTalkProps) {
  const { revalidate } = useRevalidator();
  const [said, setSaid] = useState('');
  if (threads.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets the role of a list without bullets.
    <ul className="stack" role="list">
      {threads.map((thread) => (
        <li key={thread.id} className="margin-card" data-kind={thread.kind}>
          <div className="split">
            <KindMark kind={thread.kind} />
            <ThreadState thread={thread} />
          </div>
          <p className="margin-card__quote">“{thread.quote}”</p>
          <p className="margin-card__body">{thread.body}</p>
          <p className="margin-card__who">
            {thread.author} ·{' '}
            <Link className="nl-link" to={`/adviezen/${differences.caseId}/nota#kaart-${thread.id}`}>
              {thread.cite ?? 'Naar de nota'}
            </Link>
          </p>
          <ThreadTalk
            thread={thread}
            can={differences.can}
            people={differences.people}
            listPath={`/adviezen/${differences.caseId}/beoordeling`}
            keptUnder={`${keptScope(differences.readerId, thread.noteVersionId)}antwoord:${thread.id}`}
            onChanged={(words) => {
              setSaid(words);
              revalidate();
            }}
          />
        </li>
      ))}
      <li className="visually-hidden">
        <LiveRegion message={said} />
      </li>
    </ul>
  );
}

function ThreadState({ thread }: { thread: ShownThread }) {
  if (thread.private) return <Badge>alleen voor mij</Badge>;
  return thread.resolved ? <Badge tone="good">afgehandeld</Badge> : null;
}
