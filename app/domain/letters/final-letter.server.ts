import {
  frozenVersionsByCase,
  latestFrozenVersion,
  minorityByVersion,
  sendingOf,
  signaturesByVersion,
} from '#db/queries/letters.ts';
import { peopleByIds } from '#db/queries/people.ts';
import { type FrozenLetter, frozenLetterSchema } from '#editor/export/frozen-letter.ts';
import { loadCase } from '../cases/load-case.server.ts';
import type { Ctx } from '../context.ts';
import { currentLetter } from '../drafting/current-letter.server.ts';
import { notFound } from '../errors.ts';
import { dutchDateAt } from '../tracking/calendar-date.ts';
import { composeLetter } from './compose-letter.server.ts';

/**
 * The letter as it stands: the concept while it is written, the frozen version while it is voted on, with
 * minority statements and signatures once it is adopted, and exactly what was sent after sending.
 */
export function letterOfCase(ctx: Ctx, caseId: string): FrozenLetter {
  const { row } = loadCase(ctx, caseId, letterAction(ctx, caseId));
  const sent = sendingOf(ctx.db, caseId);
  if (sent) return frozenLetterSchema.parse(JSON.parse(sent.content));
  if (row.state === 'drafting') return conceptLetter(ctx, caseId);
  const frozen = latestFrozenVersion(ctx.db, caseId);
  if (!frozen) throw notFound('letter');
  return withDecision(
    ctx,
    frozen.id,
    frozenLetterSchema.parse(JSON.parse(frozen.content)),
    frozen.status === 'adopted',
  );
}

function letterAction(ctx: Ctx, caseId: string) {
  const { row } = loadCase(ctx, caseId, 'case:read');
  if (row.state === 'drafting') return 'letter:read' as const;
  return sendingOf(ctx.db, caseId) ? ('letter:readSent' as const) : ('letter:readFrozen' as const);
}

function conceptLetter(ctx: Ctx, caseId: string): FrozenLetter {
  const { row } = loadCase(ctx, caseId, 'letter:read');
  const letter = currentLetter(ctx.db, caseId);
  if (!letter) throw notFound('letter');
  return composeLetter(ctx, row, {
    doc: letter.doc.toJSON(),
    version: frozenVersionsByCase(ctx.db, caseId).length + 1,
    status: 'concept',
    referenceNo: row.referenceNo ?? 'nog geen kenmerk',
  });
}

/** A frozen letter with what was added by the decision: minority statements in their authors' words, signatures. */
export function withDecision(
  ctx: Ctx,
  frozenVersionId: string,
  letter: FrozenLetter,
  adopted: boolean,
): FrozenLetter {
  const minority = minorityByVersion(ctx.db, frozenVersionId);
  const signatures = signaturesByVersion(ctx.db, frozenVersionId);
  const ids = [...minority, ...signatures].map((row) => row.personId);
  const names = new Map(peopleByIds(ctx.db, [...new Set(ids)]).map((person) => [person.id, person.name]));
  return {
    ...letter,
    status: adopted ? 'adopted' : letter.status,
    minorityStatements: minority.map((row) => ({
      author: row.named ? (names.get(row.personId) ?? 'een lid') : 'een lid',
      text: row.body,
    })),
    signatures: (['chair', 'secretary'] as const).flatMap((role) => {
      const signed = signatures.find((row) => row.role === role);
      const name = signed ? names.get(signed.personId) : undefined;
      return signed && name
        ? [
            {
              name,
              role: role === 'chair' ? letter.ending.chairRole : letter.ending.secretaryRole,
              signedOn: dutchDateAt(signed.at),
            },
          ]
        : [];
    }),
  };
}
