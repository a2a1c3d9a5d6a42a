import {
  type Anchored,
  CERTAIN_SIMILARITY,
  type Grade,
  LEAST_SIMILARITY,
  orphanedAt,
  type TextRange,
} from './anchored.ts';
import { type Candidate, fuzzyPlaces, literalPlaces } from './quote-candidates.ts';
import { type ContextFit, fitContext, type Quote } from './quote-context.ts';
import { indexText, type TextIndex } from './text-index.ts';

/** A quote with, when known, the place where it stood in the text it was taken from. */
export interface QuoteSelector {
  quote: Quote;
  position?: TextRange | null;
}

/** Context likeness from which a place is the right one, is worth checking, or contradicts. */
const FITTING = 0.7;
const PLAUSIBLE = 0.4;
/** Lead in score over the next best place without which two places count as equally good. */
const LEAD = 0.04;
/** Characters with which a verbatim quote may contradict its context and still be offered for checking. */
const LONG = 24;

interface Scored extends Candidate {
  fit: ContextFit;
  score: number;
  distance: number;
}

/**
 * Finds one quote in a text, exact places first and changed ones second, weighing prefix, suffix and, to
 * break ties, position. Two equally good places, or a place whose surroundings contradict, give an orphan:
 * a remark on the wrong sentence is worse than one without a sentence. A bare quote without any context
 * means its first occurrence (W3C Web Annotation, 4.2.4), marked for checking when there are more.
 */
export function findQuote(source: string | TextIndex, selector: QuoteSelector): Anchored {
  const { quote } = selector;
  const near = Math.max(0, selector.position?.start ?? 0);
  const text = typeof source === 'string' ? source : source.text;
  if (quote.exact.trim() === '' || text === '') return orphanedAt(Math.min(near, text.length));
  const literal = rank(text, selector, literalPlaces(text, quote.exact));
  const top = literal[0];
  if (top && literal.length === 1 && (top.fit.literal || top.fit.likeness === null))
    return toAnchored(top, 'exact');
  const index = typeof source === 'string' ? indexText(source) : source;
  const all = rank(text, selector, distinct([...literal, ...fuzzyPlaces(index, quote)]));
  return decide(all, selector, Math.min(near, text.length));
}

/** Leaves out places that overlap a better one. */
function distinct(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => b.similarity - a.similarity)) {
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end))
      kept.push(candidate);
  }
  return kept;
}

function rank(text: string, { quote, position }: QuoteSelector, candidates: Candidate[]): Scored[] {
  return candidates
    .map((candidate) => {
      const fit = fitContext(text, candidate, quote);
      const score = 0.6 * candidate.similarity + 0.4 * (fit.likeness ?? 1) + (fit.literal ? 0.1 : 0);
      const distance = position ? Math.abs(candidate.start - position.start) : candidate.start;
      return { ...candidate, fit, score, distance };
    })
    .sort((a, b) => b.score - a.score || a.distance - b.distance);
}

function decide(ranked: Scored[], selector: QuoteSelector, near: number): Anchored {
  const best = ranked[0];
  if (!best) return orphanedAt(near);
  const rivals = ranked.filter((other) => best.score - other.score < LEAD);
  if (rivals.length === 1 || (best.fit.literal && !rivals[1]!.fit.literal)) return graded(best, near);
  if (!selector.position && best.fit.likeness !== null) return orphanedAt(near, best.similarity);
  const [nearest, second] = rivals.sort((a, b) => a.distance - b.distance);
  if (selector.position && nearest!.distance * 3 > second!.distance) return orphanedAt(near, best.similarity);
  const result = graded(nearest!, near);
  return result.grade === 'orphaned' ? result : { ...result, grade: 'check' };
}

const toAnchored = ({ start, end, similarity }: Candidate, grade: Grade): Anchored => ({
  grade,
  start,
  end,
  similarity,
});

function graded(place: Scored, near: number): Anchored {
  const grade = gradeOf(place);
  return grade === 'orphaned' ? orphanedAt(near, place.similarity) : toAnchored(place, grade);
}

function gradeOf({ similarity, fit, start, end }: Scored): Grade {
  const likeness = fit.likeness ?? 1;
  const best = fit.best ?? 1;
  if (similarity > 0.999) {
    if (best >= FITTING) return 'exact';
    return best >= PLAUSIBLE || end - start >= LONG ? 'check' : 'orphaned';
  }
  if (similarity >= CERTAIN_SIMILARITY) {
    if (likeness >= FITTING) return 'moved';
    return best >= PLAUSIBLE ? 'check' : 'orphaned';
  }
  return similarity >= LEAST_SIMILARITY && best >= FITTING ? 'check' : 'orphaned';
}
