import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { KindMark, kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { AnnotationFields } from './annotation-fields.tsx';
import { type Draft, draftKey } from './draft.ts';
import { dropWords, keepWords } from './kept-words.ts';
import { SendingWords } from './sending-words.tsx';
import { useSending } from './use-sending.ts';

interface AnnotationComposerProps {
  draft: Draft;
  caseId: string;
  noteVersionId: string;
  /** Where the draft is kept in this browser. */
  scope: string;
  criteria: readonly CriterionGroup[];
  /** Whether it was found again after a reload, so that the cursor must not jump to it. */
  restored: boolean;
  onSent: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
  onToText: (draft: Draft) => void;
}

/** A card in the margin to write an annotation in. Every key press is kept in this browser before anything is sent. */
export function AnnotationComposer(props: AnnotationComposerProps) {
  const { draft: first, scope, criteria, restored, onDiscard, onToText } = props;
  const [draft, setDraft] = useState(first);
  const [unkept, setUnkept] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { sending, send } = useSending();
  const key = draftKey(scope, draft.id);

  function change(next: Draft) {
    setDraft(next);
    setUnkept(!keepWords(key, next));
  }

  async function give(given: Draft) {
    change(given);
    const { id, kind, body, criterionId, passage } = given;
    const answer = await send({
      path: `/adviezen/${props.caseId}/aantekeningen/nieuw`,
      method: 'PUT',
      body: {
        id,
        noteVersionId: props.noteVersionId,
        kind,
        body,
        criterionId,
        private: given.private,
        start: passage.start,
        end: passage.end,
      },
    });
    if (answer.kind === 'done') {
      dropWords(key);
      props.onSent(given);
    } else if (answer.kind === 'refused') change({ ...given, sent: false });
  }

  // A card that appears takes the cursor; one that was given off before a crash is sent now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the card appears.
  useEffect(() => {
    if (first.sent) void give(first);
    else if (!restored) form.current?.querySelector('textarea')?.focus();
  }, []);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    void give({ ...draft, sent: true });
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onToText(draft);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  }

  return (
    <form
      className="margin-card"
      id={`kaart-${draft.id}`}
      data-kind={draft.kind}
      data-active=""
      ref={form}
      aria-label={`Nieuwe aantekening: ${kindWords[draft.kind].word.toLowerCase()}`}
      onSubmit={handleSubmit}
      onKeyDown={handleKey}
    >
      <KindMark kind={draft.kind} />
      <p className="margin-card__quote">“{draft.passage.quote}”</p>
      <AnnotationFields
        id={draft.id}
        value={draft}
        criteria={criteria}
        withKind={false}
        onChange={(part) => change({ ...draft, ...part, sent: false })}
      />
      <SendingWords sending={sending} onRetry={() => void give({ ...draft, sent: true })} />
      {unkept ? (
        <p className="small field__error">
          Dit apparaat bewaart niets tussendoor. Laat deze pagina open tot uw aantekening bewaard is.
        </p>
      ) : null}
      <div className="cluster" data-gap="1">
        <Button type="submit" busy={sending.state === 'sending'}>
          Zet bij de tekst
        </Button>
        <Button
          type="button"
          look="quiet"
          onClick={() => {
            dropWords(key);
            onDiscard(draft);
          }}
        >
          Gooi weg
        </Button>
      </div>
    </form>
  );
}
