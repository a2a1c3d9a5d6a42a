import { describe, expect, it } from 'vitest';
import { currentLetter } from '#app/domain/drafting/current-letter.server.ts';
import { addPoint, newPointInput } from '#app/domain/drafting/points.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { annotateSentence, caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil } from '../factories/council.ts';

describe('a letter that begins', () => {
  it('takes over the compliments and open questions of the council, and no private one of who begins it', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    for (const kind of ['compliment', 'question'] as const) {
      annotateSentence(raad, 'member', at, `gedeeld: ${kind}`, 1, { kind });
      annotateSentence(raad, 'lead', at, `alleen voor mij: ${kind}`, 1, { kind, private: true });
    }
    const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
    addPoint(
      raad.as('lead'),
      at.caseId,
      newPointInput.parse({ ask: 'Betrek inwoners.', criterionIds: [first] }),
    );
    for (const criterionId of rest)
      setAside(raad.as('lead'), at.caseId, { criterionId, reason: 'Komt later.' });
    moveCase(raad.as('lead'), at.caseId, { to: 'drafting', reason: '' });
    const text = currentLetter(raad.council.db, at.caseId)?.doc.textContent ?? '';
    expect(text).toContain('gedeeld: compliment');
    expect(text).toContain('gedeeld: question');
    expect(text).not.toContain('alleen voor mij');
  });
});
