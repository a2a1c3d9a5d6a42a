import { Plugin } from 'prosemirror-state';

/** Cleans what is pasted from Word or a web page before the schema reads it; see {@link cleanPastedHtml}. */
export const cleanPaste = (): Plugin => new Plugin({ props: { transformPastedHTML: cleanPastedHtml } });

/**
 * Drops what a strict Content-Security-Policy would complain about (style sheets, style attributes) and what
 * only Word understands, and turns Word's paragraphs that look like lists into lists. Works on the text of the
 * HTML, because parsing it is what the policy watches. The schema then keeps what a letter may hold.
 */
export function cleanPastedHtml(html: string): string {
  const plain = html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    // Google Docs wraps all it copies in a bold element that says that it is not bold.
    .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, '<span>');
  return withoutStyles(withLists(plain)).replace(/<!--[\s\S]*?-->|<!\[[^\]]*\]>|<\/?o:p>/gi, '');
}

const withoutStyles = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

/** A run of Word's list paragraphs: `<p class=MsoListParagraph…>` with the bullet or number in a part to ignore. */
const listRun = /(?:<p\b[^>]*class=["']?MsoList[^>]*>(?:(?!<\/?p\b)[\s\S])*<\/p>\s*)+/gi;
const listLine = /<p\b[^>]*>((?:(?!<\/?p\b)[\s\S])*)<\/p>/gi;
const marker = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/i;

function withLists(html: string): string {
  return html.replace(listRun, (run) => {
    const lines = [...run.matchAll(listLine)].map(([, line]) => line!);
    const label = marker.exec(lines[0] ?? '')?.[1] ?? '';
    const tag = /^\s*(?:\d+|[a-z])[.)]/i.test(label.replace(/<[^>]*>|&nbsp;/g, ' ')) ? 'ol' : 'ul';
    return `<${tag}>${lines.map((line) => `<li><p>${line.replace(marker, '')}</p></li>`).join('')}</${tag}>`;
  });
}
