// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DateField } from '#app/ui/field/date-field.tsx';
import { TextField } from '#app/ui/field/text-field.tsx';
import { RadioCards } from '#app/ui/radio-cards/radio-cards.tsx';

afterEach(cleanup);

/** The text of everything that describes an element, as a screen reader would join it. */
function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)!.textContent).join(' ');
}

describe('a field', () => {
  it('describes its control with the hint and the error, and keeps what was typed', () => {
    render(
      <TextField
        name="titel"
        label="Titel"
        hint="Zoals op het voorblad."
        error="Te lang."
        defaultValue="abc"
      />,
    );
    const control = screen.getByLabelText<HTMLInputElement>('Titel');
    expect(descriptionOf(control)).toBe('Zoals op het voorblad. Fout: Te lang.');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(control.value).toBe('abc');
    expect(control.id).toBe('titel');
  });

  it('points at nothing when there is no hint and no error', () => {
    render(<TextField name="titel" label="Titel" />);
    expect(screen.getByLabelText('Titel').hasAttribute('aria-describedby')).toBe(false);
  });

  it('says in its label that it is not required', () => {
    render(<TextField name="mail" label="E-mailadres" optional />);
    expect(screen.getByLabelText('E-mailadres (niet verplicht)')).toBeTruthy();
  });
});

describe('a date field', () => {
  it('posts three parts, shows an impossible date as it was typed, and lets an error link reach the first box', () => {
    render(
      <DateField
        name="datum"
        label="Ontvangen op"
        error="Bestaat niet."
        value={{ day: '31', month: '11', year: '2026' }}
      />,
    );
    const boxes = screen.getAllByRole<HTMLInputElement>('textbox');
    expect(boxes.map((box) => [box.name, box.value])).toEqual([
      ['datum-day', '31'],
      ['datum-month', '11'],
      ['datum-year', '2026'],
    ]);
    expect(boxes[0]!.id).toBe('datum');
    expect(descriptionOf(screen.getByRole('group', { name: 'Ontvangen op' }))).toBe('Fout: Bestaat niet.');
  });
});

describe('radio cards', () => {
  const choices = [
    { value: '1', step: '1', title: 'Ontbreekt of werkt tegen', sentence: 'De gemeente bepaalt alles.' },
    { value: '2', step: '2', title: 'Alleen woorden', sentence: 'Inwoners zijn gehoord.' },
  ];
  const outside = [{ value: 'cannot-judge', sentence: 'Kan ik niet beoordelen' }];

  it('read as step, name and full sentence, with the answers outside the scale in the same group', () => {
    render(<RadioCards name="b2" label="Van onderop?" choices={choices} outside={outside} value="2" />);
    expect(screen.getByRole('group', { name: 'Van onderop?' })).toBeTruthy();
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.labels?.[0]?.textContent)).toEqual([
      '1Ontbreekt of werkt tegen De gemeente bepaalt alles.',
      '2Alleen woorden Inwoners zijn gehoord.',
      'Kan ik niet beoordelen',
    ]);
    expect(radios.map((radio) => radio.checked)).toEqual([false, true, false]);
    expect(new Set(radios.map((radio) => radio.name))).toEqual(new Set(['b2']));
  });
});
