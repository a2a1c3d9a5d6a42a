import type { Finding } from './findings.server.ts';

/** The findings by what the letter does with them. */
export interface Coverage {
  /** Not used and not left out: what is still to be decided. */
  open: Finding[];
  used: Finding[];
  setAside: Finding[];
}

/**
 * Splits the findings by what the letter does with them. A point that was taken out of the letter no longer counts
 * as a use; who uses what was set aside takes it up again.
 *
 * @param pointIds ids of the advice points that stand in the letter now
 */
export function coverageOf(findings: readonly Finding[], pointIds: readonly string[]): Coverage {
  const inLetter = new Set(pointIds);
  const coverage: Coverage = { open: [], used: [], setAside: [] };
  for (const finding of findings) {
    const isUsed = finding.usedIn.length > 0 || finding.usedBy.some((id) => inLetter.has(id));
    const list = isUsed ? 'used' : finding.setAside !== null ? 'setAside' : 'open';
    coverage[list].push(finding);
  }
  return coverage;
}
