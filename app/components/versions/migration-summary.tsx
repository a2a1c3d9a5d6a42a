import type { MigrationReport } from '../../domain/notes/versions/migration-report.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { GradeCountList } from './grade-counts.tsx';
import { annotationsInWords } from './grade-words.ts';

/** The four counts with what they add up to, and whether this version is still in use. */
export function MigrationSummary({ report, base }: { report: MigrationReport; base: string }) {
  const { version, previous, counts, blind, inUse, lines } = report;
  return (
    <section className="paper stack" aria-labelledby="samen">
      <h2 id="samen">
        Van versie {previous.number} naar versie {version.number}
      </h2>
      {inUse ? null : (
        <Notice kind="info" title="Deze versie is niet in gebruik">
          <p>Hieronder staat hoe de aantekeningen toen zijn overgezet.</p>
        </Notice>
      )}
      <p>{totalWords(lines.length)}</p>
      {lines.length > 0 ? <GradeCountList counts={counts} /> : null}
      {blind ? (
        <p className="quiet">
          Zolang de oordelen niet open zijn, telt het werk van anderen hier niet mee. Het is wel net zo
          overgezet: ieder lid ziet hier zijn eigen aantekeningen.
        </p>
      ) : null}
      <p>
        <TextLink to={`${base}/vergelijk?met=${previous.id}`}>
          Vergelijk versie {previous.number} en versie {version.number} woord voor woord
        </TextLink>
      </p>
    </section>
  );
}

const totalWords = (total: number): string =>
  total === 0
    ? 'Er waren geen aantekeningen die u mag zien.'
    : `Het gaat om ${annotationsInWords(total)} die u mag zien.`;
