import type { OutlineEntry } from '../../domain/notes/outline.ts';

interface NoteOutlineProps {
  outline: readonly OutlineEntry[];
  /** How many annotations stand in each chapter, by the id of its heading. */
  counts: ReadonlyMap<string, number>;
  /** The heading under which the reader is. */
  current: string | null;
}

/** The table of contents: plain links into the text, with what was annotated where. */
export function NoteOutline({ outline, counts, current }: NoteOutlineProps) {
  if (outline.length === 0) return null;
  return (
    <nav aria-label="Inhoud van de nota">
      <details className="outline">
        <summary className="outline__title">Inhoud</summary>
        <ol>
          {outline.map((entry) => (
            <li key={entry.id} data-level={entry.level}>
              <a
                className="outline__link"
                href={`#${entry.id}`}
                aria-current={entry.id === current ? 'location' : undefined}
              >
                <span>{entry.title}</span>
                <ChapterCount count={counts.get(entry.id) ?? 0} />
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

function ChapterCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="outline__count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">, {count === 1 ? '1 aantekening' : `${count} aantekeningen`}</span>
    </span>
  );
}
