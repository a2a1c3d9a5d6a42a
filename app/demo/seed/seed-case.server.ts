import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { letterDocumentsByCase, updateStoredLetter } from '#db/queries/letter-steps.ts';
import { importNote } from '#editor/import/import-note.ts';
import { planCase, rubricChoice } from '../../domain/cases/plan-case.server.ts';
import { registerCase } from '../../domain/cases/register-case.server.ts';
import { addPoint } from '../../domain/drafting/points.server.ts';
import { completeImport } from '../../domain/notes/import-outcome.server.ts';
import { packImport } from '../../domain/notes/packed-import.ts';
import { uploadNote } from '../../domain/notes/upload-note.server.ts';
import { setAside } from '../../domain/scoring/results.server.ts';
import { revealRound } from '../../domain/scoring/reveal.server.ts';
import { saveScore, submitSheet } from '../../domain/scoring/sheet.server.ts';
import { moveCase } from '../../domain/tracking/move-case.server.ts';
import { projectFile } from '../../jobs/project-file.server.ts';
import type { DemoCase, DemoSheet } from '../demo-types.ts';
import { seedAdoption } from './seed-adoption.server.ts';
import { seedAnnotations, seedReplies } from './seed-annotations.server.ts';
import type { DemoWorld } from './seed-demo.server.ts';
import { letterWith } from './seed-letter.server.ts';

/** Plays one case of the demo up to its state. */
export async function seedCase(world: DemoWorld, demo: DemoCase): Promise<void> {
  const caseId = registerDemo(world, demo);
  const noteVersionId = await readNote(world, demo, caseId);
  planDemo(world, demo, caseId);
  const start = demo.receivedOn + 1;
  moveCase(world.as('kees', start), caseId, { to: 'planned', reason: '' });
  moveCase(world.as('kees', start), caseId, { to: 'reviewing', reason: '' });
  const annotationIds = seedAnnotations(world, demo, { caseId, noteVersionId });
  for (const sheet of demo.sheets) seedSheet(world, demo, caseId, sheet);
  if (demo.revealedOn === null) return;
  revealRound(world.as('annelies', demo.revealedOn), caseId);
  seedReplies(world, demo, annotationIds);
  seedPoints(world, demo, caseId, annotationIds);
  moveCase(world.as(demo.lead, demo.revealedOn + 3), caseId, { to: 'drafting', reason: '' });
  writeLetter(world, demo, caseId);
  if (demo.adoption) await seedAdoption(world, demo, caseId);
}

function registerDemo(world: DemoWorld, demo: DemoCase): string {
  return registerCase(world.as('kees', demo.receivedOn), {
    title: demo.title,
    solicited: true,
    requester: demo.requester,
    portfolioHolder: demo.portfolioHolder,
    question: demo.question,
    theirReference: demo.theirReference,
    receivedOn: world.date(demo.receivedOn),
    adviceDueOn: world.date(demo.adviceDueOn),
  });
}

/** Reads the note with the real importer, here and now instead of in the queue. */
async function readNote(world: DemoWorld, demo: DemoCase, caseId: string): Promise<string> {
  const [note] = demo.notes;
  const bytes = readFileSync(projectFile(`app/demo/${note!.file}`));
  const ctx = world.as('kees', demo.receivedOn);
  const quiet = {
    ...ctx,
    council: { ...ctx.council, jobs: { ...ctx.council.jobs, enqueueImport: () => {} } },
  };
  const id = await uploadNote(quiet, caseId, { fileName: note!.file, content: Readable.from([bytes]) });
  const result = await importNote(bytes, { fileName: note!.file });
  for (const media of result.media) await ctx.council.files.put(media.bytes);
  completeImport(ctx.db, id, packImport(result), ctx.now());
  return id;
}

function planDemo(world: DemoWorld, demo: DemoCase, caseId: string): void {
  planCase(world.as('kees', demo.receivedOn + 1), caseId, {
    leadId: demo.lead,
    officialId: demo.official,
    reviewerIds: [...demo.reviewers],
    observerIds: [...demo.observers],
    rubric: rubricChoice(demo.rubric),
    adviceDueOn: world.date(demo.adviceDueOn),
    scoringClosesOn: world.date(demo.scoringClosesOn),
    meetingOn: world.date(demo.meetingOn),
  });
}

function seedSheet(world: DemoWorld, demo: DemoCase, caseId: string, sheet: DemoSheet): void {
  const ctx = world.as(sheet.person, sheet.submittedOn ?? Math.min(0, demo.scoringClosesOn) - 1);
  for (const [criterionId, [answer, reason]] of Object.entries(sheet.scores))
    saveScore(ctx, caseId, { criterionId, answer, reason, evidence: [], version: 0 });
  if (sheet.submittedOn !== null) submitSheet(ctx, caseId);
}

function seedPoints(
  world: DemoWorld,
  demo: DemoCase,
  caseId: string,
  annotationIds: Map<string, string>,
): void {
  const ctx = world.as(demo.lead, demo.revealedOn! + 2);
  for (const [criterionId, reason] of Object.entries(demo.setAside))
    setAside(ctx, caseId, { criterionId, reason });
  for (const point of demo.points)
    addPoint(ctx, caseId, {
      ask: point.ask,
      why: point.why,
      passage: point.passage,
      success: point.success,
      annotationIds: point.annotations.map((key) => annotationIds.get(key)!),
      criterionIds: [...point.criteria],
    });
}

/** Puts the hand-written parts in the letter that drafting began with; nobody has it open yet. */
function writeLetter(world: DemoWorld, demo: DemoCase, caseId: string): void {
  if (!demo.letter) return;
  const { db } = world.opened.council;
  const stored = letterDocumentsByCase(db, caseId).at(-1)!;
  updateStoredLetter(db, stored.id, {
    version: 0,
    doc: JSON.stringify(letterWith(JSON.parse(stored.doc), demo.letter)),
  });
}
