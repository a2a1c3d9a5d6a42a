import { Form } from '@remix-run/react';
import type { RubricContent } from '../../domain/rubrics/rubric-content.ts';
import { Button } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

interface AboutFormProps {
  content: RubricContent;
  /** The answer to this form, if it came back; null when another form was sent. */
  answer: unknown;
}

/** The rubric as a whole: its name, its question, when to use it, and its dimensions. */
export function AboutForm({ content, answer }: AboutFormProps) {
  const revision = isRefused(answer) ? answer.failure.current?.revision : undefined;
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="revision" value={revision ?? content.revision} />
      <TextField
        name="title"
        label="Naam"
        maxLength={300}
        defaultValue={typedOr(answer, 'title', content.title)}
        error={errorOf(answer, 'title')}
      />
      <TextArea
        name="guidingQuestion"
        label="De vraag waarop alle punten samen antwoord geven"
        rows={2}
        maxLength={1000}
        defaultValue={typedOr(answer, 'guidingQuestion', content.guidingQuestion)}
        error={errorOf(answer, 'guidingQuestion')}
      />
      <TextArea
        name="advisedUse"
        label="Voor welke nota’s"
        optional
        rows={2}
        maxLength={1000}
        defaultValue={typedOr(answer, 'advisedUse', content.advisedUse)}
        error={errorOf(answer, 'advisedUse')}
      />
      {content.dimensions.map(({ id, title }, index) => (
        <TextField
          key={id}
          name={`dimension-${id}`}
          label={`Dimensie ${index + 1}`}
          hint={
            index === 0
              ? 'Een dimensie is een groep punten. Maak een vak leeg om de dimensie weg te halen.'
              : undefined
          }
          maxLength={300}
          defaultValue={typedOr(answer, `dimension-${id}`, title)}
          error={errorOf(answer, `dimension-${id}`)}
        />
      ))}
      <TextField
        name="newDimension"
        label="Nieuwe dimensie"
        optional
        maxLength={300}
        defaultValue={typedOr(answer, 'newDimension', '')}
        error={errorOf(answer, 'newDimension')}
      />
      <div>
        <Button name="act" value="about">
          Bewaar naam en dimensies
        </Button>
      </div>
    </Form>
  );
}
