import type { NoteText } from '../../anchoring/note-text.ts';
import type { ImportedComment, ReadNote } from '../blocks.ts';
import { type Build, type JsonNode, walk } from './json-node.ts';

/**
 * Turns the spans that comments cover into ranges in the note's text, and takes the words there as quote.
 * An answer without a range of its own is about the same words as the comment that it answers.
 */
export function placeComments(
  comments: ReadNote['comments'],
  sections: JsonNode[],
  build: Build,
  text: NoteText,
): ImportedComment[] {
  const ranges = collectRanges(sections, build, text);
  const parents = new Map(comments.map((comment) => [comment.id, comment.parent]));
  return comments.map((comment) => {
    const range = ranges.get(comment.id) ?? ranges.get(parents.get(comment.id) ?? '') ?? null;
    return { ...comment, range, quote: range ? text.text.slice(range.start, range.end) : '' };
  });
}

function collectRanges(
  sections: JsonNode[],
  build: Build,
  text: NoteText,
): Map<string, { start: number; end: number }> {
  const ranges = new Map<string, { start: number; end: number }>();
  if (build.spans.size === 0) return ranges;
  const starts = new Map(text.blocks.map((block) => [block.id, block.start]));
  walk(sections, (node) => {
    const spans = node.content && build.spans.get(node.content);
    const start = spans && starts.get(String(node.attrs?.id));
    if (!spans || start === undefined) return;
    for (const { from, to, comments } of spans) {
      for (const id of comments) extend(ranges, id, start + from, start + to);
    }
  });
  return ranges;
}

function extend(ranges: Map<string, { start: number; end: number }>, id: string, start: number, end: number) {
  const range = ranges.get(id);
  if (!range) ranges.set(id, { start, end });
  else {
    range.start = Math.min(range.start, start);
    range.end = Math.max(range.end, end);
  }
}
