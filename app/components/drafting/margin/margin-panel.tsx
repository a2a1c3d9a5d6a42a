import type { DraftingRoom } from '../../../domain/drafting/drafting-room.server.ts';
import type { ShownSuggestion } from '../../../domain/drafting/margin/margin-room.server.ts';
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { LiveRegion } from '../../../ui/live-region/live-region.tsx';
import type { LetterDesk } from '../use-letter.ts';
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
  room: DraftingRoom;
  margin: MarginDesk;
  desk: LetterDesk;
}

/**
 * Comments and suggestions beside the letter: the form first, then what waits for a decision, then what is talked
 * about, and folded away what was dealt with. Works as a list with forms before scripts run.
 */
export function MarginPanel({ room, margin, desk }: MarginPanelProps) {
  const { data, draft } = margin;
  const open = data.comments.filter(({ resolved }) => resolved === null);
  const done = data.comments.filter(({ resolved }) => resolved !== null);
  const toText = () => void desk.run(() => true);
  const card = { margin, caseId: room.caseId, onGo: (id: string) => void desk.editor()?.goToMark(id) };
  const wordless = (id: string) => desk.wordless.includes(id);
  const isEmpty = open.length === 0 && data.suggestions.length === 0;
  return (
    <section className="margin-panel stack" aria-labelledby="kantlijn">
      <h2 id="kantlijn">Opmerkingen en voorstellen</h2>
      <LiveRegion message={margin.news} />
      {draft ? (
        <MarginComposer key={draft.id} caseId={room.caseId} draft={draft} margin={margin} onToText={toText} />
      ) : null}
      {isEmpty && !draft ? (
        <EmptyState title="Nog niets opgemerkt" level={3}>
          <p>Kies woorden in de brief om iets op te merken of een andere tekst voor te stellen.</p>
        </EmptyState>
      ) : null}
      <ul className="card-list">
        {data.suggestions.map((group) => (
          <li key={group.map(({ id }) => id).join()}>
            <SuggestionGroup group={group} card={card} wordless={wordless} />
          </li>
        ))}
        {open.map((one) => (
          <li key={one.id}>
            <CommentCard {...card} one={one} isWordless={wordless(one.id)} />
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
}

interface GroupProps {
  group: readonly ShownSuggestion[];
  card: Omit<CardProps<never>, 'one' | 'isWordless'>;
  wordless(id: string): boolean;
}

/** Suggestions for the same words stand together, under one line that says so. */
function SuggestionGroup({ group, card, wordless }: GroupProps) {
  const cards = group.map((one) => (
    <SuggestionCard
      key={one.id}
      {...card}
      one={one}
      isWordless={wordless(one.id)}
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
