import { describe, expect, it } from 'vitest';
import { joinDrafts } from '#editor/import/pdf/join-drafts.ts';
import type { CellDraft, Draft, TableDraft } from '#editor/import/pdf/layout/drafts.ts';
import { linesOf } from '#editor/import/pdf/layout/drafts.ts';
import type { Line } from '#editor/import/pdf/layout/line.ts';
import { item } from '#tests/fixtures/pdf/items.ts';

const placing = { left: 60, right: 500, confidence: 1 };

function line(text: string, page: number): Line {
  const letters = item(text, 60, 100);
  const whole = { items: [letters], x: 60, right: 60 + letters.width, y: 100, size: 10 };
  return { ...whole, bold: false, italic: false, page, text, pieces: [{ ...whole, order: 0 }] };
}

function cell(text: string, page: number, span = 1): CellDraft {
  const drafts: Draft[] = text
    ? [{ type: 'paragraph', lines: [line(text, page)], page, left: 60, right: 200, confidence: 1 }]
    : [];
  return { header: false, scope: null, colspan: span, rowspan: 1, drafts };
}

const table = (page: number, rows: string[][], columns = 2): TableDraft => ({
  ...placing,
  type: 'table',
  page,
  columns,
  rows: rows.map((row) => row.map((text) => cell(text, page, columns / row.length))),
});

/** The words of every cell, its paragraphs divided by a slash. */
const words = (draft: Draft | undefined): string[][] =>
  draft?.type === 'table'
    ? draft.rows.map((row) =>
        row.map(({ drafts }) =>
          drafts
            .map((each) =>
              linesOf(each)
                .map(({ text }) => text)
                .join(' '),
            )
            .join(' / '),
        ),
      )
    : [];

describe('a table that a page break cuts in two', () => {
  it('becomes one when the tags name its empty cells on both pages, with the cut cell joined', () => {
    const joined = joinDrafts([
      table(1, [['Post', 'Bedrag'], ['Jeugdhulp', 'Hooguit als'], ['', ''], ['']]),
      table(2, [['', ''], ['', 'proef in drie wijken.'], ['Werk', '€ 12.000'], ['Totaal']]),
    ]);
    expect(joined).toHaveLength(1);
    expect(words(joined[0])).toEqual([
      ['Post', 'Bedrag'],
      ['Jeugdhulp', 'Hooguit als proef in drie wijken.'],
      ['Werk', '€ 12.000'],
      ['Totaal'],
    ]);
  });

  it('goes on over a third page', () => {
    const joined = joinDrafts([
      table(1, [
        ['Post', 'Bedrag'],
        ['', ''],
        ['', ''],
      ]),
      table(2, [
        ['', ''],
        ['Werk', '€ 12.000'],
        ['', ''],
      ]),
      table(3, [
        ['', ''],
        ['', ''],
        ['Totaal', '€ 30.000'],
      ]),
    ]);
    expect(joined.map(words)).toEqual([
      [
        ['Post', 'Bedrag'],
        ['Werk', '€ 12.000'],
        ['Totaal', '€ 30.000'],
      ],
    ]);
  });

  it('goes on below a repeated header row, which is told once', () => {
    const joined = joinDrafts([
      table(1, [
        ['Post', 'Bedrag'],
        ['Werk', '€ 12.000'],
      ]),
      table(2, [
        ['Post', 'Bedrag'],
        ['Zorg', '€ 18.000'],
      ]),
    ]);
    expect(joined.map(words)).toEqual([
      [
        ['Post', 'Bedrag'],
        ['Werk', '€ 12.000'],
        ['Zorg', '€ 18.000'],
      ],
    ]);
  });

  it('stays apart from a table of the same shape that is full itself', () => {
    const joined = joinDrafts([
      table(1, [
        ['Post', 'Bedrag'],
        ['Werk', ''],
      ]),
      {
        ...table(2, [
          ['Jaar', 'Aantal'],
          ['2026', '40'],
        ]),
        left: 90,
      },
    ]);
    expect(joined).toHaveLength(2);
  });
});
