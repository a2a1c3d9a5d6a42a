import { Form } from '@remix-run/react';
import type { PersonLine } from '../../domain/accounts/people.server.ts';
import { roleOptions } from '../../i18n/people.ts';
import { roleWords } from '../../i18n/words.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';
import { MemberBox } from './invite-form.tsx';

interface PersonFormProps {
  person: PersonLine;
  answer: unknown;
}

/** Role, vote and whether somebody still takes part. Of oneself only the vote can be changed. */
export function PersonForm({ person, answer }: PersonFormProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  const ticked = (name: string, stored: boolean) => (typed ? typed[name] === 'on' : stored);
  return (
    <Form method="post" className="paper stack" data-gap="3">
      {person.self ? (
        <OwnRole person={person} />
      ) : (
        <>
          <SelectField
            name="role"
            label="Rol"
            options={roleOptions}
            defaultValue={typedOr(answer, 'role', person.role)}
            error={errorOf(answer, 'role')}
          />
          <Checkbox
            name="active"
            label="Doet mee"
            hint="Zonder vinkje kan deze persoon niet meer inloggen. Wat hij of zij deed, blijft staan."
            defaultChecked={ticked('active', person.access.kind !== 'left')}
          />
        </>
      )}
      <MemberBox checked={ticked('isMember', person.isMember)} />
      <div>
        <Button look="primary" type="submit" name="act" value="change">
          Bewaar de rol van {person.name}
        </Button>
      </div>
    </Form>
  );
}

/** Nobody can shut themselves out: the role stays, and so does taking part. */
function OwnRole({ person }: { person: PersonLine }) {
  return (
    <>
      <input type="hidden" name="role" value={person.role} />
      <input type="hidden" name="active" value="on" />
      <p>
        Uw rol is {roleWords[person.role]}. Die kunt u niet zelf veranderen. Vraag het een andere secretaris
        of beheerder.
      </p>
    </>
  );
}
