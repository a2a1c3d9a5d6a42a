import { Form } from '@remix-run/react';
import type { CaseCourse } from '../../domain/tracking/course.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { DoneHere } from '../forms/done-here.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

interface ResponseFormProps {
  course: CaseCourse;
  answer: unknown;
  today: string;
  /** Whether it was recorded just now. */
  isNew: boolean;
}

/** The reaction as a whole: when, how, and in a few words. Open once every point has its own reaction. */
export function ResponseForm({ course, answer, today, isNew }: ResponseFormProps) {
  const { response, points } = course.reactions!;
  const left = points.filter((point) => point.reaction === null).length;
  if (response) {
    const facts = (
      <p>
        Ontvangen op {formatDate(response.receivedOn)}. {response.summary}
      </p>
    );
    const title = 'De reactie is vastgelegd';
    return isNew ? (
      <DoneHere title={title}>{facts}</DoneHere>
    ) : (
      <Notice kind="success" title={title}>
        {facts}
      </Notice>
    );
  }
  if (left > 0)
    return (
      <Notice kind="info" title="Eerst per advies">
        <p>
          Leg bij elk advies vast wat het college ermee doet. Nog{' '}
          {left === 1 ? '1 advies' : `${left} adviezen`}.
        </p>
      </Notice>
    );
  const typed = isRefused(answer) ? answer.values : undefined;
  return (
    <section className="paper stack" aria-labelledby="reactie">
      <h2 id="reactie">De reactie van het college</h2>
      <Form method="post" className="stack">
        <DateField
          name="receivedOn"
          label="Ontvangen op"
          value={datePartsFor('receivedOn', today, typed)}
          error={errorOf(answer, 'receivedOn')}
        />
        <RadioCards
          name="form"
          label="Hoe kwam de reactie?"
          value={typedOr(answer, 'form', 'letter')}
          error={errorOf(answer, 'form')}
          choices={[
            { value: 'letter', sentence: 'Met een brief of e-mail.' },
            { value: 'oral', sentence: 'In een gesprek.' },
          ]}
        />
        <TextArea
          name="summary"
          label="De reactie in het kort"
          rows={4}
          defaultValue={typedOr(answer, 'summary', '')}
          error={errorOf(answer, 'summary')}
        />
        <div>
          <Button look="primary" type="submit" name="act" value="response">
            Leg de reactie vast
          </Button>
        </div>
      </Form>
    </section>
  );
}
