import type { MigrationReport } from '../../domain/notes/versions/migration-report.server.ts';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { GradeCountList } from './grade-counts.tsx';
import { annotationsInWords } from './grade-words.ts';

/** The four counts with what they add up to, and whether this version is still in use. */
export function MigrationSummary({ report, base }: { report: MigrationReport; base: string }) {
  const { version, previous, total, counts, countsAll, inUse, lines } = report;
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
      <p>{totalWords(total, countsAll)}</p>
      {total > 0 ? <GradeCountList counts={counts} /> : null}
      {countsAll && lines.length < total ? (
        <p className="quiet">
          U ziet alleen de aantallen van {annotationsInWords(total - lines.length)}: zolang de oordelen niet
          open zijn, en bij aantekeningen die iemand voor zichzelf houdt, ziet alleen de schrijver de tekst.
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

function totalWords(total: number, countsAll: boolean): string {
  if (total === 0) return countsAll ? 'Er waren geen aantekeningen.' : 'U had geen aantekeningen.';
  const whose = countsAll ? ', van alle leden samen' : ' die u mag zien';
  return `Het gaat om ${annotationsInWords(total)}${whose}.`;
}
