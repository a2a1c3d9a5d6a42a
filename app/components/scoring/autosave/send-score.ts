import type { ScoreDraft } from './kept-drafts.ts';
import type { SaveOutcome } from './sheet-saver.ts';

/** Refusals of the edge, as the autosave address answers them. */
interface Answer {
  version?: number;
  at?: string;
  failure?: { message: string; current?: Record<string, string | number> };
}

/**
 * Sends one answer to the autosave address. The request outlives the page (keepalive), so that what was typed
 * just before leaving arrives.
 */
export function scoreSender(address: string, fetchIt: typeof fetch) {
  return async (criterionId: string, draft: ScoreDraft, version: number): Promise<SaveOutcome> => {
    let response: Response;
    try {
      response = await fetchIt(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-background': '1' },
        body: JSON.stringify({ criterionId, ...draft, version }),
        keepalive: true,
      });
    } catch {
      // Fetch rejects for one reason: the server could not be reached. The caller keeps the text and tries again.
      return { kind: 'unreachable' };
    }
    return outcomeOf(response);
  };
}

async function outcomeOf(response: Response): Promise<SaveOutcome> {
  if (response.status === 401) return { kind: 'signedOut' };
  if (response.status >= 500 || response.status === 429) return { kind: 'failed' };
  const answer: Answer = await response.json().catch(() => ({}));
  if (response.ok && answer.version !== undefined && answer.at !== undefined)
    return { kind: 'saved', version: answer.version, at: answer.at };
  if (response.status === 409 && answer.failure?.current)
    return { kind: 'conflict', stored: storedAnswer(answer.failure.current) };
  return answer.failure ? { kind: 'refused', message: answer.failure.message } : { kind: 'failed' };
}

/** The stored answer out of a refusal (saveScore's conflict 'scoreChanged'). */
export function storedAnswer(current: Record<string, string | number>): {
  draft: ScoreDraft;
  version: number;
} {
  const evidence = String(current.evidence ?? '');
  return {
    draft: {
      answer: current.answer ? String(current.answer) : null,
      reason: String(current.reason ?? ''),
      certainty: current.certainty ? String(current.certainty) : null,
      evidence: evidence ? evidence.split(' ') : [],
    },
    version: Number(current.version ?? 0),
  };
}
