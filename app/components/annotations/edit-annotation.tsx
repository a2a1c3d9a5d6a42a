import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ShownThread } from '../../domain/annotations/shown-thread.server.ts';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { AnnotationFields } from './annotation-fields.tsx';
import { BothTexts } from './both-texts.tsx';
import { type DraftFields, saysTheSame } from './draft.ts';
import { SendingWords } from './sending-words.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { useSending } from './use-sending.ts';

interface EditAnnotationProps {
  thread: ShownThread;
  criteria: readonly CriterionGroup[];
  /** Where unsent changes are kept in this browser. */
  keptUnder: string;
  /** Whether it opens because an earlier page left words, so that the cursor must not jump to it. */
  restored: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** What is being changed, and the version of the stored annotation that it began with. */
interface Change extends DraftFields {
  version: number;
}

/** Changing one's own annotation. When another tab was first, both texts are shown and the person chooses. */
export function EditAnnotation({
  thread,
  criteria,
  keptUnder,
  restored,
  onClose,
  onChanged,
}: EditAnnotationProps) {
  const [change, setChange] = useState<Change>(() => changeOf(thread));
  const latest = useRef(change);
  const form = useRef<HTMLFormElement>(null);
  const { sending, send, stop } = useSending();
  const kept = useKeptWords<Change>(keptUnder, set, (left) => saysTheSame(left, thread));
  const other = sending.state === 'refused' ? sending.failure.current : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens; words that come back by themselves leave the cursor alone.
  useEffect(() => {
    if (!restored) form.current?.querySelector('textarea')?.focus();
  }, []);

  function set(next: Change) {
    latest.current = next;
    setChange(next);
  }

  function keep(next: Change) {
    set(next);
    kept.keep(next);
  }

  async function give(given: Change) {
    keep(given);
    const answer = await send({ path: `/aantekeningen/${thread.id}`, method: 'PUT', body: given });
    if (answer.kind !== 'done') return;
    // Who typed on meanwhile goes on from what is stored now.
    if (latest.current !== given) return keep({ ...latest.current, version: given.version + 1 });
    kept.drop();
    onChanged();
  }

  function leave() {
    kept.drop();
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
        onChange={(part) => {
          stop();
          keep({ ...change, ...part });
        }}
      />
      <SendingWords sending={sending} onRetry={() => void give(change)} />
      {other ? (
        <BothTexts
          stored={String(other.body ?? '')}
          onKeepMine={() => void give({ ...change, version: Number(other.version) })}
          onKeepStored={() => {
            kept.drop();
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
