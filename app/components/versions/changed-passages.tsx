import type { ChangedPassage } from '../../domain/notes/versions/compare-notes.server.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { KindMark } from '../../ui/kind-mark/kind-mark.tsx';
import { annotationsInWords } from './grade-words.ts';
import { WordChanges } from './word-changes.tsx';

/** "Is er iets veranderd waar wij adviseerden?": the passages under annotations and advice points. */
export function ChangedPassages({ passages }: { passages: readonly ChangedPassage[] }) {
  return (
    <section className="paper stack" aria-labelledby="geadviseerd">
      <h2 id="geadviseerd">Is er iets veranderd waar wij adviseerden?</h2>
      {passages.length === 0 ? (
        <p>Nee. Onder de aantekeningen die u mag zien, is geen woord veranderd.</p>
      ) : (
        <>
          <p>Ja, onder {annotationsInWords(passages.length)} die u mag zien.</p>
          <Disclosure
            summary={`Bekijk de veranderde passages (${passages.length})`}
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
        </>
      )}
    </section>
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
