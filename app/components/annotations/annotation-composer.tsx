import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CriterionGroup } from '../../domain/notes/note-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { KindMark, kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { AnnotationFields } from './annotation-fields.tsx';
import { BothTexts } from './both-texts.tsx';
import { type Draft, type DraftFields, draftKey } from './draft.ts';
import { dropWords, keepWords } from './kept-words.ts';
import type { Message, SendAnswer } from './send-in-background.ts';
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
  const { sending, send, stop } = useSending();
  const latest = useRef(first);
  const other = sending.state === 'refused' ? sending.failure.current : undefined;
  const key = draftKey(scope, draft.id);

  function change(next: Draft) {
    latest.current = next;
    setDraft(next);
    setUnkept(!keepWords(key, next));
  }

  async function give(given: Draft) {
    change(given);
    const answer = await send(additionOf(given, props));
    // Its own first words, of which the answer got lost: they stay in the history, and these take their place.
    const stored = answer.kind === 'refused' ? answer.failure.current : undefined;
    if (Number(stored?.version) === 1 && latest.current === given)
      await settle(given, await send(changeOf(given, 1)));
    else await settle(given, answer);
  }

  /** Only what was given off is done with: who typed on meanwhile has the rest before them. */
  async function settle(given: Draft, answer: SendAnswer) {
    if (latest.current !== given) return;
    if (answer.kind === 'done') {
      dropWords(key);
      props.onSent(given);
    } else if (answer.kind === 'refused') change({ ...given, sent: false });
  }

  async function keepMine(version: number) {
    const given = { ...draft, sent: true };
    change(given);
    await settle(given, await send(changeOf(given, version)));
  }

  // A card that appears takes the cursor; one that was given off before a crash is sent now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the card appears.
  useEffect(() => {
    if (first.sent) void give(first);
    else if (!restored) form.current?.querySelector('textarea')?.focus();
  }, []);

  function discard() {
    dropWords(key);
    onDiscard(draft);
  }

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
        onChange={(part) => {
          stop();
          change({ ...draft, ...part, sent: false });
        }}
      />
      <SendingWords sending={sending} unkept={unkept} onRetry={() => void give({ ...draft, sent: true })} />
      {other ? (
        <BothTexts
          stored={String(other.body ?? '')}
          onKeepMine={() => void keepMine(Number(other.version))}
          onKeepStored={discard}
        />
      ) : null}
      <div className="cluster" data-gap="1">
        <Button type="submit" busy={sending.state === 'sending'}>
          Zet bij de tekst
        </Button>
        <Button type="button" look="quiet" onClick={discard}>
          Gooi weg
        </Button>
      </div>
    </form>
  );
}

const additionOf = (
  { id, passage, ...words }: Draft,
  { caseId, noteVersionId }: Pick<AnnotationComposerProps, 'caseId' | 'noteVersionId'>,
): Message => ({
  path: `/adviezen/${caseId}/aantekeningen/nieuw`,
  method: 'PUT',
  body: { id, noteVersionId, ...fieldsOf(words), start: passage.start, end: passage.end },
});

const changeOf = (draft: Draft, version: number): Message => ({
  path: `/aantekeningen/${draft.id}`,
  method: 'PUT',
  body: { ...fieldsOf(draft), version },
});

const fieldsOf = ({ kind, body, criterionId, private: own }: DraftFields): DraftFields => ({
  ...{ kind, body, criterionId },
  private: own,
});
