import type { z } from 'zod';
import type { DomainError } from '../domain/errors.ts';
import { errorSentence, fieldSentence } from '../i18n/errors.ts';

/** A refusal as a page shows it: sentences in Dutch, a code to quote on the phone, and the inputs to mend. */
export interface Failure {
  message: string;
  code: string;
  /** Sentence per input name. */
  fields: Record<string, string>;
  /** What stands in the database now, when somebody else was first. */
  current?: Record<string, string | number>;
}

const statusOf = { notFound: 404, forbidden: 403, invalid: 422, conflict: 409, gone: 410 } as const;

/** Status and sentences for an error of the domain. */
export function failureOf(error: DomainError): { status: number; failure: Failure } {
  const fields = Object.fromEntries(
    error.fields.map(({ field, key, params }) => [field, fieldSentence(key, params, field)]),
  );
  const { message, code } = errorSentence(error.key, error.params);
  const current = error.kind === 'conflict' ? { current: error.params } : {};
  return { status: statusOf[error.kind], failure: { message, code, fields, ...current } };
}

/** The same for input that a schema refused. */
export function failureOfInput(error: z.ZodError): { status: number; failure: Failure } {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    fields[field] ??= fieldSentence(keyOf(issue), {}, field);
  }
  return { status: 422, failure: { ...errorSentence('inputInvalid'), fields } };
}

/** Our schemas use message keys; what zod says by itself is told apart by its kind. */
function keyOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][A-Za-z]+$/.test(issue.message)) return issue.message;
  if (issue.code === 'too_big') return 'tooLong';
  return issue.code === 'invalid_type' || issue.code === 'too_small' ? 'required' : 'invalidValue';
}
