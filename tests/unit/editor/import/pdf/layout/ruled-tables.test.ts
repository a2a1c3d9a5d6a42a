import { describe, expect, it } from 'vitest';
import { findGrids } from '#editor/import/pdf/layout/ruled-tables.ts';

const across = (y: number, x0: number, x1: number) => ({ x0, x1, y0: y, y1: y });
const down = (x: number, y0: number, y1: number) => ({ x0: x, x1: x, y0, y1 });

describe('tables drawn with lines', () => {
  it('merges cells where the line between them is missing', () => {
    const lines = [0, 20, 40].map((y) => across(y, 0, 200));
    const [grid] = findGrids([...lines, down(0, 0, 40), down(100, 20, 40), down(200, 0, 40)]);
    expect(grid?.rows.map((row) => row.map((cell) => cell.colspan))).toEqual([[2], [1, 1]]);
  });

  it('sees no table in a single box or in a line under a heading', () => {
    const box = [across(0, 0, 200), across(40, 0, 200), down(0, 0, 40), down(200, 0, 40)];
    expect(findGrids([...box, across(400, 0, 500)])).toEqual([]);
  });
});
