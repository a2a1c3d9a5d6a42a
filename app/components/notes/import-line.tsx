import type { ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { OutsideLink, TextLink } from '../../ui/link/text-link.tsx';

interface ImportLineProps {
  caseId: string;
  note: ReadNoteInfo;
  /** Whether this person looks after the note, and so is told how well it was read. */
  told: boolean;
}

/** The way to the original file and to what became of it: its report, which has the checksum, and its pages. */
export function ImportLine({ caseId, note, told }: ImportLineProps) {
  const base = `/adviezen/${caseId}/nota/${note.id}`;
  return (
    <p className="small import-line">
      {told ? <span>{summaryOf(note)} </span> : null}
      <TextLink to={`${base}/verslag`}>Bekijk het verslag</TextLink>
      {' · '}
      <OutsideLink href={`${base}/origineel`}>Download het origineel</OutsideLink>
      {note.pictures === null ? null : (
        <>
          {' · '}
          <TextLink to={`${base}/bladzijde`}>Bekijk de bladzijden van het origineel</TextLink>
        </>
      )}
    </p>
  );
}

/** "Versie 1, 12 bladzijden. Niets ging verloren; 2 dingen zijn geschat." */
function summaryOf({ number, pages, findings }: ReadNoteInfo): string {
  const size = pages === null ? '' : `, ${pages} ${pages === 1 ? 'bladzijde' : 'bladzijden'}`;
  const lost = findings.lost === 0 ? 'Er ging niets verloren' : `${things(findings.lost)} niet ingelezen`;
  const unsure = findings.guessed + findings.doubtful;
  const rest = unsure === 0 ? '' : `; ${things(unsure)} geschat of onzeker`;
  return `Nota ingelezen (versie ${number}${size}). ${lost}${rest}.`;
}

const things = (count: number): string => (count === 1 ? '1 ding is' : `${count} dingen zijn`);
