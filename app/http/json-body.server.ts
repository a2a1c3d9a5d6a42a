import type { IncomingMessage } from 'node:http';

/** Why a body could not be read: too many bytes, or not JSON. */
export type BodyProblem = 'too-large' | 'not-json' | 'wrong-type';

/** A JSON body with its size in bytes. */
export type JsonBody = { ok: true; value: unknown; bytes: number } | { ok: false; problem: BodyProblem };

/**
 * Reads a JSON body of at most `limit` bytes. Anything but application/json is refused, which also keeps plain
 * HTML forms of other sites out. Resolves with a problem instead of rejecting; a broken connection rejects.
 */
export async function readJsonBody(req: IncomingMessage, limit: number): Promise<JsonBody> {
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? ''))
    return { ok: false, problem: 'wrong-type' };
  if (Number(req.headers['content-length'] ?? 0) > limit) return { ok: false, problem: 'too-large' };
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) return { ok: false, problem: 'too-large' };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return { ok: true, value: JSON.parse(text), bytes };
  } catch {
    // A syntax error is the sender's, and is answered as such.
    return { ok: false, problem: 'not-json' };
  }
}
