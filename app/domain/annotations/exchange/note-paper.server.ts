import { certaintyWords } from '#app/i18n/scoring.ts';
import type { NotePaper, PaperForm } from '#editor/export/note/note-pdf.ts';
import type { Rubric } from '#rubrics/define-rubric.ts';
import { LADDER, SCORE_LEVELS, scoreWord } from '#rubrics/score.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { loadSettings } from '../../councils/load-settings.server.ts';
import { invalid, notFound } from '../../errors.ts';
import { currentNote, type ReadableNote } from '../../notes/read-note.server.ts';
import { criterionTitles, rubricOf } from '../../rubrics/resolve-rubric.server.ts';
import { exportThreads } from './export-threads.server.ts';
import { remarkOrder } from './remarks.ts';

interface Paper {
  fileName: string;
  bytes: Uint8Array;
}

/**
 * The note with its annotations as accessible PDF: numbers in the text, the words after each chapter. Made in a worker.
 * @throws DomainError forbidden, notFound, invalid 'paper.…'
 */
export async function notePdf(ctx: Ctx, caseId: string): Promise<Paper> {
  const { loaded, note, threads } = exportThreads(ctx, caseId, 'PDF');
  const remarks = remarkOrder(threads, criterionTitles(ctx.db));
  const count = remarks.length === 1 ? '1 aantekening' : `${remarks.length} aantekeningen`;
  const paper = {
    ...paperOf(ctx, loaded.row.title, note),
    intro: [
      `Met ${count}. De nummers in de tekst verwijzen naar de aantekeningen aan het eind van het hoofdstuk.`,
    ],
    remarks,
    form: null,
  };
  const bytes = await ctx.council.jobs.renderNote({ kind: 'pdf', doc: note.doc.toJSON(), paper });
  return { fileName: `${loaded.row.title} met aantekeningen.pdf`, bytes };
}

/**
 * The note to read and judge on paper: a wide margin, the numbers to cite by, and the form of this case's rubric. It
 * holds nobody's words but the municipality's. Made in a worker.
 * @throws DomainError forbidden, notFound, invalid 'paper.…'
 */
export async function bookletPdf(ctx: Ctx, caseId: string): Promise<Paper> {
  const { row } = loadCase(ctx, caseId, 'note:print');
  const note = currentNote(ctx, caseId);
  if (!note) throw notFound('noteVersion');
  const { rubricKey, rubricVersion } = row;
  if (!rubricKey || !rubricVersion) throw invalid('paper.NO_RUBRIC');
  const paper = {
    ...paperOf(ctx, row.title, note),
    intro: [
      'Dit boekje is voor wie op papier leest. Naast de tekst is ruimte voor uw aantekeningen. Achter elke alinea staat haar nummer: schrijf dat erbij, dan vindt de secretaris de plek terug.',
      'Achterin staat het beoordelingsformulier. Geef het ingevulde boekje aan de secretaris. Bespreek het niet met anderen voordat de oordelen open zijn.',
    ],
    remarks: [],
    form: formOf(rubricOf(ctx, { rubricKey, rubricVersion })),
  };
  const bytes = await ctx.council.jobs.renderNote({ kind: 'pdf', doc: note.doc.toJSON(), paper });
  return { fileName: `leesboekje ${row.title}.pdf`, bytes };
}

function paperOf(
  ctx: Ctx,
  title: string,
  { version }: ReadableNote,
): Pick<NotePaper, 'title' | 'subtitle' | 'author' | 'date'> {
  const { name } = loadSettings(ctx.db);
  return {
    title,
    subtitle: `${name} · versie ${version.number} van de nota (${version.fileName})`,
    author: name,
    date: ctx.today(),
  };
}

function formOf(rubric: Rubric): PaperForm {
  return {
    title: 'Uw beoordeling',
    intro: [
      rubric.guidingQuestion,
      'Zet per punt één kruisje. Kiest u stap 1 of stap 4? Schrijf dan ook waarom, met de plek in de nota.',
    ],
    criteria: rubric.criteria.map(({ title, question, levels }, at) => ({
      title: `${at + 1}. ${title}`,
      question,
      levels: SCORE_LEVELS.map((level) => `${level}. ${LADDER[level - 1]!.word}: ${levels[level]}`),
    })),
    others: [scoreWord('cannotJudge'), scoreWord('notApplicable')],
    reason: 'Waarom? En waar staat het in de nota?',
    certain: Object.values(certaintyWords).map((word) => word[0]!.toUpperCase() + word.slice(1)),
  };
}
