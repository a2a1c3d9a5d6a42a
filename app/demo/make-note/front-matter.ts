import { BELEIDSPLAN, plainText } from '../note/beleidsplan.ts';
import type { NoteVersion } from '../note/note-content.ts';
import { styled } from './runs.ts';
import { escapeXml } from './xml.ts';

/** A heading as the table of contents shows it. */
export interface TocEntry {
  level: 1 | 2 | 3;
  label: string;
  title: string;
  page: number;
  bookmark: string;
}

/** Title, municipality and status of one version. */
export function titlePage(version: NoteVersion): string {
  const lines: [string, string][] = [
    ['Titel', BELEIDSPLAN.title],
    ['Ondertitel', BELEIDSPLAN.municipality],
    ['Ondertitel', BELEIDSPLAN.status[version]],
  ];
  return lines
    .map(([style, text]) => `<w:p>${styled(style)}<w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`)
    .join('');
}

/** The field with its last result, so that a reader that does not compute fields still shows the contents. */
export function tableOfContents(entries: readonly TocEntry[]): string {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const shown = entries.filter((entry) => entry.level <= 2);
  const lines = shown.map((entry, index) => {
    const label = entry.label ? `<w:r><w:t>${entry.label}</w:t></w:r><w:r><w:tab/></w:r>` : '';
    const title = `<w:r><w:t xml:space="preserve">${escapeXml(plainText(entry.title))}</w:t></w:r><w:r><w:tab/></w:r>`;
    const page = `<w:r><w:t>${entry.page}</w:t></w:r>`;
    const link = `<w:hyperlink w:anchor="${entry.bookmark}" w:history="1">${label}${title}${page}</w:hyperlink>`;
    return `<w:p>${styled(`Inhopg${entry.level}`)}${index === 0 ? begin : ''}${link}</w:p>`;
  });
  const end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  return `<w:p>${styled('Kopvaninhoudsopgave')}<w:r><w:lastRenderedPageBreak/><w:t>Inhoud</w:t></w:r></w:p>${lines.join('')}${end}`;
}
