import type { LetterTemplate } from '../../domain/letters/templates.server.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';

interface TemplateFieldsProps {
  /** Null for a new model. */
  template: LetterTemplate | null;
  answer: unknown;
}

/** What a model of a letter says; what is left empty comes from the settings of the council. */
export function TemplateFields({ template, answer }: TemplateFieldsProps) {
  const content = template?.content;
  const filled = (name: string, stored: string | null | undefined) => ({
    name,
    defaultValue: typedOr(answer, name, stored),
    error: errorOf(answer, name),
  });
  return (
    <>
      <input type="hidden" name="id" value={template?.id ?? ''} />
      <TextField label="Naam van dit model" {...filled('name', template?.name)} />
      <Checkbox
        name="isDefault"
        label="Gebruik dit model gewoonlijk"
        defaultChecked={template?.isDefault ?? false}
      />
      <LogoFields template={template} answer={answer} />
      <TextArea
        label="Regels onder de naam van de raad"
        hint="Adres, telefoon en e-mail, één per regel. Leeg: zoals in de instellingen."
        rows={4}
        optional
        {...filled('contactLines', content?.contactLines.join('\n'))}
      />
      <TextArea
        label="Aan wie is de brief?"
        hint="Eén regel per regel. Leeg: zoals in de instellingen."
        rows={3}
        optional
        {...filled('addressee', content?.addressee.join('\n'))}
      />
      <TextField label="Aanhef" {...filled('salutation', content?.salutation ?? 'Geacht college,')} />
      <TextArea
        label="Zin over de verordening"
        hint="Leeg: zoals in de instellingen."
        rows={2}
        optional
        {...filled('legalBasis', content?.legalBasis)}
      />
      <TextArea
        label="Verzoek aan het slot"
        hint="Hiermee begint “Tot slot” in een nieuwe brief."
        rows={3}
        optional
        {...filled('closing', content?.closing)}
      />
      <TextField label="Groet" {...filled('greeting', content?.greeting ?? 'Met vriendelijke groet,')} />
      <TextField
        label="Hoe ondertekent de voorzitter?"
        {...filled('chairRole', content?.chairRole ?? 'voorzitter')}
      />
      <TextField
        label="Hoe ondertekent de secretaris?"
        {...filled('secretaryRole', content?.secretaryRole ?? 'secretaris')}
      />
    </>
  );
}

/** The picture of the letterhead. A new file replaces the old one; "none" takes it away. */
function LogoFields({ template, answer }: TemplateFieldsProps) {
  const logo = template?.content.logo ?? null;
  const error = errorOf(answer, 'logo');
  return (
    <fieldset className="stack" data-gap="2">
      <legend className="settings__legend">Logo</legend>
      {logo ? (
        <>
          <img className="template-logo" src={logo.dataUrl} alt={logo.alt} />
          <Checkbox name="logoGone" label="Haal dit logo weg" />
        </>
      ) : null}
      <div className="field">
        <label className="field__label" htmlFor="logoFile">
          {logo ? 'Een ander logo' : 'Kies een logo'} (PNG of JPEG, hoogstens 500 kB)
        </label>
        <input
          className="field__control"
          type="file"
          id="logoFile"
          name="logoFile"
          accept="image/png,image/jpeg"
          aria-describedby={error ? 'logo-fout' : undefined}
        />
        {error ? (
          <p className="field__error" id="logo-fout">
            {error}
          </p>
        ) : null}
      </div>
      <TextField
        label="Wat is er op het logo te zien?"
        hint="Voor wie het beeld niet ziet, bijvoorbeeld: Logo van de Sociale Adviesraad."
        optional
        name="logoAlt"
        defaultValue={typedOr(answer, 'logoAlt', logo?.alt)}
        error={errorOf(answer, 'logoAlt')}
      />
    </fieldset>
  );
}
