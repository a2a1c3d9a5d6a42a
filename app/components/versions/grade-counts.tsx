import type { Grade } from '#editor/anchoring/anchored.ts';
import { gradeOrder, gradeWords } from './grade-words.ts';

/** Four numbers that add up to the number of annotations. Criteria: each number carries its word and its meaning. */
export function GradeCountList({ counts }: { counts: Record<Grade, number> }) {
  return (
    <ul className="grade-counts card-list">
      {gradeOrder.map((grade) => (
        <li key={grade} className="grade-counts__one">
          <p>
            <span className="grade-counts__number">{counts[grade]}</span>{' '}
            {gradeWords[grade].word.toLowerCase()}
          </p>
          <p className="small quiet">{gradeWords[grade].sentence}</p>
        </li>
      ))}
    </ul>
  );
}
