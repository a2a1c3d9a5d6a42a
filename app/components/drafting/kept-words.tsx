import { useState } from 'react';
import type { TextConflict } from '#editor/collab/outbox.ts';
import { Button } from '../../ui/button/button.tsx';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';

interface KeptWordsProps {
  conflicts: readonly TextConflict[];
  /** Names of people by id. */
  names: Record<string, string>;
  /** Puts words back in the letter, in the place of `instead` when it still stands there, else at the caret. */
  onPutBack(words: string, instead: string): void;
  onSettle(conflictId: string): void;
}

/**
 * Words that met words of somebody else. Nothing is lost: both versions stand here until the person chooses.
 * Newest last, so that the list keeps its place.
 */
export function KeptWords({ conflicts, names, onPutBack, onSettle }: KeptWordsProps) {
  return (
    <>
      <LiveRegion message={conflicts.length > 0 ? announcement(conflicts.length) : ''} />
      {conflicts.length > 0 ? (
        <section
          className="notice stack kept-words"
          data-kind="notice-info"
          aria-labelledby="bewaarde-woorden"
        >
          <h2 className="notice__title" id="bewaarde-woorden">
            {conflicts.length === 1 ? 'Even kiezen' : `${conflicts.length} keer even kiezen`}
          </h2>
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.id}
              conflict={conflict}
              other={conflict.by ? (names[conflict.by] ?? 'iemand anders') : 'iemand anders'}
              onPutBack={onPutBack}
              onSettle={onSettle}
            />
          ))}
        </section>
      ) : null}
    </>
  );
}

const announcement = (count: number): string =>
  count === 1
    ? 'Uw tekst en die van een ander raakten elkaar. Boven de brief kunt u kiezen.'
    : `Er zijn ${count} plekken waar u kunt kiezen tussen twee teksten. Ze staan boven de brief.`;

interface ConflictProps extends Pick<KeptWordsProps, 'onPutBack' | 'onSettle'> {
  conflict: TextConflict;
  other: string;
}

function Conflict({ conflict, other, onPutBack, onSettle }: ConflictProps) {
  const { id, kind, mine, theirs } = conflict;
  const put = (words: string, instead: string) => {
    onPutBack(words, instead);
    onSettle(id);
  };
  if (kind === 'not-placed')
    return (
      <div className="kept-words__one">
        <p className="strong">Deze woorden pasten niet meer</p>
        <p>De tekst eromheen is intussen weggehaald. Uw woorden zijn bewaard:</p>
        <Quote words={mine} />
        <div className="cluster" data-gap="1">
          <Button type="button" onClick={() => put(mine, '')}>
            Zet terug bij de cursor
          </Button>
          <CopyButton words={mine} />
          <Button type="button" look="quiet" onClick={() => onSettle(id)}>
            Laat weg
          </Button>
        </div>
      </div>
    );
  const mineGone = kind === 'removed-mine';
  return (
    <div className="kept-words__one">
      <p className="strong">
        {mineGone
          ? `${other} haalde woorden weg die u net schreef`
          : `U haalde woorden weg die ${other} net schreef`}
      </p>
      <div className="kept-words__two">
        <div>
          <p className="quiet small">Uw tekst</p>
          <Quote words={mine} />
        </div>
        <div>
          <p className="quiet small">De tekst van {other}</p>
          <Quote words={theirs} />
        </div>
      </div>
      <div className="cluster" data-gap="1">
        <Button type="button" onClick={() => (mineGone ? put(mine, theirs) : onSettle(id))}>
          Houd mijn tekst
        </Button>
        <Button type="button" onClick={() => (mineGone ? onSettle(id) : put(theirs, mine))}>
          Houd die van {other}
        </Button>
        <CopyButton words={mineGone ? mine : theirs} />
      </div>
    </div>
  );
}

const Quote = ({ words }: { words: string }) => (
  <blockquote className="kept-words__quote">{words === '' ? <em>(leeg)</em> : words}</blockquote>
);

/** Copies words, and says so; a browser that refuses is told too. */
function CopyButton({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setSaid('Gekopieerd'),
      () => setSaid('Kopiëren lukte niet. Selecteer de tekst en kopieer haar zelf.'),
    );
  return (
    <>
      <Button type="button" look="quiet" onClick={() => void copy()}>
        Kopieer
      </Button>
      <span role="status" className="small quiet">
        {said}
      </span>
    </>
  );
}

interface PrivateCopyProps {
  words: string;
  /** The words that the editor still shows can never be sent: going on takes the letter as it is on the server. */
  blocked: boolean;
  onAfresh(): void;
  onDone(): void;
}

/** Words that may not be sent any more: theirs to copy, so that a right that ended never takes a text. */
export function PrivateCopy({ words, blocked, onAfresh, onDone }: PrivateCopyProps) {
  return (
    <section className="notice stack" data-kind="notice-warning" aria-labelledby="eigen-afschrift">
      <h2 className="notice__title" id="eigen-afschrift">
        Uw eigen afschrift
      </h2>
      <p>Deze woorden staan niet in de brief. Ze zijn alleen voor u, om te kopiëren en te bewaren.</p>
      <blockquote className="kept-words__quote">{words}</blockquote>
      <div className="cluster" data-gap="1">
        <CopyButton words={words} />
        <Button type="button" onClick={blocked ? onAfresh : onDone}>
          {blocked ? 'Toon de brief zoals hij nu is' : 'Ik heb ze niet meer nodig'}
        </Button>
      </div>
    </section>
  );
}
