import type { ChangedPoint } from '../../domain/notes/versions/changed-points.server.ts';
import type { ChangedPassage } from '../../domain/notes/versions/compare-notes.server.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { annotationsInWords } from './grade-words.ts';
import { WordChanges } from './word-changes.tsx';

interface ChangedPassagesProps {
  passages: readonly ChangedPassage[];
  points: readonly ChangedPoint[];
}

/** "Is er iets veranderd waar wij adviseerden?": the passages under annotations and advice points. */
export function ChangedPassages({ passages, points }: ChangedPassagesProps) {
  return (
    <section className="paper stack" aria-labelledby="geadviseerd">
      <h2 id="geadviseerd">Is er iets veranderd waar wij adviseerden?</h2>
      <p>{answer(passages.length, points.length)}</p>
      {passages.length === 0 ? null : (
        <Disclosure
          summary={`Bekijk de veranderde passages onder aantekeningen (${passages.length})`}
          open={passages.length <= 5}
        >
          <ul className="card-list">
            {passages.map((passage) => (
              <li key={passage.id} className="stack" data-gap="1">
                <Passage passage={passage} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {points.length === 0 ? null : (
        <Disclosure
          summary={`Bekijk de veranderde passages bij adviespunten (${points.length})`}
          open={points.length <= 5}
        >
          <ul className="card-list">
            {points.map((point) => (
              <li key={point.id} className="stack" data-gap="1">
                <PointPassages point={point} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

const pointsInWords = (count: number): string => (count === 1 ? '1 adviespunt' : `${count} adviespunten`);

/** The answer to the question above it, in one sentence. */
function answer(passages: number, points: number): string {
  if (passages + points === 0)
    return 'Nee. Onder de aantekeningen en adviespunten die u mag zien, is geen woord veranderd.';
  const places = [
    passages > 0 ? `onder ${annotationsInWords(passages)} die u mag zien` : null,
    points > 0 ? `bij ${pointsInWords(points)}` : null,
  ];
  return `Ja, ${places.filter(Boolean).join(' en ')}.`;
}

function PointPassages({ point: { ask, passage, changes } }: { point: ChangedPoint }) {
  return (
    <>
      <p>
        <strong>{ask}</strong> <span className="quiet small">verwijst naar {passage}</span>
      </p>
      {changes.map(({ cite, grade, words }) => (
        <div key={cite + words.map(({ text }) => text).join('')} className="stack" data-gap="1">
          <p className="quiet small">§ {cite}</p>
          <p className="one-column">
            <WordChanges words={words} side="both" />
          </p>
          {grade === 'orphaned' ? (
            <p className="small">Deze alinea staat maar in één van de twee versies.</p>
          ) : null}
        </div>
      ))}
    </>
  );
}

function Passage({ passage }: { passage: ChangedPassage }) {
  const { kind, author, body, cite, grade, words, points } = passage;
  return (
    <>
      <p className="cluster" data-gap="1">
        <KindMark kind={kind} /> <span>{author}</span>
        {cite ? <span className="quiet small">{cite}</span> : null}
      </p>
      <p>{body}</p>
      <p className="one-column">
        <WordChanges words={words} side="both" />
      </p>
      {grade === 'orphaned' ? <p className="small">Deze tekst staat niet meer in de nieuwe versie.</p> : null}
      {points.map((point) => (
        <p key={point.ask} className="small">
          Hierop rust een adviespunt: “{point.ask}”
        </p>
      ))}
    </>
  );
}
