import type { ReadNoteInfo } from '../../domain/notes/note-room.server.ts';
import { OutsideLink, TextLink } from '../../ui/link/text-link.tsx';

/** What the import report says in one line, with the way to the report (which has its checksum) and to the original file. */
export function ImportLine({ caseId, note }: { caseId: string; note: ReadNoteInfo }) {
  const base = `/adviezen/${caseId}/nota/${note.id}`;
  return (
    <p className="small import-line">
      <span>{summaryOf(note)}</span> <TextLink to={`${base}/verslag`}>Bekijk het verslag</TextLink>
      {' · '}
      <OutsideLink href={`${base}/origineel`}>Download het origineel</OutsideLink>
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
