import { Form } from '@remix-run/react';
import type { LetterTimeline, LetterVersion } from '../../domain/drafting/letter-versions.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { letterMoments, momentLine } from './letter-moments.ts';

interface CompareMomentsProps {
  timeline: LetterTimeline;
  /** What is compared now; null before anything was chosen. */
  shown: Pick<LetterVersion, 'version' | 'from' | 'to'> | null;
}

/** Two moments to compare, in any order. The choice stands in the address, so that it can be kept or sent on. */
export function CompareMoments({ timeline, shown }: CompareMomentsProps) {
  const [newest, ...earlier] = letterMoments(timeline);
  if (!newest || earlier.length === 0) return null;
  const options = [newest, ...earlier].map((moment) => ({
    value: String(moment.version),
    label: moment === newest && !moment.name ? 'De brief zoals hij nu is' : momentLine(moment),
  }));
  const other = shown && (shown.version === shown.from ? shown.to : shown.from);
  return (
    <Form method="get" className="paper filter" aria-label="Vergelijk twee momenten">
      <SelectField
        key={`versie-${shown?.version}`}
        name="versie"
        label="Lees de brief van"
        options={options}
        defaultValue={shown?.version ?? earlier[0]!.version}
      />
      <SelectField
        key={`met-${other}`}
        name="met"
        label="Vergelijk met"
        options={options}
        defaultValue={other ?? newest.version}
      />
      <div className="filter__act">
        <Button type="submit">Vergelijk</Button>
      </div>
    </Form>
  );
}
