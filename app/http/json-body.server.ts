import type { IncomingMessage } from 'node:http';

/** Why a body could not be read: too many bytes, or not JSON. */
export type BodyProblem = 'too-large' | 'not-json' | 'wrong-type';

/** A JSON body with its size in bytes. */
export type JsonBody = { ok: true; value: unknown; bytes: number } | { ok: false; problem: BodyProblem };

/**
 * Reads a JSON body of at most `limit` bytes. Anything but application/json is refused, which also keeps plain
 * HTML forms of other sites out. Resolves with a problem instead of rejecting; a broken connection rejects.
 */
export function readJsonBody(req: IncomingMessage, limit: number): JsonBody | Promise<JsonBody> {
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? ''))
    return { ok: false, problem: 'wrong-type' };
  if (Number(req.headers['content-length'] ?? 0) > limit) return { ok: false, problem: 'too-large' };
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    // Listeners and not `for await`: an iterator over the stream costs as much as the rest of the request.
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) chunks.push(chunk);
      else {
        req.pause();
        resolve({ ok: false, problem: 'too-large' });
      }
    });
    req.on('end', () => resolve(parsed(Buffer.concat(chunks))));
    req.on('error', reject);
    req.on('close', () => {
      if (!req.complete) reject(new BrokenBody('the connection ended before the body'));
    });
  });
}

/** The sender went away in the middle of a body. */
class BrokenBody extends Error {
  override readonly name = 'BrokenBody';
}

function parsed(body: Buffer): JsonBody {
  try {
    return { ok: true, value: JSON.parse(body.toString('utf8')), bytes: body.length };
  } catch {
    // A syntax error is the sender's, and is answered as such.
    return { ok: false, problem: 'not-json' };
  }
}
