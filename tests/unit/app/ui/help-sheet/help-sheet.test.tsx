// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { HelpSheet } from '#app/ui/help-sheet/help-sheet.tsx';

afterEach(cleanup);

function screenWithHelp() {
  render(
    <>
      <HelpSheet shortcuts={[{ keys: ['Alt', 'A'], does: 'Maak een aantekening' }]} />
      <textarea aria-label="Reden" />
    </>,
  );
}

describe('help with a screen', () => {
  it('opens by the key "?"', () => {
    screenWithHelp();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(document.querySelector('dialog')!.open).toBe(true);
  });

  it('lets a person type a question mark', () => {
    screenWithHelp();
    const letThrough = fireEvent.keyDown(screen.getByLabelText('Reden'), { key: '?' });
    expect(letThrough).toBe(true);
    expect(document.querySelector('dialog')!.open).toBe(false);
  });

  it('opens by its button and lists the keys', () => {
    screenWithHelp();
    fireEvent.click(screen.getByRole('button', { name: /Hulp/ }));
    expect(document.querySelector('dialog')!.open).toBe(true);
    expect([...document.querySelectorAll('dt kbd')].map((key) => key.textContent)).toEqual(['Alt', 'A']);
  });
});
