import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { replyTo } from '#app/domain/annotations/replies.server.ts';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { adoptLetter, castVote, writeMinority } from '#app/domain/letters/adopt.server.ts';
import { freezeLetter } from '#app/domain/letters/freeze.server.ts';
import { sendLetter, signLetter } from '#app/domain/letters/send.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { planFollowUp, recordReaction, recordResponse } from '#app/domain/tracking/respond.server.ts';
import { insertNoteMedia, updateNoteVersion } from '#db/queries/notes.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { annotateSentence, caseInReview, reviewers, submitAll } from './cases.ts';
import type { TestCouncil } from './council.ts';

/** What the tests of a whole case want to find again. */
export interface SentCase {
  caseId: string;
  noteVersionId: string;
  pointId: string;
  /** SHA-256 of the note's original and of a picture in it, both in the store. */
  original: string;
  picture: string;
}

/** A case that went the whole way: read, annotated, judged, written, voted on with two minority views, signed and sent. */
export async function sentCase(raad: TestCouncil): Promise<SentCase> {
  const { caseId, noteVersionId } = caseInReview(raad);
  const at = { caseId, noteVersionId };
  const { original, picture } = await keepNoteFiles(raad, noteVersionId);
  const shared = annotateSentence(raad, 'member', at, 'Waar kan iemand terecht zonder telefoon?');
  annotateSentence(raad, 'other', at, 'Alleen voor mijzelf.', 2, { private: true });
  for (const [index, who] of reviewers.entries())
    submitAll(raad, who, caseId, ([2, 2, 3, 4] as const)[index]!, '=1+1 lijkt een formule');
  revealRound(raad.as('chair'), caseId);
  replyTo(raad.as('lead'), shared, { id: randomUUID(), body: 'Dat vragen wij.' });
  const pointId = await sendTheLetter(raad, caseId);
  return { caseId, noteVersionId, pointId, original, picture };
}

async function keepNoteFiles(raad: TestCouncil, noteVersionId: string) {
  const original = await raad.council.files.put(Buffer.from('Toegang. Inwoners melden zich.'));
  const picture = await raad.council.files.put(Buffer.from('een plaatje'));
  updateNoteVersion(raad.council.db, noteVersionId, { sha256: original.sha256, bytes: original.bytes });
  insertNoteMedia(raad.council.db, [{ noteVersionId, sha256: picture.sha256, mime: 'image/png' }]);
  return { original: original.sha256, picture: picture.sha256 };
}

async function sendTheLetter(raad: TestCouncil, caseId: string): Promise<string> {
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  const { id: pointId } = addPoint(raad.as('lead'), caseId, {
    ask: 'Wij adviseren u om inwoners mee te laten beslissen.',
    why: 'Zij kennen de buurt.',
    passage: '§ 1, alinea 2',
    success: 'In elk besluit staat wat inwoners wilden.',
    annotationIds: [],
    criterionIds: [first!],
  });
  for (const criterionId of rest) setAside(raad.as('lead'), caseId, { criterionId, reason: 'Komt later.' });
  moveCase(raad.as('lead'), caseId, { to: 'drafting', reason: '' });
  freezeLetter(raad.as('secretary'), caseId);
  writeMinority(raad.as('member'), caseId, { body: 'Ik vind dit te mild.', named: false });
  writeMinority(raad.as('other'), caseId, { body: 'Ik mis de kosten.', named: true });
  for (const who of ['chair', 'lead', 'member'] as const)
    castVote(raad.as(who), caseId, { choice: 'agree', reason: '' });
  adoptLetter(raad.as('chair'), caseId);
  signLetter(raad.as('secretary'), caseId, 'code');
  signLetter(raad.as('chair'), caseId, 'code');
  await sendLetter(raad.as('secretary'), caseId, {
    via: 'hand',
    sentOn: '2026-09-07',
    addressee: 'College',
    copyTo: 'Griffie',
  });
  return pointId;
}

/** The same case after the College's reaction and its follow-up, closed by the chair. */
export async function closedCase(raad: TestCouncil): Promise<SentCase> {
  const sent = await sentCase(raad);
  const { caseId, pointId } = sent;
  recordReaction(raad.as('secretary'), caseId, {
    pointId,
    status: 'partly',
    motivated: 'yes',
    motivation: 'Het college doet een proef.',
    commitment: 'Evaluatie in 2027.',
  });
  recordResponse(raad.as('secretary'), caseId, {
    receivedOn: '2026-09-08',
    form: 'letter',
    summary: 'Deels ja.',
  });
  const plan = { pointId, needed: 'yes' as const, dueOn: '2027-01-05', effect: null, remark: '' };
  planFollowUp(raad.as('chair'), caseId, plan);
  moveCase(raad.as('chair'), caseId, { to: 'follow_up', reason: '' });
  planFollowUp(raad.as('chair'), caseId, { ...plan, effect: 'in_practice' });
  moveCase(raad.as('chair'), caseId, { to: 'closed', reason: '' });
  return sent;
}
