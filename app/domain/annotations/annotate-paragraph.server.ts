import { z } from 'zod';
import type { AnnotationRow } from '#db/queries/annotations.ts';
import { projectNote } from '#editor/anchoring/note-text.ts';
import type { Ctx } from '../context.ts';
import { invalid } from '../errors.ts';
import { noteOfCase } from '../notes/read-note.server.ts';
import { annotate, annotateInput } from './annotate.server.ts';

/** An annotation on a whole paragraph that is named by its number, for who does not select in the text. */
export const annotateParagraphInput = annotateInput.omit({ start: true, end: true, private: true }).extend({
  /** "3.2, alinea 4", as the note's margin and a card say it; capitals, "§" and commas do not matter. */
  paragraph: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  private: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

/** @throws DomainError invalid 'paragraphUnknown' when the note has no paragraph of that number */
export function annotateParagraph(
  ctx: Ctx,
  caseId: string,
  { paragraph, ...input }: z.output<typeof annotateParagraphInput>,
): AnnotationRow {
  const { doc } = noteOfCase(ctx, caseId, input.noteVersionId);
  const wanted = bareNumber(paragraph);
  const block = projectNote(doc).blocks.find((candidate) => {
    const cite = doc.nodeAt(candidate.pos)?.attrs.cite as string | null | undefined;
    return candidate.start < candidate.end && cite != null && bareNumber(cite) === wanted;
  });
  if (!block) throw invalid('paragraphUnknown', {}, [{ field: 'paragraph', key: 'paragraphUnknown' }]);
  return annotate(ctx, caseId, { ...input, start: block.start, end: block.end });
}

/** A number without what people leave out when they type it: "§ 3.2, Alinea 4, p. 12" is "3.2 alinea 4". */
const bareNumber = (cite: string): string =>
  cite
    .toLocaleLowerCase('nl')
    .replace(/,?\s*p\.\s*\S+$/u, '')
    .replace(/[§,]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
