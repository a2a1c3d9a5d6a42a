import { letterText } from '#app/i18n/letter.ts';
import type { CaseRow } from '#db/queries/cases.ts';
import { latestRevealedRound } from '#db/queries/scoring.ts';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { rubricOf } from '../rubrics/resolve-rubric.server.ts';

type LetterJson = FrozenLetter['doc'];

/**
 * A whole letter from the council's settings, the case and the document. Minority statements and signatures
 * come later: they are not part of what was put to the vote.
 */
export function composeLetter(
  ctx: Ctx,
  row: CaseRow,
  letter: { doc: unknown; version: number; status: FrozenLetter['status']; referenceNo: string },
): FrozenLetter {
  const settings = loadSettings(ctx.db);
  return frozenLetterSchema.parse({
    format: 'adviestafel-letter-1',
    council: {
      name: settings.name,
      municipality: settings.municipality,
      addressLines: settings.addressLines,
      email: settings.email,
      website: settings.website,
      legalBasis: settings.legalBasis,
      accent: settings.accent,
    },
    addressee: addressee(settings.addressee, row.portfolioHolder),
    place: settings.place,
    date: ctx.today(),
    referenceNo: letter.referenceNo,
    theirReference: row.theirReference,
    subject: `Advies over ${row.title}`,
    solicited: row.solicited,
    copies: settings.copies,
    doc: numbered(letter.doc as LetterJson),
    annexes: methodAnnex(ctx, row),
    version: letter.version,
    status: letter.status,
  });
}

const addressee = (lines: string[], portfolioHolder: string | null): string[] =>
  portfolioHolder ? [...lines, `t.a.v. ${portfolioHolder}`] : lines;

/** The document with its advice points numbered in their order. */
function numbered(doc: LetterJson): LetterJson {
  let next = 0;
  const walk = (node: unknown): unknown => {
    const item = node as { type?: string; attrs?: Record<string, unknown>; content?: unknown[] };
    if (item.type === 'advice_point') return { ...item, attrs: { ...item.attrs, number: ++next } };
    return item.content ? { ...item, content: item.content.map(walk) } : item;
  };
  return walk(doc) as LetterJson;
}

function methodAnnex(ctx: Ctx, row: CaseRow): FrozenLetter['annexes'] {
  const round = latestRevealedRound(ctx.db, row.id);
  if (!round) return [];
  const rubric = rubricOf(ctx, round);
  const { title, intro, header } = letterText.annexMethod;
  return [
    {
      title,
      paragraphs: [...intro],
      table: { header: [...header], rows: rubric.criteria.map((item) => [item.title, item.question]) },
    },
  ];
}
