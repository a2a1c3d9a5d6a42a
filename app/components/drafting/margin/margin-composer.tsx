import { type KeyboardEvent, useRef } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Checkbox } from '../../../ui/checkbox/checkbox.tsx';
import { TextArea } from '../../../ui/field/text-area.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { SendingWords } from '../../annotations/sending-words.tsx';
import { useSending } from '../../annotations/use-sending.ts';
import type { MarginDraft } from './margin-draft.ts';
import type { MarginDesk } from './use-margin.ts';

interface ComposerProps {
  caseId: string;
  draft: MarginDraft;
  margin: MarginDesk;
  /** Gives the focus back to the letter. */
  onToText(): void;
}

const said = { comment: 'Uw opmerking is bewaard.', suggestion: 'Uw voorstel is bewaard.' };

/**
 * The form of a comment or a suggestion. Every key press is kept in this browser; Escape goes back to the text and
 * leaves what was written. Without scripts the words of the letter are copied by hand.
 */
export function MarginComposer({ caseId, draft, margin, onToText }: ComposerProps) {
  const form = useRef<HTMLFormElement>(null);
  const { sending, send } = useSending();
  const { kind, passage } = draft;
  const isComment = kind === 'comment';
  const change = (part: Partial<MarginDraft>) => margin.change({ ...draft, ...part });

  async function give() {
    const { id, words, why, blocking } = draft;
    const { quote = '', ...place } = passage ?? {
      quote: String(new FormData(form.current!).get('quote') ?? ''),
    };
    const answer = await send({
      path: `/adviezen/${caseId}/kantlijn`,
      method: 'POST',
      body: isComment
        ? { act: 'comment', ...(id ? { id } : {}), ...place, quote, body: words, blocking }
        : { act: 'suggest', ...(id ? { id } : {}), ...place, quote, words, why },
    });
    if (answer.kind !== 'done') return;
    margin.close();
    await margin.refresh(said[kind]);
    onToText();
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onToText();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  }

  return (
    <form
      ref={form}
      id="nieuw"
      method="post"
      data-keeps-itself
      action={`/adviezen/${caseId}/concept`}
      className="margin-card"
      data-active=""
      aria-label={isComment ? 'Nieuwe opmerking' : 'Nieuw voorstel'}
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <p className="strong">{isComment ? 'Nieuwe opmerking' : 'Nieuw voorstel'}</p>
      {passage ? <ChosenWords quote={passage.quote} isComment={isComment} /> : <CopiedWords />}
      <FirstInput draft={draft} onChange={(words) => change({ words })} />
      {isComment && margin.data.can.block ? (
        <Checkbox
          name="blocking"
          label="Dit moet opgelost zijn voor wij de brief voorleggen"
          checked={draft.blocking}
          onChange={(event) => change({ blocking: event.target.checked })}
        />
      ) : null}
      {isComment ? null : (
        <TextField
          name="why"
          label="Waarom"
          optional
          value={draft.why}
          onChange={(event) => change({ why: event.target.value })}
        />
      )}
      <SendingWords sending={sending} onRetry={() => void give()} />
      <div className="cluster" data-gap="1">
        <Button name="act" value={isComment ? 'comment' : 'suggest'} busy={sending.state === 'sending'}>
          {isComment ? 'Zet bij de tekst' : 'Stel dit voor'}
        </Button>
        <Button
          type="button"
          look="quiet"
          onClick={() => {
            margin.close();
            onToText();
          }}
        >
          Gooi weg
        </Button>
      </div>
    </form>
  );
}

const ChosenWords = ({ quote, isComment }: { quote: string; isComment: boolean }) =>
  quote === '' ? (
    <p className="small quiet">Hier staat nog niets.</p>
  ) : (
    <div>
      {isComment ? null : <p className="small quiet">Zo staat het er nu:</p>}
      <p className="margin-card__quote">“{quote}”</p>
    </div>
  );

const CopiedWords = () => (
  <TextArea
    name="quote"
    label="Om welke woorden gaat het?"
    hint="Neem ze precies over uit de brief. Ze mogen daar maar één keer staan."
    rows={2}
  />
);

/** Takes the cursor as soon as it is there, so that who was typing in the letter types on in here. */
function FirstInput({ draft, onChange }: { draft: MarginDraft; onChange(words: string): void }) {
  const isComment = draft.kind === 'comment';
  const taken = useRef('');
  function take(box: HTMLDivElement | null) {
    if (!box || taken.current === draft.id || draft.passage === null) return;
    taken.current = draft.id;
    const area = box.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(draft.caret, draft.caret);
  }
  return (
    <div ref={take}>
      <TextArea
        name={isComment ? 'body' : 'words'}
        label={isComment ? 'Wat wilt u opmerken?' : 'Zo stelt u het voor:'}
        rows={3}
        value={draft.words}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
