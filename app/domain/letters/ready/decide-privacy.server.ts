import type { Node } from 'prosemirror-model';
import { type Step, Transform } from 'prosemirror-transform';
import { z } from 'zod';
import { letterText } from '#app/i18n/letter.ts';
import { transact } from '#db/client.ts';
import { insertPrivacyDecision, type PrivacyDecisionRow } from '#db/queries/ready-check.ts';
import { privateFindings } from '#editor/guard/letter-guard.ts';
import type { GuardContext } from '#editor/guard/private-kind.ts';
import { loadCase } from '../../cases/load-case.server.ts';
import { type Ctx, within } from '../../context.ts';
import { editLetter } from '../../drafting/collab/edit-letter.server.ts';
import { currentLetter } from '../../drafting/current-letter.server.ts';
import { invalid, notFound } from '../../errors.ts';
import { recordEvent } from '../../events/record.server.ts';
import { composeLetter } from '../compose-letter.server.ts';
import { guardContextOf } from './guard-context.server.ts';
import { privacyKey } from './privacy-key.server.ts';
import { type PrivateInLetter, privateInLetter } from './private-in-letter.server.ts';

/** A finding may stay, with the reason why. */
export const keepPrivateInput = z.object({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().min(1, 'keepReasonMissing').max(1000, 'tooLong'),
});

/** A finding is made unreadable. */
export const redactPrivateInput = keepPrivateInput.pick({ key: true });

/** Records that something private may stay in the letter, and why. @throws DomainError invalid 'privacyGone' */
export function keepPrivate(ctx: Ctx, caseId: string, input: z.output<typeof keepPrivateInput>): void {
  transact(ctx.db, (tx) => {
    const inTx = within(ctx, tx);
    const { finding, version } = findPrivateIn(inTx, caseId, input.key);
    record(inTx, caseId, finding, { decision: 'keep', reason: input.reason, documentVersion: version });
  });
  ctx.council.publish(`work:${caseId}`, { kind: 'ready.changed', caseId });
}

/**
 * Replaces private words in the letter by a remark that says so; in an annex they are replaced when the letter
 * is put together. Earlier versions on the time line keep the words: they are the council's own.
 * @throws DomainError invalid 'privacyGone', conflict 'letterNotEdited'
 */
export async function redactPrivate(
  ctx: Ctx,
  caseId: string,
  input: z.output<typeof redactPrivateInput>,
): Promise<void> {
  const { finding, version, documentId } = findPrivateIn(ctx, caseId, input.key);
  const decision = { decision: 'redact', reason: '', documentVersion: version } as const;
  const context = guardContextOf(ctx.db);
  if (finding.pos === null) transact(ctx.db, (tx) => record(within(ctx, tx), caseId, finding, decision));
  else
    await editLetter(
      ctx,
      documentId,
      (doc) => redaction(doc, context, input.key),
      (inTx) => record(inTx, caseId, finding, decision),
    );
  ctx.council.publish(`work:${caseId}`, { kind: 'ready.changed', caseId });
}

function findPrivateIn(
  ctx: Ctx,
  caseId: string,
  key: string,
): { finding: PrivateInLetter; version: number; documentId: string } {
  const { row } = loadCase(ctx, caseId, 'privacy:decide');
  const letter = currentLetter(ctx.db, caseId);
  if (!letter) throw notFound('letter');
  const composed = composeLetter(ctx, row, {
    doc: letter.doc.toJSON(),
    version: 1,
    status: 'concept',
    referenceNo: row.referenceNo ?? 'nog geen kenmerk',
  });
  const finding = privateInLetter(ctx.db, letter.doc, composed).find((one) => one.key === key);
  if (!finding) throw invalid('privacyGone');
  return { finding, version: letter.version, documentId: letter.documentId };
}

function record(
  ctx: Ctx,
  caseId: string,
  finding: PrivateInLetter,
  decision: Pick<PrivacyDecisionRow, 'decision' | 'reason' | 'documentVersion'>,
): void {
  insertPrivacyDecision(ctx.db, {
    id: ctx.newId(),
    caseId,
    kind: finding.kind,
    excerptHash: finding.key,
    ...decision,
    by: ctx.actor.personId,
    at: ctx.now(),
  });
  recordEvent(ctx, decision.decision === 'keep' ? 'privacy.kept' : 'privacy.redacted', caseId, {
    found: finding.kind,
  });
}

/** The steps that make every occurrence of a finding unreadable, from the end so that places stay right. */
function redaction(doc: Node, context: GuardContext, key: string): Step[] {
  const tr = new Transform(doc);
  const findings = privateFindings(doc, context).filter((finding) => privacyKey(finding) === key);
  for (const finding of findings.reverse()) {
    const node = doc.nodeAt(finding.from);
    if (finding.inFootnote && node)
      tr.setNodeAttribute(
        finding.from,
        'text',
        String(node.attrs.text).replaceAll(finding.words, letterText.redacted),
      );
    else tr.replaceWith(finding.from, finding.to, doc.type.schema.text(letterText.redacted, node?.marks));
  }
  return tr.steps;
}
