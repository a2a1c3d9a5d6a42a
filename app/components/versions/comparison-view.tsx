import type { ComparedLine, NoteComparison } from '../../domain/notes/versions/compare-notes.server.ts';
import { PassagePair } from './passage-pair.tsx';
import { WordChanges } from './word-changes.tsx';

interface ComparisonViewProps {
  comparison: NoteComparison;
  /** naast: side by side · onder: one text. */
  view: 'naast' | 'onder';
}

/**
 * The paragraphs that differ, in the order of the new version, with how many stayed the same between them.
 * Criteria: each change is a heading to jump to and links to the next one, so nobody walks past all that is the same
 * (2.4.1); what happened is said in words (1.4.1).
 */
export function ComparisonView({ comparison, view }: ComparisonViewProps) {
  const { parts, changes } = comparison;
  let number = 0;
  return (
    <section className="paper comparison" aria-labelledby="verschillen">
      <h2 id="verschillen">
        {changes === 0
          ? 'Er is geen verschil in de tekst'
          : `${changes} ${changes === 1 ? 'verschil' : 'verschillen'}`}
      </h2>
      {changes > 0 ? (
        <p>
          De inhoudsopgave is overgeslagen.{' '}
          <a className="nl-link" href="#verschil-1">
            Naar het eerste verschil
          </a>
        </p>
      ) : null}
      {parts.map((part, index) => {
        if (!part.change)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what stayed the same has no other name than its place.
            <p key={index} className="comparison__same">
              {part.same === 1 ? '1 alinea bleef gelijk' : `${part.same} alinea’s bleven gelijk`}
            </p>
          );
        number += 1;
        return (
          <Change
            key={`verschil-${number}`}
            line={part.change}
            number={number}
            last={number === changes}
            comparison={comparison}
            view={view}
          />
        );
      })}
    </section>
  );
}

interface ChangeProps extends ComparisonViewProps {
  line: ComparedLine;
  number: number;
  last: boolean;
}

function Change({ line, number, last, comparison, view }: ChangeProps) {
  const { older, newer } = comparison;
  return (
    <article className="stack" data-gap="1" aria-labelledby={`verschil-${number}`}>
      <div className="split">
        <h3 id={`verschil-${number}`} tabIndex={-1}>
          {number}. {whatHappened(line)}
        </h3>
        {last ? null : (
          <a className="nl-link small" href={`#verschil-${number + 1}`}>
            Volgend verschil<span className="visually-hidden"> (naar {number + 1})</span>
          </a>
        )}
      </div>
      {view === 'onder' ? (
        <p className="one-column">
          <WordChanges words={line.words} side="both" />
        </p>
      ) : (
        <PassagePair
          oldTitle={titled(older.number, line.oldCite)}
          old={line.kind === 'added' ? 'Stond er nog niet.' : <WordChanges words={line.words} side="old" />}
          newTitle={titled(newer.number, line.newCite)}
          now={
            line.kind === 'removed' ? 'Staat er niet meer.' : <WordChanges words={line.words} side="new" />
          }
        />
      )}
    </article>
  );
}

const titled = (number: number, cite: string | null) => `Versie ${number}${cite ? `, ${cite}` : ''}`;

/** What happened to a paragraph, in words. */
function whatHappened({ kind, oldCite, newCite, words }: ComparedLine): string {
  const place = newCite ?? oldCite;
  const at = place ? ` (${place})` : '';
  switch (kind) {
    case 'added':
      return `Nieuwe alinea${at}`;
    case 'removed':
      return `Alinea weg${at}`;
    case 'changed':
      return `Veranderd${at}`;
    case 'moved': {
      const changed = words.some((word) => word.kind !== 'same') ? ' en veranderd' : '';
      return `Verplaatst${changed}${oldCite ? `: stond eerst bij ${oldCite}` : ''}${newCite ? `, staat nu bij ${newCite}` : ''}`;
    }
  }
}
