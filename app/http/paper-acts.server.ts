import {
  beginPaper,
  beginPaperInput,
  handInPaper,
  savePaperScore,
} from '../domain/scoring/paper-sheet.server.ts';
import type { Acting } from './handle.server.ts';
import { cardInput } from './scoring-acts.server.ts';

/** Which case and whose form. */
interface At {
  caseId: string;
  memberId: string;
}

/** The acts of typing a paper form; each gives the place in "Beoordeling" to go to. */
export const paperActs: Record<string, (acting: Acting, at: At) => string> = {
  begin: ({ ctx, form }, { caseId, memberId }) => {
    form(beginPaperInput);
    beginPaper(ctx, caseId, memberId);
    return `/namens/${memberId}`;
  },
  save: ({ ctx, form, field }, { caseId, memberId }) => {
    const input = form(cardInput);
    savePaperScore(ctx, caseId, memberId, input);
    const hash = encodeURIComponent(input.criterionId);
    return `/namens/${memberId}?deel=${encodeURIComponent(field('part'))}#${hash}`;
  },
  submit: ({ ctx }, { caseId, memberId }) => {
    handInPaper(ctx, caseId, memberId);
    return '';
  },
};
