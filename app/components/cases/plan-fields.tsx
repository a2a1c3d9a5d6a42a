import type { PlanForm } from '../../domain/cases/plan-form.server.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

interface PlanFieldsProps {
  form: PlanForm;
  answer: unknown;
}

const asOptions = (people: { id: string; name: string }[]) =>
  people.map((person) => ({ value: person.id, label: person.name }));

/** Who, by which rubric, and when. */
export function PlanFields({ form, answer }: PlanFieldsProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  return (
    <>
      <SelectField
        name="leadId"
        label="Trekker"
        hint="De trekker schrijft het concept van de brief."
        placeholder="Kies iemand"
        options={asOptions(form.leads)}
        defaultValue={typedOr(answer, 'leadId', form.leadId)}
        error={errorOf(answer, 'leadId')}
      />
      <PeopleBoxes
        name="reviewerIds"
        legend="Wie beoordelen de nota?"
        people={form.members}
        chosen={(typed?.reviewerIds as string[] | undefined) ?? form.reviewerIds}
        error={errorOf(answer, 'reviewerIds')}
      />
      {form.observers.length > 0 ? (
        <PeopleBoxes
          name="observerIds"
          legend="Welke toehoorders mogen meekijken?"
          people={form.observers}
          chosen={(typed?.observerIds as string[] | undefined) ?? form.observerIds}
        />
      ) : null}
      <SelectField
        name="officialId"
        label="Contactambtenaar"
        optional
        placeholder="Nog niemand"
        options={asOptions(form.officials)}
        defaultValue={typedOr(answer, 'officialId', form.officialId)}
        error={errorOf(answer, 'officialId')}
      />
      <RubricChoice form={form} answer={answer} />
      <PlanDates form={form} answer={answer} />
    </>
  );
}

function RubricChoice({ form, answer }: PlanFieldsProps) {
  if (form.rubricFixed) return <input type="hidden" name="rubric" value={form.rubric} />;
  return (
    <SelectField
      name="rubric"
      label="Toetskader"
      hint="De punten waarop de leden de nota beoordelen."
      options={form.rubrics.map((rubric) => ({ value: rubric.choice, label: rubric.title }))}
      defaultValue={typedOr(answer, 'rubric', form.rubric)}
      error={errorOf(answer, 'rubric')}
    />
  );
}

function PlanDates({ form, answer }: PlanFieldsProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  const dates = [
    { name: 'adviceDueOn', label: 'Uiterste adviesdatum', stored: form.adviceDueOn },
    { name: 'scoringClosesOn', label: 'Beoordelen sluit op', stored: form.scoringClosesOn },
    { name: 'meetingOn', label: 'Vergadering waarin de brief wordt vastgesteld', stored: form.meetingOn },
  ];
  return (
    <>
      {dates.map(({ name, label, stored }) => (
        <DateField
          key={name}
          name={name}
          label={label}
          error={errorOf(answer, name)}
          value={datePartsFor(name, stored, typed)}
        />
      ))}
    </>
  );
}

interface PeopleBoxesProps {
  name: string;
  legend: string;
  people: { id: string; name: string }[];
  chosen: readonly string[];
  error?: string;
}

/** A box per person. The empty hidden input makes "nobody" a list too. */
function PeopleBoxes({ name, legend, people, chosen, error }: PeopleBoxesProps) {
  return (
    <fieldset className="field" data-invalid={error ? '' : undefined}>
      <legend className="field__label" id={name}>
        {legend}
      </legend>
      {error ? <p className="field__error">{error}</p> : null}
      {people.map((person) => (
        <Checkbox
          key={person.id}
          id={`${name}-${person.id}`}
          name={`${name}[]`}
          value={person.id}
          label={person.name}
          defaultChecked={chosen.includes(person.id)}
        />
      ))}
    </fieldset>
  );
}
