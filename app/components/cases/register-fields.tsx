import { DateField } from '../../ui/field/date-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

/** The questions of a new request. `answer` is what came back when it was refused; `today` starts the date. */
export function RegisterFields({ answer, today }: { answer: unknown; today: string }) {
  const typed = isRefused(answer) ? answer.values : undefined;
  const field = (name: string) => ({
    name,
    error: errorOf(answer, name),
    defaultValue: typedOr(answer, name, ''),
  });
  return (
    <>
      <TextField
        {...field('title')}
        label="Titel van de nota of het onderwerp"
        hint="Bijvoorbeeld: Beleidsplan Wmo 2027–2030. Zet er geen namen van inwoners in."
      />
      <RadioCards
        name="solicited"
        label="Is het advies gevraagd?"
        error={errorOf(answer, 'solicited')}
        value={typedOr(answer, 'solicited', 'yes')}
        choices={[
          { value: 'yes', sentence: 'Ja, het college vraagt ons om advies.' },
          { value: 'no', sentence: 'Nee, wij geven dit advies uit onszelf.' },
        ]}
      />
      <TextField {...field('requester')} label="Wie vraagt het advies, of wie bracht het onderwerp in?" />
      <TextField {...field('portfolioHolder')} label="Wethouder die erover gaat" optional />
      <TextArea {...field('question')} label="Wat is de vraag?" rows={5} />
      <TextField {...field('theirReference')} label="Kenmerk van de gemeente" optional width="medium" />
      <DateField
        name="receivedOn"
        label="Ontvangen op"
        error={errorOf(answer, 'receivedOn')}
        value={datePartsFor('receivedOn', today, typed)}
      />
      <DateField
        name="adviceDueOn"
        label="Uiterste adviesdatum"
        hint="Staat er geen datum bij? Laat dit dan leeg en vraag ernaar. Komt het advies te laat, dan mag het besluit toch worden genomen."
        error={errorOf(answer, 'adviceDueOn')}
        optional
        value={datePartsFor('adviceDueOn', null, typed)}
      />
    </>
  );
}
