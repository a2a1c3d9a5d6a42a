import { type RefObject, useState } from 'react';
import { useNotePaper } from './note-paper.ts';

interface NoteTextProps {
  id: string;
  element: RefObject<HTMLDivElement>;
  isLong: boolean;
  /** Whether text that the municipality struck out is shown. */
  showDeleted: boolean;
}

/**
 * The element with the note: filled by the server, so that it can be read before any script runs, and taken over by
 * the reading view. React never touches its content again (the first HTML is frozen, and the browser keeps it).
 */
export function NoteText({ id, element, isLong, showDeleted }: NoteTextProps) {
  const paper = useNotePaper();
  const [first] = useState({ __html: paper });
  return (
    <div
      className="note-text"
      id={id}
      data-long={isLong ? '' : undefined}
      data-show-deleted={showDeleted ? '' : undefined}
    >
      <div
        ref={element}
        className="ProseMirror reading"
        suppressHydrationWarning
        dangerouslySetInnerHTML={first}
      />
    </div>
  );
}
