import { describe, expect, it } from 'vitest';
import { scoreSender } from '#app/components/scoring/autosave/send-score.ts';

const draft = { answer: '3', reason: 'omdat', certainty: null, evidence: ['a'] };
const send = (answer: () => Promise<Response>) =>
  scoreSender('/oordeel', answer as typeof fetch)('sar.B1', draft, 2);
const answer = (status: number, body: unknown) => async () => Response.json(body, { status });

describe('sending one answer', () => {
  it('says that it is a background request and gives the version that was on the screen', async () => {
    const requests: [string, RequestInit][] = [];
    const sender = scoreSender('/oordeel', (async (path: string, init: RequestInit) => {
      requests.push([path, init]);
      return Response.json({ version: 3, at: '14:03' });
    }) as typeof fetch);
    expect(await sender('sar.B1', draft, 2)).toEqual({ kind: 'saved', version: 3, at: '14:03' });
    const [path, init] = requests[0]!;
    expect(path).toBe('/oordeel');
    expect(new Headers(init.headers).get('x-background')).toBe('1');
    expect(init.keepalive).toBe(true);
    expect(JSON.parse(String(init.body))).toEqual({ criterionId: 'sar.B1', ...draft, version: 2 });
  });

  it('reads the stored answer out of a conflict', async () => {
    const current = { answer: '', reason: 'elders', certainty: 'unsure', evidence: 'a b', version: 4 };
    expect(await send(answer(409, { failure: { message: '', current } }))).toEqual({
      kind: 'conflict',
      stored: {
        version: 4,
        draft: { answer: null, reason: 'elders', certainty: 'unsure', evidence: ['a', 'b'] },
      },
    });
  });

  it.each([
    ['signedOut', 401, null],
    ['failed', 503, null],
    ['failed', 429, null],
    ['failed', 404, 'geen JSON'],
  ] as const)('tells %s from status %i', async (kind, status, body) => {
    expect(await send(answer(status, body))).toEqual({ kind });
  });

  it('gives the sentence of a refusal', async () => {
    expect(await send(answer(422, { failure: { message: 'U hebt ingeleverd.' } }))).toEqual({
      kind: 'refused',
      message: 'U hebt ingeleverd.',
    });
  });

  it('says unreachable when there is no connection', async () => {
    expect(await send(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      kind: 'unreachable',
    });
  });
});
