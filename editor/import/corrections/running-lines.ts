import { type JsonNode, nodeText } from '../note/json-node.ts';
import { patternOf } from './remove-line.ts';

/** A line that comes back often enough to be a running header or footer. */
export interface RunningLine {
  /** The first of them. */
  block: string;
  text: string;
  count: number;
}

const LEAST = 3;
const LONGEST = 120;

/** Short lines of the running text that stand there three times or more and differ in numbers only. */
export function runningLines(sections: readonly JsonNode[]): RunningLine[] {
  const lines = new Map<string, RunningLine>();
  for (const section of sections) {
    if (section.attrs?.kind !== 'body') continue;
    for (const node of section.content ?? []) {
      if (node.type !== 'paragraph' && node.type !== 'heading') continue;
      const pattern = patternOf(node);
      if (pattern === '' || pattern.length > LONGEST) continue;
      const known = lines.get(pattern);
      if (known) known.count += 1;
      else
        lines.set(pattern, { block: String(node.attrs?.id), text: nodeText(node.content).trim(), count: 1 });
    }
  }
  return [...lines.values()].filter((line) => line.count >= LEAST);
}
