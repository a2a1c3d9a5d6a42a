import type { BodyStyle } from './body-style.ts';
import { type Draft, plainText, type TextDraft } from './drafts.ts';

const contents = /^(?:inhoud(?:sopgave)?|table of contents|contents)$/i;

/**
 * Marks the title (the largest letters of the document, once, before the first chapter), the line under it, and
 * the heading of the table of contents. Only guessed headings change; tags are believed.
 */
export function markTitle(drafts: Draft[], body: BodyStyle): void {
  const headings = drafts.filter((draft) => draft.type === 'heading' && draft.confidence < 1);
  const sizes = headings.map((draft) => (draft.type === 'heading' ? draft.lines[0]!.size : 0));
  const largest = Math.max(...sizes);
  const first = headings[0];
  const isTitle =
    first?.type === 'heading' &&
    !first.label &&
    first.page <= 2 &&
    first.lines[0]!.size >= 1.3 * body.size &&
    first.lines[0]!.size >= largest - 0.1 &&
    sizes.filter((size) => size >= largest - 0.1).length === 1;
  const at = first ? drafts.indexOf(first) : -1;
  if (isTitle && at >= 0) {
    drafts[at] = asText(first, 'title');
    const next = drafts[at + 1];
    const isSubtitle =
      next &&
      next.page === first.page &&
      (next.type === 'heading'
        ? next.lines[0]!.size > 1.02 * body.size && !next.lines[0]!.bold && !next.label
        : false);
    if (isSubtitle) drafts[at + 1] = asText(next, 'subtitle');
  }
  drafts.forEach((draft, index) => {
    if (
      (draft.type === 'heading' || draft.type === 'paragraph') &&
      contents.test(plainText(draft.lines)) &&
      isBeforeContents(drafts, index)
    )
      drafts[index] = asText(draft, 'toc');
  });
}

function isBeforeContents(drafts: Draft[], at: number): boolean {
  const next = drafts[at + 1];
  return next?.type === 'paragraph' && (next.role === 'toc' || /\d$/.test(plainText(next.lines)));
}

function asText(draft: Draft, role: NonNullable<TextDraft['role']>): Draft {
  if (draft.type !== 'heading' && draft.type !== 'paragraph') return draft;
  const { page, left, right, lines, confidence, first, last } = draft;
  return { type: 'paragraph', role, page, left, right, lines, confidence, first, last };
}
