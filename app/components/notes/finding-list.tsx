import type { FindingKind, ImportFinding } from '#editor/import/blocks.ts';
import { findingKinds } from '../../i18n/import-findings.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

/** A finding with its sentence. */
export type ToldFinding = ImportFinding & { sentence: string };

interface FindingListProps {
  findings: readonly ToldFinding[];
  /** The page with the text, to which the places lead. */
  notePath: string;
}

/** What must be known first comes first. */
const order: readonly FindingKind[] = ['lost', 'doubtful', 'guessed', 'info'];

/** The findings of an import by how bad they are, each with the places in the note. */
export function FindingList({ findings, notePath }: FindingListProps) {
  return order.map((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} className="paper stack" aria-labelledby={`soort-${kind}`}>
        <h2 id={`soort-${kind}`}>{findingKinds[kind]}</h2>
        <ul className="card-list">
          {ofKind.map((finding) => (
            <li key={finding.code} className="stack" data-gap="1">
              <p>{finding.sentence}</p>
              <Places places={finding.places} notePath={notePath} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Places({ places, notePath }: { places: ImportFinding['places']; notePath: string }) {
  if (places.length === 0) return null;
  return (
    <Disclosure summary={places.length === 1 ? 'Bekijk de plaats' : `Bekijk de plaatsen (${places.length})`}>
      <ul>
        {places.map((place, index) => (
          <li key={`${place.block}-${place.page}-${index.toString()}`}>
            <Place place={place} notePath={notePath} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Place({ place, notePath }: { place: ImportFinding['places'][number]; notePath: string }) {
  const words = place.quote ? `“${place.quote}”` : 'Naar deze plaats';
  const page = place.page === null ? '' : ` (bladzijde ${place.page})`;
  if (place.block === null) return <span>{(place.quote ? words : 'Plaats onbekend') + page}</span>;
  return (
    <>
      <a className="nl-link" href={`${notePath}#${place.block}`}>
        {words}
      </a>
      {page}
    </>
  );
}
