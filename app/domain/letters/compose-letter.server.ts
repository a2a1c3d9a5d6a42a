import type { CaseRow } from '#db/queries/cases.ts';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import type { Ctx } from '../context.ts';
import { loadSettings } from '../councils/load-settings.server.ts';
import { layoutOfCase } from './layout.server.ts';
import { lettersAnnexes } from './letter-annexes.server.ts';
import { templateContent } from './templates.server.ts';

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
  const layout = layoutOfCase(ctx, row.id);
  const model = templateContent(ctx, layout.templateId);
  return frozenLetterSchema.parse({
    format: 'adviestafel-letter-1',
    council: {
      name: settings.name,
      municipality: settings.municipality,
      ...(model.contactLines.length > 0
        ? { addressLines: model.contactLines, email: null, website: null }
        : { addressLines: settings.addressLines, email: settings.email, website: settings.website }),
      legalBasis: model.legalBasis ?? settings.legalBasis,
      logo: model.logo,
      accent: settings.accent,
    },
    addressee: addressee(
      model.addressee.length > 0 ? model.addressee : settings.addressee,
      row.portfolioHolder,
    ),
    place: settings.place,
    date: ctx.today(),
    referenceNo: letter.referenceNo,
    theirReference: row.theirReference,
    subject: `Advies over ${row.title}`,
    solicited: row.solicited,
    copies: settings.copies,
    doc: numbered(letter.doc as LetterJson),
    salutation: model.salutation,
    ending: {
      greeting: model.greeting,
      chairRole: model.chairRole,
      secretaryRole: model.secretaryRole,
    },
    annexes: lettersAnnexes(ctx, row, layout),
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
