import type { XmlElement } from '../intake/parse-xml.ts';

/** The plain words below an element, paragraphs on lines of their own; notes and comments inside are left out. */
export function wordsOf(element: XmlElement): string {
  let text = '';
  for (const each of element.children) {
    if (typeof each === 'string') text += each.replace(/[ \t\r\n]+/g, ' ');
    else if (each.name === 'p' || each.name === 'h')
      text += `${text && !text.endsWith('\n') ? '\n' : ''}${wordsOf(each)}`;
    else if (each.name === 's') text += ' ';
    else if (each.name === 'tab') text += '\t';
    else if (each.name === 'line-break') text += '\n';
    else if (!noText.has(each.name)) text += wordsOf(each);
  }
  return text;
}

const noText = new Set([
  'note',
  'annotation',
  'creator',
  'date',
  'creator-initials',
  'sender-initials',
  'title',
  'desc',
  'change-info',
]);
