import { type NoteRemark, remarkHead } from '../note/note-remark.ts';
import { printableText } from '../printable-text.ts';
import { escapeXml } from '../xml-text.ts';

/** A comment as it stands in a Word file. `paraId` names it in commentsExtended; `parent` is that of its thread. */
export interface WordComment {
  id: number;
  author: string;
  /** ISO 8601. */
  at: string;
  lines: string[];
  paraId: string;
  parent: string | null;
  done: boolean;
}

/** The comments of a remark: the remark itself, then its replies. Ids and paragraph ids come from `fresh`. */
export function commentsOf(
  remark: NoteRemark,
  fresh: { id(): number; paraId(): string },
  placed: boolean,
): WordComment[] {
  const lost = placed ? [] : [`Deze woorden staan niet meer in de tekst: “${remark.quote}”`];
  const first: WordComment = {
    id: fresh.id(),
    author: remark.author,
    at: remark.at,
    lines: [remarkHead(remark), ...lost, ...linesOf(remark.body)],
    paraId: fresh.paraId(),
    parent: null,
    done: remark.settled,
  };
  const replies = remark.replies.map(
    (reply): WordComment => ({
      id: fresh.id(),
      author: reply.author,
      at: reply.at,
      lines: linesOf(reply.body),
      paraId: fresh.paraId(),
      parent: first.paraId,
      done: remark.settled,
    }),
  );
  return [first, ...replies];
}

const linesOf = (text: string): string[] => text.split(/\r?\n/);

const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** A comment for word/comments.xml, with namespaces of its own so that it fits into any file. */
export function commentXml({ id, author, at, lines, paraId }: WordComment, namespace: string): string {
  const name = escapeXml(printableText(author));
  const paragraphs = lines.map((line, index) => {
    // The last paragraph is the one by which commentsExtended knows the comment.
    const known = index === lines.length - 1 ? ` w14:paraId="${paraId}"` : '';
    return `<w:p${known}><w:r><w:t xml:space="preserve">${escapeXml(printableText(line))}</w:t></w:r></w:p>`;
  });
  return (
    `<w:comment xmlns:w="${escapeXml(namespace)}" xmlns:w14="${w14}" w:id="${id}" w:author="${name}" ` +
    `w:date="${at.replace(/\.\d+Z$/, 'Z')}" w:initials="${escapeXml(initialsOf(author))}">${paragraphs.join('')}</w:comment>`
  );
}

/** What says which comment answers which, and what was settled (MS-DOCX, 2.5.4.3). */
export const commentExXml = ({ paraId, parent, done }: WordComment): string =>
  `<w15:commentEx xmlns:w15="${w15}" w15:paraId="${paraId}"${
    parent ? ` w15:paraIdParent="${parent}"` : ''
  } w15:done="${done ? 1 : 0}"/>`;

/** "Bart de Wit" is BdW; at most three letters, as Word shows them. */
function initialsOf(name: string): string {
  const letters = printableText(name)
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? '');
  return letters.join('').slice(0, 3);
}
