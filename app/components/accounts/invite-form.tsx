import { Form } from '@remix-run/react';
import { roleOptions } from '../../i18n/people.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

/** Name, address and role of somebody new. */
export function InviteForm({ answer }: { answer: unknown }) {
  return (
    <Form method="post" className="stack" data-gap="3" noValidate>
      <TextField
        name="name"
        label="Naam"
        autoComplete="off"
        defaultValue={typedOr(answer, 'name', '')}
        error={errorOf(answer, 'name')}
      />
      <TextField
        name="email"
        label="E-mailadres"
        hint="Hiermee logt deze persoon later in."
        type="email"
        autoComplete="off"
        defaultValue={typedOr(answer, 'email', '')}
        error={errorOf(answer, 'email')}
      />
      <SelectField
        name="role"
        label="Rol"
        options={roleOptions}
        defaultValue={typedOr(answer, 'role', 'member')}
        error={errorOf(answer, 'role')}
      />
      <MemberBox checked={isRefused(answer) && answer.values.isMember === 'on'} />
      <div>
        <Button look="primary" type="submit">
          Maak de uitnodiging
        </Button>
      </div>
    </Form>
  );
}

/** Whether a chair or secretary is a voting member too; for the other roles the role itself decides. */
export function MemberBox({ checked }: { checked: boolean }) {
  return (
    <Checkbox
      name="isMember"
      label="Is ook lid met stem"
      hint="Alleen van belang bij een voorzitter of secretaris. Een lid heeft altijd stem, andere rollen nooit."
      defaultChecked={checked}
    />
  );
}
