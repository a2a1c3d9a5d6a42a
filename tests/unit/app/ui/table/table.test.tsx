// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Table } from '#app/ui/table/table.tsx';

afterEach(cleanup);

const columns = [
  { key: 'title', header: 'Advies', names: true, cell: (row: { title: string; state: string }) => row.title },
  { key: 'state', header: 'Staat', cell: (row: { title: string; state: string }) => row.state },
];

describe('a table', () => {
  it('names its rows and columns, and each value carries its header for narrow screens', () => {
    const rows = [{ title: 'Beleidsplan Wmo', state: 'Beoordelen' }];
    render(<Table caption="Adviezen" columns={columns} rows={rows} rowKey={(row) => row.title} />);
    expect(screen.getByRole('table', { name: 'Adviezen' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Beleidsplan Wmo' }).getAttribute('scope')).toBe('row');
    expect(screen.getByRole('cell', { name: 'Beoordelen' }).getAttribute('data-label')).toBe('Staat');
  });

  it('says that it is empty over its whole width', () => {
    render(<Table caption="Adviezen" columns={columns} rows={[]} rowKey={() => ''} />);
    expect(screen.getByRole('cell', { name: 'Hier staat nog niets.' }).getAttribute('colspan')).toBe('2');
  });
});
