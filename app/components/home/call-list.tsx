import { Form } from '@remix-run/react';
import type { TalkCall } from '../../domain/annotations/for-me.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';

/** Talks in which somebody is called, or their question was answered. Opening one takes it off the list. */
export function CallList({ calls }: { calls: readonly TalkCall[] }) {
  if (calls.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="voor-u">
      <h2 id="voor-u">Voor u in de gesprekken</h2>
      <ul className="turns">
        {calls.map((call) => (
          <li key={`${call.kind}-${call.annotationId}`} className="turn paper">
            <div className="turn__what">
              <h3 className="turn__act">{sentenceOf(call)}</h3>
              <p className="turn__case">Bij “{shortened(call.quote)}”</p>
              <p className="turn__when">
                {call.title}, {formatDate(dutchDateAt(call.at), 'long')}
              </p>
            </div>
            <Form method="post" action={`/aantekeningen/${call.annotationId}/gezien`}>
              <input type="hidden" name="caseId" value={call.caseId} />
              <Button type="submit" look="secondary">
                Lees het gesprek
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sentenceOf = ({ kind, by }: TalkCall): string =>
  kind === 'mention' ? `${by ?? 'Iemand'} noemde u.` : 'De gemeente heeft uw vraag beantwoord.';

const shortened = (quote: string): string => (quote.length > 120 ? `${quote.slice(0, 117)}…` : quote);
