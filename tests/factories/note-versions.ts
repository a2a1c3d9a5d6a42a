import { completeImport } from '#app/domain/notes/import-outcome.server.ts';
import { packImport } from '#app/domain/notes/packed-import.ts';
import { insertNoteVersion, nextNoteNumber } from '#db/queries/notes.ts';
import { toNote } from '#editor/import/to-note.ts';
import type { TestCouncil } from './council.ts';

/** A line of a test note: a heading when it begins with "# ", else a paragraph. */
export type NoteLine = string;

/** Reads a note of these lines into a case, as the next version. Gives its id. */
export function addNoteVersion(raad: TestCouncil, caseId: string, lines: readonly NoteLine[]): string {
  const id = raad.as('secretary').newId();
  const result = toNote({
    format: 'text',
    pages: null,
    blocks: lines.map((line, index) => {
      const source = { part: 'test', index, confidence: 1 };
      const text = line.replace(/^# /, '');
      const content = [{ type: 'text' as const, text }];
      return line.startsWith('# ')
        ? { type: 'heading' as const, level: 1, content, source }
        : { type: 'paragraph' as const, content, source };
    }),
    footnotes: [],
    comments: [],
    media: [],
    findings: [],
  });
  insertNoteVersion(raad.council.db, {
    id,
    caseId,
    number: nextNoteNumber(raad.council.db, caseId),
    fileName: 'nota.txt',
    bytes: 10,
    sha256: '0'.repeat(64),
    status: 'queued',
    uploadedBy: 'secretary',
    uploadedAt: raad.clock.now,
  });
  completeImport(raad.council.db, id, packImport(result), raad.clock.now++);
  return id;
}

/** The old note of these tests; {@link revisedLines} is what the municipality made of it. */
export const firstLines: readonly NoteLine[] = [
  '# Toegang',
  'Inwoners melden zich bij het wijkteam in hun eigen buurt, of bellen het gemeentehuis.',
  'Het college stelt na een gesprek vast welke hulp nodig is en legt dit vast in een plan.',
  'Een inwoner kan binnen zes weken bezwaar maken tegen het besluit van het college.',
  '# Geld',
  'De eigen bijdrage is negentien euro per maand, ongeacht het inkomen van het huishouden.',
  'Wie het niet kan betalen, vraagt bijzondere bijstand aan bij het loket werk en inkomen.',
];

/** One paragraph moved, one changed lightly, one heavily, one gone. */
export const revisedLines: readonly NoteLine[] = [
  '# Geld',
  'De eigen bijdrage is eenentwintig euro per maand, ongeacht het inkomen van het huishouden.',
  'Wie het niet kan betalen, vraagt bijzondere bijstand aan bij het loket werk en inkomen.',
  '# Toegang',
  'Inwoners melden zich bij het wijkteam in hun eigen buurt, of bellen het gemeentehuis.',
  'Het college stelt na een gesprek vast welke hulp nodig is en legt dit vast in een plan.',
];
