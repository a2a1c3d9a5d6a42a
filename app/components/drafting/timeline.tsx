import { Link } from '@remix-run/react';
import type { LetterTimeline } from '../../domain/drafting/letter-versions.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { letterMoments } from './letter-moments.ts';

interface TimelineProps {
  caseId: string;
  timeline: LetterTimeline;
  /** The version that is shown now. */
  shown: number | null;
}

/** Who wrote when, newest first; each moment leads to the letter as it was then. */
export function Timeline({ caseId, timeline, shown }: TimelineProps) {
  const moments = letterMoments(timeline);
  return (
    <nav aria-label="Momenten van de brief">
      <ol className="story">
        {moments.map(({ words, version, at, name }) => (
          <li key={version} className="story__line">
            <time className="quiet small" dateTime={new Date(at).toISOString()}>
              {formatMoment(at)}
            </time>
            <p>
              <Link
                to={`/adviezen/${caseId}/concept/tijdlijn?versie=${version}`}
                aria-current={shown === version ? 'true' : undefined}
              >
                {name ? `${name} – ${words}` : words}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
