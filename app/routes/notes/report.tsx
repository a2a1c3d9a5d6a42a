import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Page } from '../../components/layout/page.tsx';
import { FindingList } from '../../components/notes/finding-list.tsx';
import { importReport } from '../../domain/notes/read-note.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { findingSentence } from '../../i18n/import-findings.ts';
import { OutsideLink, TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

export const meta: MetaFunction = () => [{ title: 'Verslag van het inlezen – Adviestafel' }];

export const loader = signedIn(({ ctx, param }) => {
  const { report, ...file } = importReport(ctx, param('caseId'), param('noteVersionId'));
  const { findings, ...size } = report;
  return {
    caseId: param('caseId'),
    file,
    size,
    findings: findings.map((finding) => ({ ...finding, sentence: findingSentence(finding) })),
  };
});

export default function Report() {
  const { caseId, file, size, findings } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Verslag van het inlezen"
      width="reading"
      lead="Wat er uit het bestand is overgenomen, en wat niet."
      aside={<TextLink to={`/adviezen/${caseId}/nota`}>Terug naar de nota</TextLink>}
    >
      <section className="paper stack" data-gap="1" aria-labelledby="bestand">
        <h2 id="bestand">Het bestand</h2>
        <p>
          {file.fileName}, versie {file.number}.{' '}
          <OutsideLink href={`/adviezen/${caseId}/nota/${file.noteVersionId}/origineel`}>
            Download het origineel
          </OutsideLink>
        </p>
        <p>{sizeWords(size)}</p>
        <p className="small quiet">
          Controlegetal (SHA-256) van het origineel: <span className="hash">{file.sha256}</span>
        </p>
      </section>
      {findings.length === 0 ? (
        <Notice kind="success" title="Alles is overgenomen">
          <p>Er is niets verloren gegaan en niets geschat.</p>
        </Notice>
      ) : (
        <FindingList findings={findings} notePath={`/adviezen/${caseId}/nota`} />
      )}
    </Page>
  );
}

/** "12 bladzijden, 5.120 woorden, 34 koppen, 3 tabellen, 4 voetnoten en 2 afbeeldingen." */
function sizeWords(size: {
  pages: number | null;
  words: number;
  headings: number;
  tables: number;
  footnotes: number;
  images: number;
}): string {
  const number = (count: number, one: string, many: string) =>
    `${count.toLocaleString('nl-NL')} ${count === 1 ? one : many}`;
  const parts = [
    ...(size.pages === null ? [] : [number(size.pages, 'bladzijde', 'bladzijden')]),
    number(size.words, 'woord', 'woorden'),
    number(size.headings, 'kop', 'koppen'),
    number(size.tables, 'tabel', 'tabellen'),
    number(size.footnotes, 'voetnoot', 'voetnoten'),
    number(size.images, 'afbeelding', 'afbeeldingen'),
  ];
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}.`;
}
