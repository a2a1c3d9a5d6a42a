// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ErrorSummary } from '#app/ui/error-summary/error-summary.tsx';

afterEach(cleanup);

const title = { field: 'titel', message: 'Vul een titel in.' };
const date = { field: 'datum', message: '31 november bestaat niet.' };

describe('the error summary', () => {
  it('takes focus when it appears, and tells the number in its name', () => {
    render(<ErrorSummary errors={[title, date]} />);
    const summary = screen.getByRole('alert', { name: 'Er zijn nog 2 dingen om te verbeteren' });
    expect(document.activeElement).toBe(summary);
  });

  it('leaves focus alone when the same errors are drawn again, and takes it for new ones', () => {
    const form = (errors: (typeof title)[]) => (
      <>
        <ErrorSummary errors={errors} />
        <input aria-label="Titel" id="titel" />
      </>
    );
    const { rerender } = render(form([title]));
    screen.getByLabelText('Titel').focus();
    rerender(form([{ ...title }]));
    expect(document.activeElement).toBe(screen.getByLabelText('Titel'));
    rerender(form([date]));
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('leads from each message to its field', () => {
    render(<ErrorSummary errors={[title, date]} kept="Uw antwoorden zijn bewaard." />);
    expect(screen.getByRole('link', { name: title.message }).getAttribute('href')).toBe('#titel');
    expect(screen.getByRole('link', { name: date.message }).getAttribute('href')).toBe('#datum');
    expect(screen.getByText('Uw antwoorden zijn bewaard.')).toBeTruthy();
  });

  it('shows nothing without errors', () => {
    const { container } = render(<ErrorSummary errors={[]} />);
    expect(container.innerHTML).toBe('');
  });
});
