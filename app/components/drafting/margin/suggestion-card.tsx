import type {
  DecidedSuggestion,
  ShownSuggestion,
} from '../../../domain/drafting/margin/margin-room.server.ts';
import { dutchDateAt } from '../../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../../i18n/dates.ts';
import { Button } from '../../../ui/button/button.tsx';
import { AddedWords, RemovedWords } from '../../../ui/changed-words/changed-words.tsx';
import { SelectField } from '../../../ui/field/select-field.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { MarginForm } from './margin-form.tsx';
import type { CardProps } from './margin-panel.tsx';
import { PassageWords } from './passage-words.tsx';

const said: Record<string, string> = {
  accept: 'Het voorstel staat nu in de brief.',
  reject: 'Het voorstel is niet overgenomen.',
  withdraw: 'Uw voorstel is ingetrokken.',
};

interface SuggestionCardProps extends CardProps<ShownSuggestion> {
  /** How many others want something of the same words. */
  others: number;
}

/** A suggestion that waits for a decision. */
export function SuggestionCard({ one, margin, caseId, isWordless, onGo, others }: SuggestionCardProps) {
  const { id, author, at, why, mine } = one;
  const { can } = margin.data;
  const done = (act: string) => void margin.refresh(said[act]);
  return (
    <article
      className="margin-card"
      id={`kaart-${id}`}
      tabIndex={-1}
      data-active={margin.active === id ? '' : undefined}
      aria-label={`Voorstel van ${author}`}
    >
      <Change quote={one.quote} words={one.words} />
      {why ? <p className="margin-card__body">{why}</p> : null}
      <p className="margin-card__who">
        Voorstel van {author}, {formatDate(dutchDateAt(at), 'short')}
      </p>
      <PassageWords one={one} isWordless={isWordless} onGo={onGo} />
      {can.decide ? <DecideForm one={one} caseId={caseId} others={others} onDone={done} /> : null}
      {mine && can.suggest ? (
        <MarginForm caseId={caseId} fields={{ suggestionId: id }} onDone={done} className="margin-card__acts">
          <Button look="quiet" name="act" value="withdraw">
            Trek mijn voorstel in
          </Button>
        </MarginForm>
      ) : null}
    </article>
  );
}

/** What goes and what comes, struck through and underlined, and in words for who cannot see that. */
function Change({ quote, words }: { quote: string; words: string }) {
  return (
    <p className="margin-card__change">
      {quote ? <RemovedWords>{quote}</RemovedWords> : null} {words ? <AddedWords>{words}</AddedWords> : null}
    </p>
  );
}

interface DecideProps {
  one: ShownSuggestion;
  caseId: string;
  others: number;
  onDone(act: string): void;
}

function DecideForm({ one, caseId, others, onDone }: DecideProps) {
  const { id, now, standing } = one;
  const isGone = standing === 'orphaned';
  const fields = { suggestionId: id, ...(now === null ? {} : { overChanged: 'on' }) };
  return (
    <MarginForm caseId={caseId} fields={fields} onDone={onDone} label="Beslis over dit voorstel">
      {others > 0 ? (
        <SelectField
          name={`others.${id}`}
          label={
            others === 1 ? 'Het andere voorstel voor deze woorden' : 'De andere voorstellen voor deze woorden'
          }
          hint="Nodig als u dit voorstel overneemt."
          placeholder="Kies wat ermee gebeurt"
          options={[
            { value: 'reject', label: 'Niet overnemen' },
            { value: 'keep', label: 'Laten staan' },
          ]}
        />
      ) : null}
      <TextField name={`reason.${id}`} label="Reden" optional />
      <div className="cluster" data-gap="1">
        {isGone ? null : (
          <Button name="act" value="accept">
            {now === null ? 'Neem over' : 'Neem toch over'}
          </Button>
        )}
        <Button look="quiet" name="act" value="reject">
          Neem niet over
        </Button>
      </div>
    </MarginForm>
  );
}

const stateWords: Record<DecidedSuggestion['state'], (by: string) => string> = {
  accepted: (by) => `Overgenomen door ${by}`,
  rejected: (by) => `Niet overgenomen door ${by}`,
  withdrawn: () => 'Ingetrokken',
};

/** A suggestion that was decided on: who, when, why, and both texts. */
export function DecidedCard({ one }: { one: DecidedSuggestion }) {
  return (
    <article
      className="margin-card"
      id={`kaart-${one.id}`}
      tabIndex={-1}
      data-settled=""
      aria-label={`Voorstel van ${one.author}, ${stateWords[one.state](one.by).toLowerCase()}`}
    >
      <Change quote={one.quote} words={one.words} />
      {one.why ? <p className="margin-card__body">{one.why}</p> : null}
      <p className="margin-card__who">Voorstel van {one.author}</p>
      <p className="small">
        {stateWords[one.state](one.by)}, {formatDate(dutchDateAt(one.at), 'short')}.
        {one.reason ? ` Reden: ${one.reason}` : ''}
      </p>
    </article>
  );
}
