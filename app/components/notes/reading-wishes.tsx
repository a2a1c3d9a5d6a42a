import { useFetcher, useLocation, useRouteLoaderData } from '@remix-run/react';
import type { ChangeEvent } from 'react';
import type { Preferences } from '../../domain/accounts/preferences.ts';
import type { Frame } from '../../http/frame.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { SelectField, type SelectOption } from '../../ui/field/select-field.tsx';

type Wish = keyof Preferences;

const wishes: { name: Wish; label: string; options: SelectOption[] }[] = [
  {
    name: 'textSize',
    label: 'Letters',
    options: [
      { value: 'normal', label: 'Gewoon' },
      { value: 'large', label: 'Groot' },
      { value: 'larger', label: 'Heel groot' },
    ],
  },
  {
    name: 'spacing',
    label: 'Regels',
    options: [
      { value: 'normal', label: 'Gewoon' },
      { value: 'wide', label: 'Ruim' },
    ],
  },
  {
    name: 'contrast',
    label: 'Contrast',
    options: [
      { value: 'normal', label: 'Gewoon' },
      { value: 'high', label: 'Sterk' },
    ],
  },
  {
    name: 'readingFace',
    label: 'Soort letter',
    options: [
      { value: 'serif', label: 'Boekletter' },
      { value: 'sans', label: 'Duidelijke letter' },
    ],
  },
  {
    name: 'theme',
    label: 'Licht of donker',
    options: [
      { value: 'system', label: 'Zoals mijn apparaat' },
      { value: 'light', label: 'Licht' },
      { value: 'dark', label: 'Donker' },
    ],
  },
];

/** How somebody likes to read, folded away; each choice holds at once and is kept for this person. */
export function ReadingWishes() {
  const chosen = useRouteLoaderData<{ preferences: Frame['preferences'] }>('root')?.preferences;
  const fetcher = useFetcher();
  const { pathname } = useLocation();

  function handleChange(event: ChangeEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget);
    form.delete('terug');
    fetcher.submit(form, { method: 'post', action: '/mijn-gegevens/voorkeuren' });
  }

  return (
    <Disclosure summary="Lezen zoals u wilt" notOnPaper>
      <form
        method="post"
        action="/mijn-gegevens/voorkeuren"
        className="reading-wishes"
        onChange={handleChange}
      >
        <input type="hidden" name="terug" value={pathname} />
        {wishes.map(({ name, label, options }) => (
          <SelectField key={name} name={name} label={label} options={options} defaultValue={chosen?.[name]} />
        ))}
        <noscript>
          <Button type="submit">Lees zo</Button>
        </noscript>
      </form>
    </Disclosure>
  );
}
