import { Form, Link } from '@remix-run/react';
import { Button } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { errorOf, typedOr } from './failure-summary.tsx';

interface ReasonFormProps {
  id?: string;
  /** What is decided about, as the action reads it. */
  about: Record<string, string>;
  /** The question that the reason answers. */
  label: string;
  /** Who will and will not read the reason. */
  hint: string;
  maxLength: number;
  /** The decision: its value as `act`, and its words on the button. */
  act: { value: string; words: string; look?: 'primary' };
  /** Where somebody goes who decides nothing after all. */
  back?: string;
  answer: unknown;
}

/** A decision that needs a reason: one field, one button, and with `back` a way to leave it. */
export function ReasonForm({ id, about, label, hint, maxLength, act, back, answer }: ReasonFormProps) {
  return (
    <Form method="post" className="stack" data-gap="2" id={id} preventScrollReset>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea
        name="reason"
        label={label}
        hint={hint}
        rows={2}
        maxLength={maxLength}
        // It opened because it was asked for; what stands open from the start must not take the focus.
        autoFocus={back !== undefined}
        defaultValue={typedOr(answer, 'reason', '')}
        error={errorOf(answer, 'reason')}
      />
      <div className="cluster" data-gap="1">
        <Button look={act.look} name="act" value={act.value}>
          {act.words}
        </Button>
        {back === undefined ? null : (
          <Link to={back} preventScrollReset>
            Toch niet
          </Link>
        )}
      </div>
    </Form>
  );
}
