import { Form, Link } from '@remix-run/react';
import type { ReadyItem } from '../../../domain/letters/ready/ready-items.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/field/text-area.tsx';
import { errorOf, typedOr } from '../../forms/failure-summary.tsx';

interface PrivacyChoiceProps {
  item: Extract<ReadyItem, { kind: 'privacy' }>;
  caseId: string;
  /** The form with the reason is open: one at a time, by the address. */
  open: boolean;
  answer: unknown;
}

/** Private words are made unreadable, or may stay with a reason. */
export function PrivacyChoice({ item, caseId, open, answer }: PrivacyChoiceProps) {
  const here = `/adviezen/${caseId}/concept/klaar`;
  const place = `privacy-${item.key.slice(0, 12)}`;
  if (open)
    return (
      <Form method="post" className="stack" data-gap="2" id={place} preventScrollReset>
        <input type="hidden" name="key" value={item.key} />
        <TextArea
          name="reason"
          label={`Waarom mag “${item.words}” blijven staan?`}
          hint="De reden blijft bij dit advies bewaard. Zij komt niet in de brief."
          rows={2}
          maxLength={1000}
          autoFocus
          defaultValue={typedOr(answer, 'reason', '')}
          error={errorOf(answer, 'reason')}
        />
        <div className="cluster" data-gap="1">
          <Button name="act" value="keep">
            Dit mag blijven staan
          </Button>
          <Link to={here} preventScrollReset>
            Toch niet
          </Link>
        </div>
      </Form>
    );
  return (
    <div className="cluster" data-gap="1" id={place}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="key" value={item.key} />
        <Button name="act" value="redact">
          Maak onleesbaar<span className="visually-hidden">: {item.words}</span>
        </Button>
      </Form>
      <Link to={`${here}?blijft=${item.key}#${place}`} preventScrollReset>
        Mag blijven staan, want …<span className="visually-hidden"> ({item.words})</span>
      </Link>
    </div>
  );
}
