import { Form, Link } from '@remix-run/react';
import type { RoomThing } from '../../domain/publications/publication-room.server.ts';
import { publicWords, summaryHints } from '../../i18n/publications.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { DateField } from '../../ui/field/date-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { datePartsFor } from '../forms/date-parts.ts';
import { errorOf, isRefused } from '../forms/failure-summary.tsx';

interface PublishFormProps {
  thing: RoomThing;
  answer: unknown;
}

/** What was typed, also when the answer is a preview and not a refusal. */
const typedIn = (answer: unknown): Record<string, unknown> | undefined =>
  typeof answer === 'object' && answer !== null && 'values' in answer
    ? (answer.values as Record<string, unknown>)
    : undefined;

/** The words for everybody and from when; with a look at how it will be before it is. */
export function PublishForm({ thing, answer }: PublishFormProps) {
  const typed = typedIn(answer);
  const first = (name: string, stored: string) => (typeof typed?.[name] === 'string' ? typed[name] : stored);
  const { the } = publicWords[thing.kind];
  const isNew = thing.state === 'possible';
  return (
    <Form
      method="post"
      className="stack"
      data-gap="3"
      preventScrollReset
      data-unsent={typed === undefined ? undefined : ''}
    >
      <input type="hidden" name="kind" value={thing.kind} />
      <TextField
        name="title"
        label="Titel"
        maxLength={300}
        defaultValue={first('title', thing.title)}
        error={errorOf(answer, 'title')}
      />
      <TextArea
        name="summary"
        label="Samenvatting voor iedereen"
        hint={summaryHints[thing.kind]}
        rows={6}
        maxLength={4000}
        defaultValue={first('summary', thing.summary)}
        error={errorOf(answer, 'summary')}
      />
      <Confirm answer={answer} typed={typed} />
      {isNew || thing.embargo ? <Embargo thing={thing} answer={answer} typed={typed} /> : null}
      <div className="cluster">
        {isNew ? (
          <>
            <Button look="primary" name="act" value="publish">
              Maak {the} openbaar
            </Button>
            <Button name="act" value="preview">
              Bekijk eerst hoe het wordt
            </Button>
          </>
        ) : (
          <>
            <Button name="act" value="change">
              Verander deze tekst
            </Button>
            <Link to={`?stuk=${thing.kind}&weghalen`} preventScrollReset>
              Haal {the} weg
            </Link>
          </>
        )}
      </div>
    </Form>
  );
}

/** Only after the guard found something in what was typed. */
function Confirm({ answer, typed }: { answer: unknown; typed: Record<string, unknown> | undefined }) {
  const asked = isRefused(answer) && answer.failure.code === 'OPENBAAR-03';
  if (!asked && typed?.confirmed !== 'on') return null;
  return (
    <Checkbox
      name="confirmed"
      label="Ik heb gekeken: wat hier staat, mag iedereen lezen"
      defaultChecked={typed?.confirmed === 'on'}
    />
  );
}

function Embargo({
  thing,
  answer,
  typed,
}: PublishFormProps & { typed: Record<string, unknown> | undefined }) {
  const wrong = errorOf(answer, 'embargoOn') ?? errorOf(answer, 'embargoTime');
  const wished = Boolean(typed?.embargoOn || typed?.embargoTime);
  return (
    <Disclosure summary="Pas later openbaar maken" open={Boolean(wrong) || wished || thing.embargo !== null}>
      <div className="stack">
        <DateField
          name="embargoOn"
          label="Openbaar vanaf"
          hint="Laat leeg om het nu openbaar te maken."
          optional
          value={datePartsFor('embargoOn', thing.embargo?.on, typed)}
          error={errorOf(answer, 'embargoOn')}
        />
        <TextField
          name="embargoTime"
          label="Tijd"
          hint="Bijvoorbeeld 10:00. Zonder tijd begint het om middernacht."
          width="short"
          optional
          defaultValue={
            typeof typed?.embargoTime === 'string' ? typed.embargoTime : (thing.embargo?.time ?? '')
          }
          error={errorOf(answer, 'embargoTime')}
        />
      </div>
    </Disclosure>
  );
}
