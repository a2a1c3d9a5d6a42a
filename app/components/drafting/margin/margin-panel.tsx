import { memo } from 'react';
import type { ShownSuggestion } from '../../../domain/drafting/margin/margin-room.server.ts';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { LiveRegion } from '../../../ui/live-region/live-region.tsx';
import type { LetterHandle } from '../use-letter.ts';
import { CommentCard } from './comment-card.tsx';
import { MarginComposer } from './margin-composer.tsx';
import { DecidedCard, SuggestionCard } from './suggestion-card.tsx';
import type { MarginDesk } from './use-margin.ts';

/** What every card of the panel gets. */
export interface CardProps<T> {
  one: T;
  margin: MarginDesk;
  caseId: string;
  isWordless: boolean;
  onGo(id: string): void;
}

interface MarginPanelProps {
  caseId: string;
  margin: MarginDesk;
  letter: LetterHandle;
  /** Ids of those whose words are not in the text now. */
  wordless: readonly string[];
}

/**
 * Comments and suggestions beside the letter: the form first, then what waits for a decision, then what is talked
 * about, and folded away what was dealt with. Works as a list with forms before scripts run. Drawn again only when
 * the list itself is another: it can be long, and stands beside a text that changes at every key press.
 */
export const MarginPanel = memo(function MarginPanel({ caseId, margin, letter, wordless }: MarginPanelProps) {
  const { data, draft } = margin;
  const open = data.comments.filter(({ resolved }) => resolved === null);
  const done = data.comments.filter(({ resolved }) => resolved !== null);
  // Back to where one was in the letter: a place that gets the focus unseen takes what is typed unseen.
  const toText = () =>
    void letter.run((state, dispatch) => {
      dispatch?.(state.tr.scrollIntoView());
      return true;
    });
  const card = { margin, caseId, onGo: (id: string) => void letter.editor()?.goToMark(id) };
  const isWordless = (id: string) => wordless.includes(id);
  const isEmpty = open.length === 0 && data.suggestions.length === 0;
  return (
    <section className="margin-panel stack" aria-labelledby="kantlijn">
      <h2 id="kantlijn">Opmerkingen en voorstellen</h2>
      <LiveRegion message={margin.news} />
      {draft ? (
        <MarginComposer key={draft.id} caseId={caseId} draft={draft} margin={margin} onToText={toText} />
      ) : null}
      {isEmpty && !draft ? (
        <EmptyState
          title={done.length + data.decided.length > 0 ? 'Hier staat niets meer open' : 'Nog niets opgemerkt'}
          level={3}
        >
          <p>Kies woorden in de brief om iets op te merken of een andere tekst voor te stellen.</p>
        </EmptyState>
      ) : null}
      <ul className="card-list">
        {data.suggestions.map((group) => (
          <li key={group.map(({ id }) => id).join()}>
            <SuggestionGroup group={group} card={card} isWordless={isWordless} />
          </li>
        ))}
        {open.map((one) => (
          <li key={one.id}>
            <CommentCard {...card} one={one} isWordless={isWordless(one.id)} />
          </li>
        ))}
      </ul>
      {done.length > 0 ? (
        <Disclosure summary={`Afgehandelde opmerkingen (${done.length})`}>
          <ul className="card-list">
            {done.map((one) => (
              <li key={one.id}>
                <CommentCard {...card} one={one} isWordless={false} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {data.decided.length > 0 ? (
        <Disclosure summary={`Beslist over voorstellen (${data.decided.length})`}>
          <ul className="card-list">
            {data.decided.map((one) => (
              <li key={one.id}>
                <DecidedCard one={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
});

interface GroupProps {
  group: readonly ShownSuggestion[];
  card: Omit<CardProps<never>, 'one' | 'isWordless'>;
  isWordless(id: string): boolean;
}

/** Suggestions for the same words stand together, under one line that says so. */
function SuggestionGroup({ group, card, isWordless }: GroupProps) {
  const cards = group.map((one) => (
    <SuggestionCard
      key={one.id}
      {...card}
      one={one}
      isWordless={isWordless(one.id)}
      others={group.length - 1}
    />
  ));
  if (group.length === 1) return <>{cards}</>;
  return (
    <fieldset className="margin-group">
      <legend className="strong">{group.length} voorstellen voor dezelfde woorden</legend>
      {cards}
    </fieldset>
  );
}
