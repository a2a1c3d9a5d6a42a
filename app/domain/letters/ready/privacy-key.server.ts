import { createHash } from 'node:crypto';
import type { PrivateKind } from '#editor/guard/private-kind.ts';

/**
 * By what a decision about private words is found again: their kind, the words, and the sentence around them.
 * Another sentence is another decision. Spaces do not count.
 */
export function privacyKey(finding: { kind: PrivateKind; words: string; excerpt: string }): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return createHash('sha256')
    .update([finding.kind, plain(finding.words), plain(finding.excerpt)].join('\u0000'))
    .digest('hex');
}
