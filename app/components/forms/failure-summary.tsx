import type { Failure } from '../../http/sentences.server.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

/** What an action gives back when it refused: sentences, and what was typed. */
export interface Refused {
  failure: Failure;
  values: Record<string, unknown>;
}

/** Whether an action's answer is a refusal. */
export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'failure' in answer;

/** Above a form that came back: one line per input to mend, or the one sentence that says why not. */
export function FailureSummary({ answer }: { answer: unknown }) {
  if (!isRefused(answer)) return null;
  const { failure } = answer;
  const errors = Object.entries(failure.fields).map(([field, message]) => ({ field, message }));
  const isSaidBelow = errors.some(({ message }) => message === failure.message);
  if (errors.length > 0)
    return <ErrorSummary errors={errors} kept={isSaidBelow ? undefined : failure.message} />;
  return (
    <Notice
      kind="error"
      title={failure.code === 'STAND-01' ? 'Dit kan nu niet' : 'Dit kan nog niet'}
      announce
    >
      <p>
        {failure.message} <span className="quiet small">(code {failure.code})</span>
      </p>
    </Notice>
  );
}

/** The value that an input starts with: what was typed if the form came back, else what is stored. */
export function typedOr(answer: unknown, name: string, stored: string | null | undefined): string {
  if (isRefused(answer) && typeof answer.values[name] === 'string') return answer.values[name];
  return stored ?? '';
}

/** The sentence under an input, if it was refused. */
export const errorOf = (answer: unknown, name: string): string | undefined =>
  isRefused(answer) ? answer.failure.fields[name] : undefined;
