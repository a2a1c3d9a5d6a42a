import { describe, expect, it } from 'vitest';
import { caseHeader } from '#app/domain/cases/case-header.server.ts';
import { loadCase } from '#app/domain/cases/load-case.server.ts';
import { caseInReview } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const dueFor = (raad: TestCouncil, caseId: string, who: PersonName) => {
  const ctx = raad.as(who);
  return caseHeader(ctx, loadCase(ctx, caseId, 'case:read')).due?.words;
};

describe('how long there is, above each page of an advice', () => {
  it('is the closing day for who judges, and the day of the advice for who does not', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    expect(dueFor(raad, caseId, 'member')).toMatch(/^Beoordelen uiterlijk 1 oktober: nog \d+ dagen$/);
    expect(dueFor(raad, caseId, 'official')).toMatch(/^Advies uiterlijk 30 oktober: nog \d+ dagen$/);
  });

  it('is the day of the advice again once the closing day has passed', () => {
    const raad = makeCouncil();
    const { caseId } = caseInReview(raad);
    raad.clock.now = Date.UTC(2026, 9, 2, 10);
    expect(dueFor(raad, caseId, 'member')).toBe('Advies uiterlijk 30 oktober: nog 28 dagen');
  });
});
