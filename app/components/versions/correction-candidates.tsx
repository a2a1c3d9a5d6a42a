import type { CorrectionRoom } from '../../domain/notes/versions/correction-room.server.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { Act } from './block-tools.tsx';

/** What most likely needs correcting, each with the one act that does it. */
export function CorrectionCandidates({ room }: { room: CorrectionRoom }) {
  const { likeHeadings, runningLines } = room;
  if (likeHeadings.length + runningLines.length === 0) return null;
  return (
    <section className="paper stack" aria-labelledby="voorstellen">
      <h2 id="voorstellen">Kijk hier eerst naar</h2>
      {likeHeadings.length > 0 ? (
        <Disclosure summary={`Lijkt op een kop (${likeHeadings.length})`} open={likeHeadings.length <= 12}>
          <ul className="card-list">
            {likeHeadings.map((block) => (
              <li key={block.id} className="split">
                <span className="block-line__text">
                  {block.text}
                  {block.cite ? <span className="quiet small"> {block.cite}</span> : null}
                </span>
                <Act
                  block={block.id}
                  act="heading"
                  words={`Maak een kop (niveau ${block.level})`}
                  more={{ level: String(block.level) }}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {runningLines.length > 0 ? (
        <Disclosure summary={`Komt steeds terug (${runningLines.length})`} open={runningLines.length <= 6}>
          <ul className="card-list">
            {runningLines.map((line) => (
              <li key={line.block} className="split">
                <span className="block-line__text">{line.text}</span>
                <Act
                  block={line.block}
                  act="remove"
                  words={`Haal alle ${line.count} weg`}
                  look="danger"
                  more={{ everywhere: 'yes' }}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}
