import { Notice } from '../../ui/notice/notice.tsx';

interface OtherVersionProps {
  caseId: string;
  /** The number of the version that is being read, and of the one that is in use now. */
  reading: number;
  inUse: number;
}

/** Says that the version before the reader is in use no more. The link loads the page anew, with the other text. */
export function OtherVersion({ caseId, reading, inUse }: OtherVersionProps) {
  return (
    <Notice kind="warning" title={`Versie ${inUse} van de nota is nu in gebruik`} announce>
      <p>
        U leest hier nog versie {reading}. Wat u bij de tekst zette is bewaard en gaat mee naar versie {inUse}
        . Schrijft u nog aan een aantekening? Zet die eerst bij de tekst.
      </p>
      <p>
        <a className="nl-link" href={`/adviezen/${caseId}/nota`}>
          Lees versie {inUse} van de nota
        </a>
      </p>
    </Notice>
  );
}
