import { z } from 'zod';
import { transact } from '#db/client.ts';
import { insertCase } from '#db/queries/cases.ts';
import { authoriseInCouncil } from '../accounts/permissions.ts';
import { type Ctx, within } from '../context.ts';
import { recordEvent } from '../events/record.server.ts';

const text = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .transform((value) => value || null);
const optionalDate = z.union([z.literal(''), z.iso.date('dateInvalid')]).transform((value) => value || null);

/** The form with which a request for advice (or an idea for unasked advice) is registered. */
export const registerCaseInput = z
  .object({
    title: text(160),
    solicited: z.enum(['yes', 'no'], 'required').transform((value) => value === 'yes'),
    requester: text(160),
    portfolioHolder: optionalText(160).default(null),
    question: text(4000),
    theirReference: optionalText(60).default(null),
    receivedOn: z.iso.date('dateInvalid'),
    adviceDueOn: optionalDate.default(null),
  })
  .superRefine((input, context) => {
    if (input.adviceDueOn && input.adviceDueOn < input.receivedOn)
      context.addIssue({ code: 'custom', path: ['adviceDueOn'], message: 'dueBeforeReceived' });
    const year = Number(input.receivedOn.slice(0, 4));
    if (year < 2000 || year > 2100)
      context.addIssue({ code: 'custom', path: ['receivedOn'], message: 'dateAbsurd' });
    if (input.adviceDueOn && Number(input.adviceDueOn.slice(0, 4)) > 2100)
      context.addIssue({ code: 'custom', path: ['adviceDueOn'], message: 'dateAbsurd' });
  });

export type RegisterCaseInput = z.output<typeof registerCaseInput>;

/** Registers a case in state "received"; an official's request stays theirs to follow. Returns the new case's id. */
export function registerCase(ctx: Ctx, input: RegisterCaseInput): string {
  authoriseInCouncil(ctx, 'case:register');
  const id = ctx.newId();
  transact(ctx.db, (tx) => {
    insertCase(tx, {
      ...input,
      id,
      state: 'received',
      referenceNo: null,
      scoringClosesOn: null,
      meetingOn: null,
      sentOn: null,
      responseDueOn: null,
      leadId: null,
      officialId: ctx.actor.role === 'official' ? ctx.actor.personId : null,
      rubricKey: null,
      rubricVersion: null,
      suspendedSince: null,
      urgent: false,
      createdAt: ctx.now(),
      createdBy: ctx.actor.personId,
    });
    recordEvent(within(ctx, tx), 'case.registered', id, { solicited: input.solicited });
  });
  return id;
}
