import type { AnnotationKind } from '#db/schema/notes.ts';

/** The kinds of annotation in words, for files that leave this place; the screens have app/ui/kind-mark. */
export const kindNames: Record<AnnotationKind, string> = {
  remark: 'Opmerking',
  question: 'Vraag',
  concern: 'Zorg',
  opportunity: 'Kans',
  compliment: 'Compliment',
};
