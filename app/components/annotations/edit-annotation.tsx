import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { AnnotationFields } from './annotation-fields.tsx';
import { type DraftFields, saysTheSame } from './draft.ts';
import { EditingForm } from './editing-form.tsx';
import { type Change, useEditing } from './use-editing.ts';

interface EditAnnotationProps {
  thread: ShownThread;
  criteria: readonly CriterionGroup[];
  /** Where unsent changes are kept in this browser. */
  keptUnder: string;
  /** Whether it opens because an earlier page left words, so that the cursor must not jump to it. */
  restored: boolean;
  onClose: () => void;
  onChanged: (said: string) => void;
}

/** Changing one's own annotation. When another tab was first, both texts are shown and the person chooses. */
export function EditAnnotation(props: EditAnnotationProps) {
  const { thread, criteria, keptUnder, restored, onClose, onChanged } = props;
  const editing = useEditing<Change & DraftFields>({
    first: changeOf(thread),
    address: `/aantekeningen/${thread.id}`,
    keptUnder,
    restored,
    isStored: (left) => saysTheSame(left, thread),
    onDone: () => onChanged('De verandering is bewaard.'),
    onLetGo: () => onChanged('Uw verandering is losgelaten.'),
    onLeave: onClose,
  });
  return (
    <EditingForm editing={editing}>
      <AnnotationFields
        id={thread.id}
        value={editing.change}
        criteria={criteria}
        withKind
        onChange={editing.type}
      />
    </EditingForm>
  );
}

const changeOf = ({ kind, body, criterionId, private: own, version }: ShownThread) => ({
  kind,
  body,
  criterionId,
  private: own,
  version,
});
