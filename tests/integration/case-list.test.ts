import { describe, expect, it } from 'vitest';
import { listCases } from '#app/domain/cases/list-cases.server.ts';
import { waitingFor } from '#app/domain/cases/waiting-for.server.ts';
import { waitingWords } from '#app/i18n/cases.ts';
import { updateCase } from '#db/queries/cases.ts';
import { insertFrozenVersion, insertSignature, insertVote } from '#db/queries/letters.ts';
import { caseInReview, makeCase, reviewers, submitAll } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

function wordsFor(raad: TestCouncil, who: PersonName, caseId: string): string {
  const ctx = raad.as(who);
  return waitingWords(waitingFor(ctx, listCases(ctx)).get(caseId)!);
}

function freezeLetter(raad: TestCouncil, caseId: string, status: 'open' | 'adopted'): string {
  insertFrozenVersion(raad.council.db, {
    id: `frozen-${caseId}`,
    caseId,
    number: 1,
    documentVersion: 1,
    content: '{}',
    sha256: '0'.repeat(64),
    decidedIn: 'meeting',
    closesOn: null,
    frozenBy: 'secretary',
    frozenAt: 1,
    status,
    decidedAt: null,
    decidedBy: null,
  });
  return `frozen-${caseId}`;
}

describe('whose turn it is', () => {
  it('counts for the chair who handed in, of the newest round and of this case only', () => {
    const raad = makeCouncil();
    const noise = makeCase(raad, 'Ruis');
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 3);
    expect(wordsFor(raad, 'chair', caseId)).toBe('leden (1 van 4 klaar)');
    expect(wordsFor(raad, 'chair', noise)).toBe('secretaris');
    for (const who of reviewers.filter((name) => name !== 'member')) submitAll(raad, who, caseId, 3);
    expect(wordsFor(raad, 'secretary', caseId)).toBe('voorzitter');
  });

  it('tells members, the clerk and the official no numbers', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    submitAll(raad, 'member', caseId, 3);
    for (const who of ['lead', 'clerk', 'official', 'observer'] as const)
      expect(wordsFor(raad, who, caseId)).toBe('leden');
  });

  it('counts votes, then names who has not signed yet', () => {
    const raad = makeCouncil();
    const voting = makeCase(raad, 'Stemmen');
    updateCase(raad.council.db, voting, { state: 'for_adoption' });
    const open = freezeLetter(raad, voting, 'open');
    insertVote(raad.council.db, {
      frozenVersionId: open,
      personId: 'member',
      choice: 'agree',
      reason: '',
      at: 1,
    });
    expect(wordsFor(raad, 'chair', voting)).toBe('leden (1 van 4 gestemd)');
    const signing = makeCase(raad, 'Tekenen');
    updateCase(raad.council.db, signing, { state: 'adopted' });
    const adopted = freezeLetter(raad, signing, 'adopted');
    expect(wordsFor(raad, 'chair', signing)).toBe('voorzitter en secretaris');
    insertSignature(raad.council.db, {
      frozenVersionId: adopted,
      personId: 'chair',
      role: 'chair',
      proof: 'code',
      at: 1,
    });
    expect(wordsFor(raad, 'chair', signing)).toBe('secretaris');
  });
});
