import { escapeXml, type Run } from './xml.ts';

/** Paragraph properties that only name a style. */
export function styled(style: string): string {
  return `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
}

/** One run of text; `beginsPage` marks that a page began before it. Empty text gives nothing. */
export function runXml(run: Run, text: string, beginsPage: boolean): string {
  const looks = [
    run.href ? '<w:rStyle w:val="Hyperlink"/>' : '',
    run.bold ? '<w:b/>' : '',
    run.italic ? '<w:i/>' : '',
  ].join('');
  const properties = looks && `<w:rPr>${looks}</w:rPr>`;
  const page = beginsPage ? '<w:lastRenderedPageBreak/>' : '';
  if (text === '' && !beginsPage) return '';
  return `<w:r>${properties}${page}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
