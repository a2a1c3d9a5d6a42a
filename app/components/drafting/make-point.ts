import type { Failure } from '../../http/sentences.server.ts';

/** What came of asking for a new advice point: its id, or why not in words. */
export type MadePoint = { id: string } | { refusal: string };

/** Makes the row of an advice point with its sources; the editor puts its words in the letter under the id that comes back. */
export async function makePoint(
  caseId: string,
  sources: { annotationIds: string[]; criterionIds: string[] },
): Promise<MadePoint> {
  try {
    const response = await fetch(`/adviezen/${caseId}/punten`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Background': '1' },
      body: JSON.stringify(sources),
    });
    if (response.status === 401) return { refusal: 'Log opnieuw in. Daarna kunt u het adviespunt maken.' };
    const answer = (await response.json()) as { id?: string; failure?: Failure };
    if (response.ok && answer.id) return { id: answer.id };
    return { refusal: answer.failure?.message ?? 'Dit lukte niet. Probeer het nog een keer.' };
  } catch {
    // No connection or half an answer: nothing was put in the letter, so trying again is safe.
    return { refusal: 'Geen verbinding. Probeer het straks nog een keer.' };
  }
}
