import type { Node } from 'prosemirror-model';
import type { Db } from '#db/client.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { findPrivate } from '#editor/guard/find-private.ts';
import { privateFindings } from '#editor/guard/letter-guard.ts';
import type { PrivateKind } from '#editor/guard/private-kind.ts';
import { guardContextOf } from './guard-context.server.ts';
import { privacyKey } from './privacy-key.server.ts';

/** Something private in a letter or its annexes. */
export interface PrivateInLetter {
  key: string;
  kind: PrivateKind;
  words: string;
  excerpt: string;
  /** Where the words begin in the excerpt. */
  offset: number;
  /** Position in the document; null in an annex. */
  pos: number | null;
}

/** What is private in the text of a letter and in its annexes, which are part of what is adopted. */
export function privateInLetter(db: Db, doc: Node, composed: FrozenLetter): PrivateInLetter[] {
  const { council, addressee, copies } = composed;
  const letterhead = [
    ...council.addressLines,
    council.email ?? '',
    council.website ?? '',
    ...addressee,
    ...copies,
  ];
  const context = guardContextOf(db, letterhead);
  const inText = privateFindings(doc, context).map(({ kind, words, excerpt, offset, from }) => ({
    kind,
    words,
    excerpt,
    offset,
    pos: from,
    key: privacyKey({ kind, words, excerpt }),
  }));
  const inAnnexes = annexTexts(composed).flatMap((text) =>
    findPrivate(text, context).map(({ kind, start, end }) => {
      const words = text.slice(start, end);
      return {
        kind,
        words,
        excerpt: text,
        offset: start,
        pos: null,
        key: privacyKey({ kind, words, excerpt: text }),
      };
    }),
  );
  return [...inText, ...inAnnexes];
}

/** Every paragraph and cell of the annexes. */
const annexTexts = ({ annexes }: FrozenLetter): string[] =>
  annexes.flatMap((annex) => [...annex.paragraphs, ...(annex.table?.rows.flat() ?? [])]);
