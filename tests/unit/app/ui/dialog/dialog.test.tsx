// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Dialog } from '#app/ui/dialog/dialog.tsx';

afterEach(cleanup);

function Opening() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open de oordelen
      </button>
      <Dialog id="openen" title="De oordelen openen?" open={open} onClose={() => setOpen(false)}>
        <p>Na openen kan niemand zijn oordeel nog veranderen.</p>
      </Dialog>
    </>
  );
}

const dialog = () => document.querySelector('dialog')!;

function openIt() {
  render(<Opening />);
  const opener = screen.getByRole('button', { name: 'Open de oordelen' });
  opener.focus();
  fireEvent.click(opener);
  return opener;
}

describe('the dialog', () => {
  it('stays shut until it is asked for', () => {
    render(<Opening />);
    expect(dialog().open).toBe(false);
  });

  it('opens named by its heading', () => {
    openIt();
    expect(dialog().open).toBe(true);
    expect(document.getElementById(dialog().getAttribute('aria-labelledby')!)?.textContent).toBe(
      'De oordelen openen?',
    );
  });

  it('begins at its heading, so that Enter does nothing unread', () => {
    openIt();
    expect(document.activeElement?.textContent).toBe('De oordelen openen?');
  });

  it('gives focus back to what opened it', () => {
    const opener = openIt();
    const close = screen.getByText('Sluiten');
    close.focus();
    expect(document.activeElement).not.toBe(opener);
    fireEvent.click(close);
    expect(dialog().open).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it('can be opened a second time', () => {
    const opener = openIt();
    fireEvent.click(screen.getByText('Sluiten'));
    fireEvent.click(opener);
    expect(dialog().open).toBe(true);
  });
});
