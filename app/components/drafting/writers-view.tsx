import type { LetterWriters, WrittenRun } from '../../domain/drafting/letter-writers.server.ts';

/**
 * The letter with the number of its writer behind each stretch of words. Criteria: numbers and names carry it, not
 * colour (1.4.1); a screen reader hears the name after the words.
 */
export function WritersView({ letter }: { letter: LetterWriters }) {
  return (
    <>
      <section className="paper stack" aria-labelledby="schrijvers">
        <h2 id="schrijvers">Schrijvers</h2>
        {letter.writers.length === 0 ? (
          <p>Niemand heeft nog iets veranderd. De tekst is ingevuld toen de brief werd begonnen.</p>
        ) : (
          <ol>
            {letter.writers.map(({ name, words }) => (
              <li key={name}>
                {name}, {words} {words === 1 ? 'woord' : 'woorden'}
              </li>
            ))}
          </ol>
        )}
        <p className="quiet">Woorden zonder nummer zijn ingevuld toen de brief werd begonnen.</p>
      </section>
      <article className="paper reading stack" aria-label="De brief met zijn schrijvers">
        {letter.blocks.map(({ id, runs }) => (
          <p key={id}>
            {runs.map((run, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs are a reading of one text and never reordered.
              <Run key={index} run={run} writers={letter.writers} />
            ))}
          </p>
        ))}
      </article>
    </>
  );
}

function Run({ run, writers }: { run: WrittenRun; writers: LetterWriters['writers'] }) {
  if (run.writer === null) return <>{run.text}</>;
  return (
    <>
      {run.text}
      <sup aria-hidden="true">{run.writer + 1}</sup>
      <span className="visually-hidden"> ({writers[run.writer]!.name}) </span>
    </>
  );
}
