import { describe, expect, it } from 'vitest';
import { removeRunningText, romanValue } from '#editor/import/pdf/layout/running-text.ts';
import { item } from '#tests/fixtures/pdf/items.ts';

const page = (number: number, header: string, footer: string) => ({
  number,
  height: 842,
  items: [
    item(header, 50, 40),
    item(`Tekst van bladzijde ${number} met genoeg woorden.`, 50, 300),
    item(footer, 50, 810),
  ],
});

describe('headers and footers', () => {
  it('are taken out, and their page numbers kept', () => {
    const pages = [1, 2, 3].map((number) => page(number, 'Beleidsnota', `Pagina ${number + 4} van 9`));
    expect([...removeRunningText(pages)]).toEqual([
      [1, '5'],
      [2, '6'],
      [3, '7'],
    ]);
    expect(pages.every(({ items }) => items.length === 1)).toBe(true);
  });

  it('are found when odd and even pages differ', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) =>
      page(number, number % 2 ? 'Gemeente' : 'Nota zorg', `${number}`),
    );
    removeRunningText(pages);
    expect(pages.flatMap(({ items }) => items)).toHaveLength(6);
  });

  it('leaves a text that stands once where it is', () => {
    const pages = [1, 2, 3].map((number) =>
      page(number, ['Inleiding', 'Kader', 'Slot'][number - 1]!, `${number}`),
    );
    removeRunningText(pages);
    expect(pages.map(({ items }) => items[0]?.text)).toEqual(['Inleiding', 'Kader', 'Slot']);
  });

  it('reads Roman numerals', () => {
    expect(['iv', 'ix', 'xii'].map(romanValue)).toEqual([4, 9, 12]);
  });
});
