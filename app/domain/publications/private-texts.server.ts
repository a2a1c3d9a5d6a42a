import type { Db } from '#db/client.ts';
import { privacyDecisionsByCase } from '#db/queries/ready-check.ts';
import { privateSentences } from '#editor/guard/letter-guard.ts';
import type { PrivateKind } from '#editor/guard/private-kind.ts';
import { guardContextOf } from '../letters/ready/guard-context.server.ts';
import { privacyKey } from '../letters/ready/privacy-key.server.ts';

/** Something private in what would be published; `key` finds the decision about it (letters/ready/privacy-key). */
export interface PrivateHere {
  key: string;
  kind: PrivateKind;
  words: string;
  excerpt: string;
  /** Where the words begin in the excerpt. */
  offset: number;
}

/** What is private in these texts, in their order. */
export function privateInTexts(db: Db, texts: readonly string[]): PrivateHere[] {
  const context = guardContextOf(db);
  return texts.flatMap((text) =>
    privateSentences(text, context).map(({ kind, words, excerpt, offset }) => ({
      kind,
      words,
      excerpt,
      offset,
      key: privacyKey({ kind, words, excerpt }),
    })),
  );
}

/** The same words wherever they stand in a thing: one decision for all of them. */
export interface PrivateWords extends PrivateHere {
  count: number;
  keys: string[];
}

/** What nobody decided about yet; in a note of eighty pages "dementie" is one question, not forty. */
export function undecided(db: Db, caseId: string, findings: readonly PrivateHere[]): PrivateWords[] {
  const kept = new Set(
    privacyDecisionsByCase(db, caseId).flatMap((one) => (one.decision === 'keep' ? [one.excerptHash] : [])),
  );
  const groups = new Map<string, PrivateWords>();
  for (const finding of findings) {
    if (kept.has(finding.key)) continue;
    const name = `${finding.kind} ${finding.words.toLowerCase()}`;
    const group = groups.get(name);
    if (!group) groups.set(name, { ...finding, count: 1, keys: [finding.key] });
    else {
      group.count += 1;
      group.keys.push(finding.key);
    }
  }
  return [...groups.values()];
}
