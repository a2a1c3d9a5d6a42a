import type { Node } from 'prosemirror-model';
import { coverageOf } from '#app/domain/drafting/coverage.ts';
import type { Finding } from '#app/domain/drafting/findings.server.ts';
import type { LetterSourcePart } from '#app/domain/drafting/source-parts.ts';
import { privateFindings } from '#editor/guard/letter-guard.ts';
import { letterHints } from '#editor/hints/letter-hints.ts';
import { structureFaults } from '#editor/hints/structure-faults.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { sampleLetter } from '../fixtures/sample-letter.ts';

type Part = { attrs: { part: string }; content: unknown[] };

/** A letter of thirty pages: the sample with its considerations repeated. Fresh nodes, so that nothing is remembered. */
function thirtyPages(): Node {
  const letter = sampleLetter();
  const part = (letter.doc.content as Part[]).find(({ attrs }) => attrs.part === 'considerations');
  if (part) part.content = Array.from({ length: 24 }, () => part.content).flat();
  return letterSchema.nodeFromJSON(letter.doc);
}

const usedIn: LetterSourcePart[] = [];
const findings: Finding[] = Array.from({ length: 300 }, (_, index) => ({
  kind: 'annotation',
  id: `a${index}`,
  title: 'Een lid',
  words: `Opmerking ${index}`,
  annotationKind: 'concern',
  cite: '§ 3.2',
  quote: 'het college stelt vast',
  href: '',
  usedBy: index % 4 === 0 ? ['p1'] : [],
  usedIn,
  replies: [],
  setAside: index % 5 === 0 ? 'Past niet.' : null,
}));

const names = ['Truus van den Berg', 'Bart Willems', 'Annelies de Groot'];

/** Milliseconds that the checks of a letter of thirty pages with 300 annotations take, the first time they see it. */
export function benchReadyCheck(): number {
  const times = Array.from({ length: 9 }, () => {
    const doc = thirtyPages();
    const start = performance.now();
    letterHints(doc);
    structureFaults(doc);
    privateFindings(doc, { names, publicLines: [] });
    coverageOf(findings, ['p1']);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[4] ?? Number.NaN;
}
