// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { Sheet } from '#app/ui/sheet/sheet.tsx';

afterEach(cleanup);

const sheet = (open?: boolean) => (
  <Sheet id="aantekeningen" title="Aantekeningen" summary="3 bij deze paragraaf" open={open}>
    <button type="button">Reageer</button>
  </Sheet>
);
const handle = () => document.querySelector<HTMLButtonElement>('.sheet__handle')!;

describe('the sheet', () => {
  it('simply follows the text before scripts run', () => {
    const html = renderToStaticMarkup(sheet());
    expect(html).toContain('Reageer');
    expect(html).not.toContain('sheet__handle');
  });

  it('opens by its handle and says so', () => {
    render(sheet());
    expect(handle().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(handle());
    expect(handle().getAttribute('aria-expanded')).toBe('true');
    expect(handle().textContent).toContain('Aantekeningen verbergen');
  });

  it('closes on Escape and gives focus back to the handle', () => {
    render(sheet());
    fireEvent.click(handle());
    const inside = screen.getByRole('button', { name: 'Reageer' });
    inside.focus();
    fireEvent.keyDown(inside, { key: 'Escape' });
    expect(handle().getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(handle());
  });

  it('opens when the page asks for it', () => {
    const { rerender } = render(sheet(false));
    rerender(sheet(true));
    expect(handle().getAttribute('aria-expanded')).toBe('true');
  });
});
