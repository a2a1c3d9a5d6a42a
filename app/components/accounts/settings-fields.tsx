import type { CouncilSettings } from '../../domain/councils/settings.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { errorOf, isRefused, typedOr } from '../forms/failure-summary.tsx';

interface SettingsFieldsProps {
  settings: CouncilSettings;
  answer: unknown;
}

/** What an input starts with and what is wrong with it. */
const filled = (answer: unknown, name: string, stored: string | null) => ({
  name,
  defaultValue: typedOr(answer, name, stored),
  error: errorOf(answer, name),
});

/** Who the council is. */
export function CouncilFields({ settings, answer }: SettingsFieldsProps) {
  return (
    <fieldset className="stack" data-gap="3">
      <legend className="settings__legend">De raad</legend>
      <TextField label="Naam van de raad" {...filled(answer, 'name', settings.name)} />
      <TextField
        label="Gemeente"
        hint="Zoals het in een zin staat, bijvoorbeeld: gemeente Voorbeeldstad."
        {...filled(answer, 'municipality', settings.municipality)}
      />
      <TextField
        label="E-mailadres van de raad"
        hint="Staat in de brief en op de pagina’s over toegankelijkheid en privacy."
        type="email"
        optional
        {...filled(answer, 'email', settings.email)}
      />
      <TextField label="Website" optional {...filled(answer, 'website', settings.website)} />
      <TextField
        label="Kleur van de raad"
        hint="Een # met zes tekens, bijvoorbeeld #0f5c6e. De kleur moet op wit goed te lezen zijn."
        width="short"
        {...filled(answer, 'accent', settings.accent)}
      />
    </fieldset>
  );
}

/** What stands in every letter. */
export function LetterFields({ settings, answer }: SettingsFieldsProps) {
  return (
    <fieldset className="stack" data-gap="3">
      <legend className="settings__legend">De brief</legend>
      <TextField
        label="Plaats"
        hint="Staat voor de datum van de brief."
        {...filled(answer, 'place', settings.place)}
      />
      <TextArea
        label="Adres van de raad"
        hint="Eén regel per regel van het adres."
        rows={3}
        optional
        {...filled(answer, 'addressLines', settings.addressLines.join('\n'))}
      />
      <TextArea
        label="Aan wie schrijft de raad?"
        rows={3}
        {...filled(answer, 'addressee', settings.addressee.join('\n'))}
      />
      <TextArea
        label="Wie krijgt een kopie?"
        hint="Eén per regel."
        rows={2}
        optional
        {...filled(answer, 'copies', settings.copies.join('\n'))}
      />
      <TextArea
        label="E-mailadres van het college"
        hint="Hierheen mailt Adviestafel de brief. Eén adres per regel."
        rows={2}
        optional
        {...filled(answer, 'addresseeEmails', settings.addresseeEmails.join('\n'))}
      />
      <TextArea
        label="E-mailadres voor een kopie"
        hint="Bijvoorbeeld de griffie. Eén adres per regel."
        rows={2}
        optional
        {...filled(answer, 'copyEmails', settings.copyEmails.join('\n'))}
      />
      <TextArea
        label="Wettelijke grondslag"
        hint="De zin die de verordening noemt waarop u adviseert."
        rows={3}
        optional
        {...filled(answer, 'legalBasis', settings.legalBasis)}
      />
      <TextField
        label="Begin van het kenmerk"
        hint="SAR geeft kenmerken als SAR-2026-07."
        width="short"
        {...filled(answer, 'referencePrefix', settings.referencePrefix)}
      />
    </fieldset>
  );
}

/** How the council makes its advices public. */
export function PublicFields({ settings, answer }: SettingsFieldsProps) {
  return (
    <fieldset className="stack" data-gap="3">
      <legend className="settings__legend">Openbaar maken</legend>
      <TextField
        label="Binnen hoeveel dagen na het versturen is een brief openbaar?"
        width="short"
        inputMode="numeric"
        {...filled(answer, 'publishWithinDays', String(settings.publishWithinDays))}
      />
      <TextField
        label="Wie is de uitgever?"
        hint="Laat leeg als dat de gemeente is."
        optional
        {...filled(answer, 'wooPublisherName', settings.wooPublisherName)}
      />
      <TextField
        label="Adres van de uitgever in de lijst van TOOI"
        hint="Voor de index van de Wet open overheid. TOOI is de lijst van alle overheden. Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/gemeente/gm0867."
        optional
        {...filled(answer, 'wooPublisherUri', settings.wooPublisherUri)}
      />
      <SelectField
        name="wooCategory"
        label="Soort informatie volgens de Wet open overheid"
        defaultValue={typedOr(answer, 'wooCategory', settings.wooCategory)}
        error={errorOf(answer, 'wooCategory')}
        options={[
          { value: 'adviezen', label: 'Adviezen (artikel 3.3)' },
          { value: 'inspanning', label: 'Vrijwillig openbaar (artikel 3.1)' },
        ]}
      />
    </fieldset>
  );
}

/** The rules of the council, which no law fixes. */
export function RuleFields({ settings, answer }: SettingsFieldsProps) {
  const typed = isRefused(answer) ? answer.values : undefined;
  const number = (name: string, stored: number) => ({
    width: 'short' as const,
    inputMode: 'numeric' as const,
    ...filled(answer, name, String(stored)),
  });
  return (
    <fieldset className="stack" data-gap="3">
      <legend className="settings__legend">Termijnen en stemmen</legend>
      <TextField
        label="Gewone adviestermijn, in weken"
        {...number('adviceTermWeeks', settings.adviceTermWeeks)}
      />
      <TextField
        label="Kortste termijn, in weken"
        hint="Is er minder tijd, dan waarschuwt Adviestafel."
        {...number('minimumTermWeeks', settings.minimumTermWeeks)}
      />
      <TextField
        label="Termijn voor de reactie van het college, in weken"
        {...number('responseTermWeeks', settings.responseTermWeeks)}
      />
      <Checkbox
        name="moveLastDay"
        label="Valt de laatste dag in een weekend of op een feestdag, dan geldt de eerste werkdag erna"
        defaultChecked={typed ? typed.moveLastDay === 'on' : settings.moveLastDay}
      />
      <TextField
        label="Meer dan welk deel van de leden moet stemmen, in procenten?"
        hint="Bij 50 kan de voorzitter vaststellen zodra meer dan de helft heeft gestemd."
        {...number('quorumPercent', Math.round(settings.quorumShare * 100))}
      />
      <RadioCards
        name="chairVote"
        label="Stemt de voorzitter mee?"
        value={typedOr(answer, 'chairVote', settings.chairVote)}
        choices={[
          { value: 'member', sentence: 'Ja, als ieder lid.' },
          { value: 'tie', sentence: 'Alleen als de stemmen van de anderen gelijk zijn.' },
          { value: 'never', sentence: 'Nee.' },
        ]}
      />
      <TextField
        label="Langste minderheidsstandpunt, in woorden"
        {...number('minorityWords', settings.minorityWords)}
      />
    </fieldset>
  );
}
