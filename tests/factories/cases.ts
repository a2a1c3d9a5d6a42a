import { randomUUID } from 'node:crypto';
import { annotate } from '#app/domain/annotations/annotate.server.ts';
import { planCase, rubricChoice } from '#app/domain/cases/plan-case.server.ts';
import { registerCase } from '#app/domain/cases/register-case.server.ts';
import { completeImport } from '#app/domain/notes/import-outcome.server.ts';
import { packImport } from '#app/domain/notes/packed-import.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { saveScore, submitSheet } from '#app/domain/scoring/sheet.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { insertNoteVersion } from '#db/queries/notes.ts';
import type { AnnotationKind } from '#db/schema/notes.ts';
import { toNote } from '#editor/import/to-note.ts';
import { latestRubric } from '#rubrics/registry.ts';
import type { PersonName, TestCouncil } from './council.ts';

const source = (index: number) => ({ part: 'test', index, confidence: 1 });

/** The sentences of the note that {@link readNote} makes, one paragraph each. */
export const noteSentences = [
  'Inwoners melden zich bij het wijkteam.',
  'Het college stelt vast welke hulp nodig is.',
  'De gemeente vertrouwt op de kracht van de buurt.',
];

/** A case in state "received". */
export function makeCase(raad: TestCouncil, title = 'Beleidsplan Wmo'): string {
  return registerCase(raad.as('secretary'), {
    title,
    solicited: true,
    requester: 'College van B&W',
    portfolioHolder: null,
    question: 'Wat vindt u van dit plan?',
    theirReference: null,
    receivedOn: '2026-09-01',
    adviceDueOn: '2026-10-30',
  });
}

/** Puts a small note that was read in a case. */
export function readNote(raad: TestCouncil, caseId: string, number = 1): string {
  const id = raad.as('secretary').newId();
  const result = toNote({
    format: 'text',
    pages: null,
    blocks: [
      { type: 'heading', level: 1, content: [{ type: 'text', text: 'Toegang' }], source: source(0) },
      ...noteSentences.map((text, index) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text }],
        source: source(index + 1),
      })),
    ],
    footnotes: [],
    comments: [],
    media: [],
    findings: [],
  });
  insertNoteVersion(raad.council.db, {
    id,
    caseId,
    number,
    fileName: 'nota.txt',
    bytes: 10,
    sha256: '0'.repeat(64),
    status: 'queued',
    uploadedBy: 'secretary',
    uploadedAt: raad.clock.now,
  });
  completeImport(raad.council.db, id, packImport(result), raad.clock.now);
  return id;
}

export const reviewers: PersonName[] = ['chair', 'lead', 'member', 'other'];

/** A case that is being reviewed by four members. */
export function caseInReview(raad: TestCouncil): { caseId: string; noteVersionId: string } {
  const caseId = makeCase(raad);
  const noteVersionId = readNote(raad, caseId);
  const secretary = raad.as('secretary');
  planCase(secretary, caseId, {
    leadId: 'lead',
    officialId: 'official',
    reviewerIds: reviewers,
    observerIds: ['observer'],
    rubric: rubricChoice(latestRubric('sar')),
    adviceDueOn: '2026-10-30',
    scoringClosesOn: '2026-10-01',
    meetingOn: '2026-10-20',
  });
  moveCase(secretary, caseId, { to: 'planned', reason: '' });
  moveCase(secretary, caseId, { to: 'reviewing', reason: '' });
  return { caseId, noteVersionId };
}

/** Annotates the sentence with this number. */
export function annotateSentence(
  raad: TestCouncil,
  who: PersonName,
  at: { caseId: string; noteVersionId: string },
  body: string,
  sentence = 1,
  other: { kind?: AnnotationKind; private?: boolean } = {},
): string {
  const before = ['Toegang', ...noteSentences.slice(0, sentence)].join('\n').length + 1;
  return annotate(raad.as(who), at.caseId, {
    id: randomUUID(),
    noteVersionId: at.noteVersionId,
    kind: 'concern',
    body,
    criterionId: 'sar.B1',
    private: false,
    start: before,
    end: before + noteSentences[sentence]!.length,
    ...other,
  }).id;
}

/** Fills and submits a sheet with the same answer everywhere. */
export function submitAll(
  raad: TestCouncil,
  who: PersonName,
  caseId: string,
  answer: 1 | 2 | 3 | 4,
  reason = 'omdat',
): void {
  for (const { id } of latestRubric('sar').criteria)
    saveScore(raad.as(who), caseId, { criterionId: id, answer, reason, evidence: [], version: 0 });
  submitSheet(raad.as(who), caseId);
}

/** A case whose round was opened after everyone submitted. */
export function caseInDiscussion(raad: TestCouncil): { caseId: string; noteVersionId: string } {
  const at = caseInReview(raad);
  for (const [index, who] of reviewers.entries())
    submitAll(raad, who, at.caseId, ([2, 2, 3, 4] as const)[index]!);
  revealRound(raad.as('chair'), at.caseId);
  return at;
}
