import { Form, Link } from '@remix-run/react';
import type { ReadyItem } from '../../../domain/letters/ready/ready-items.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ReasonForm } from '../../forms/reason-form.tsx';

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
      <ReasonForm
        id={place}
        about={{ key: item.key }}
        label={`Waarom mag “${item.words}” blijven staan?`}
        hint="De reden blijft bij dit advies bewaard. Zij komt niet in de brief."
        maxLength={1000}
        act={{ value: 'keep', words: 'Dit mag blijven staan' }}
        back={here}
        answer={answer}
      />
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
