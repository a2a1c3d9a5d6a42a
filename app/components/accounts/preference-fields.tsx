import type { Preferences } from '../../domain/accounts/preferences.ts';
import { Button } from '../../ui/button/button.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';

interface Wish<Name extends keyof Preferences> {
  name: Name;
  label: string;
  choices: { value: Preferences[Name]; sentence: string }[];
}

type AnyWish = { [Name in keyof Preferences]: Wish<Name> }[keyof Preferences];

const wishes: AnyWish[] = [
  {
    name: 'textSize',
    label: 'Hoe groot zijn de letters?',
    choices: [
      { value: 'normal', sentence: 'Gewoon' },
      { value: 'large', sentence: 'Groot' },
      { value: 'larger', sentence: 'Heel groot' },
    ],
  },
  {
    name: 'spacing',
    label: 'Hoeveel ruimte staat er tussen de regels?',
    choices: [
      { value: 'normal', sentence: 'Gewoon' },
      { value: 'wide', sentence: 'Meer ruimte, ook tussen letters en woorden' },
    ],
  },
  {
    name: 'contrast',
    label: 'Hoe sterk is het verschil tussen tekst en achtergrond?',
    choices: [
      { value: 'normal', sentence: 'Gewoon' },
      { value: 'high', sentence: 'Sterk' },
    ],
  },
  {
    name: 'readingFace',
    label: 'Welke letter hebben nota’s en brieven?',
    choices: [
      { value: 'serif', sentence: 'Een boekletter, met schreven' },
      { value: 'sans', sentence: 'Een letter zonder schreven' },
    ],
  },
  {
    name: 'theme',
    label: 'Licht of donker?',
    choices: [
      { value: 'system', sentence: 'Zoals mijn apparaat' },
      { value: 'light', sentence: 'Altijd licht' },
      { value: 'dark', sentence: 'Altijd donker' },
    ],
  },
];

/** How somebody likes to read: a plain form, because the whole page changes with the answer. */
export function PreferencesForm({ preferences }: { preferences: Preferences }) {
  return (
    <form method="post" action="/mijn-gegevens/voorkeuren" className="stack wishes" data-gap="3">
      {wishes.map((wish) => (
        <RadioCards
          key={wish.name}
          name={wish.name}
          label={wish.label}
          choices={wish.choices}
          value={preferences[wish.name]}
        />
      ))}
      <div>
        <Button look="secondary" type="submit">
          Bewaar hoe ik lees
        </Button>
      </div>
    </form>
  );
}
