import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { AnnotationFields } from './annotation-fields.tsx';
import { BothTexts } from './both-texts.tsx';
import type { DraftFields } from './draft.ts';
import { dropWords, keepWords, wordsKept } from './kept-words.ts';
import { SendingWords } from './sending-words.tsx';
import { useSending } from './use-sending.ts';

interface EditAnnotationProps {
  thread: ShownThread;
  criteria: readonly CriterionGroup[];
  /** Where unsent changes are kept in this browser. */
  keptUnder: string;
  onClose: () => void;
  onChanged: () => void;
}

/** What is being changed, and the version of the stored annotation that it began with. */
interface Change extends DraftFields {
  version: number;
}

/** Changing one's own annotation. When another tab was first, both texts are shown and the person chooses. */
export function EditAnnotation({ thread, criteria, keptUnder, onClose, onChanged }: EditAnnotationProps) {
  const [change, setChange] = useState<Change>(() => wordsKept<Change>(keptUnder) ?? changeOf(thread));
  const form = useRef<HTMLFormElement>(null);
  const { sending, send } = useSending();
  const other = sending.state === 'refused' ? sending.failure.current : undefined;

  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  function keep(next: Change) {
    setChange(next);
    keepWords(keptUnder, next);
  }

  async function give(given: Change) {
    keep(given);
    const answer = await send({ path: `/aantekeningen/${thread.id}`, method: 'PUT', body: given });
    if (answer.kind !== 'done') return;
    dropWords(keptUnder);
    onChanged();
  }

  function leave() {
    dropWords(keptUnder);
    onClose();
  }

  return (
    <form
      className="stack"
      data-gap="1"
      ref={form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void give(change);
      }}
    >
      <AnnotationFields
        id={thread.id}
        value={change}
        criteria={criteria}
        withKind
        onChange={(part) => keep({ ...change, ...part })}
      />
      <SendingWords sending={sending} onRetry={() => void give(change)} />
      {other ? (
        <BothTexts
          stored={String(other.body ?? '')}
          onKeepMine={() => void give({ ...change, version: Number(other.version) })}
          onKeepStored={() => {
            dropWords(keptUnder);
            onChanged();
          }}
        />
      ) : (
        <div className="cluster" data-gap="1">
          <Button type="submit" busy={sending.state === 'sending'}>
            Bewaar de verandering
          </Button>
          <Button type="button" look="quiet" onClick={leave}>
            Laat zoals het was
          </Button>
        </div>
      )}
    </form>
  );
}

const changeOf = ({ kind, body, criterionId, private: own, version }: ShownThread): Change => ({
  kind,
  body,
  criterionId,
  private: own,
  version,
});
