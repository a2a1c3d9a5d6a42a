import type { FindingKind, ImportedComment, ImportFinding, ImportResult } from '#editor/import/blocks.ts';
import { findingKinds, findingSentence } from '../i18n/import-findings.ts';

const kinds: FindingKind[] = ['lost', 'doubtful', 'guessed', 'info'];

const formatNames: Record<ImportResult['report']['format'], string> = {
  docx: 'Word (.docx)',
  odt: 'OpenDocument (.odt)',
  fodt: 'OpenDocument (.fodt)',
  pdf: 'PDF',
  html: 'webpagina',
  markdown: 'Markdown',
  text: 'tekst zonder opmaak',
  scan: 'scan',
  image: 'afbeelding',
};

const counted = new Intl.NumberFormat('nl-NL');

/** The outcome of an import for a person at a terminal: what is in the note, its headings, and the report. */
export function importSummary(result: ImportResult): string {
  const parts = [countLines(result), outline(result), commentLines(result.comments)];
  parts.push(...kinds.map((kind) => findingLines(kind, result.report.findings)));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function countLines({ report }: ImportResult): string {
  const rows: [string, string][] = [
    ['Soort bestand', formatNames[report.format]],
    ['Bladzijden', report.pages === null ? 'onbekend' : counted.format(report.pages)],
    ['Woorden', counted.format(report.words)],
    ['Koppen', counted.format(report.headings)],
    ['Tabellen', counted.format(report.tables)],
    ['Voetnoten', counted.format(report.footnotes)],
    ['Afbeeldingen', counted.format(report.images)],
    ['Opmerkingen', counted.format(report.comments)],
  ];
  return rows.map(([name, value]) => `${`${name}:`.padEnd(16)}${value}`).join('\n');
}

interface SectionJson {
  content?: { type: string; attrs?: Record<string, unknown>; content?: { text?: string }[] }[];
}

function outline(result: ImportResult): string {
  const lines: string[] = [];
  for (const section of result.doc.content as SectionJson[]) {
    const heading = section.content?.[0];
    if (heading?.type !== 'heading') continue;
    const text = (heading.content ?? []).map((each) => each.text ?? '').join('');
    const label = heading.attrs?.label ? `${heading.attrs.label} ` : '';
    lines.push(`${'  '.repeat(Number(heading.attrs?.level ?? 1))}${label}${text}`);
  }
  return lines.length > 0 ? `Indeling\n${lines.join('\n')}` : '';
}

function commentLines(comments: ImportedComment[]): string {
  if (comments.length === 0) return '';
  const lines = comments.map(({ author, quote, text, resolved, parent }) => {
    const about = quote === '' ? '' : ` bij “${short(quote)}”`;
    const state = resolved ? ' (afgehandeld)' : '';
    return `${parent ? '    ' : '  '}${author}${about}${state}: ${short(text)}`;
  });
  return `Opmerkingen van de gemeente\n${lines.join('\n')}`;
}

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/** At most this many places per finding; the JSON has them all. */
const shownPlaces = 5;

function findingLines(kind: FindingKind, findings: ImportFinding[]): string {
  const lines: string[] = [];
  for (const finding of findings.filter((each) => each.kind === kind)) {
    lines.push(`  - ${findingSentence(finding)}`);
    const places = finding.places.filter((place) => place.quote !== '');
    for (const place of places.slice(0, shownPlaces)) {
      const page = place.page === null ? '' : ` (bladzijde ${place.page})`;
      lines.push(`      “${short(place.quote)}”${page}`);
    }
    if (places.length > shownPlaces) lines.push(`      … en ${places.length - shownPlaces} andere plaatsen`);
  }
  return lines.length > 0 ? `${findingKinds[kind]}\n${lines.join('\n')}` : '';
}
