// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { DotLadder } from '#app/ui/dot-ladder/dot-ladder.tsx';
import { dotRadius, ladderDots, ladderHeight, ladderWidth } from '#app/ui/dot-ladder/ladder-geometry.ts';

afterEach(cleanup);

const levels = ['Ontbreekt of werkt tegen', 'Alleen woorden', 'Geregeld', 'Verankerd'];
const label = 'Vijf oordelen over ‘Van onderop’';

function draw(values: number[], median: number[]) {
  render(<DotLadder id="b2" label={label} levels={levels} values={values} median={median} tableOpen />);
}

describe('the dot ladder', () => {
  it('draws one dot per judgement', () => {
    draw([2, 2, 2, 3, 4], [2]);
    expect(document.querySelectorAll('circle')).toHaveLength(5);
  });

  it('has a table with the same figures and the middle in words', () => {
    draw([2, 2, 2, 3, 4], [2]);
    const table = screen.getByRole('table', { name: label });
    const lines = within(table).getAllByRole('row').slice(1);
    expect(lines.map((line) => line.textContent)).toEqual([
      '1 Ontbreekt of werkt tegengeen',
      '2 Alleen woorden3 (midden)',
      '3 Geregeld1',
      '4 Verankerd1',
    ]);
  });

  it('is one image whose name says what it shows', () => {
    draw([2, 3], [2, 3]);
    const name = document.querySelector('svg > title')?.textContent;
    expect(name).toBe(
      `${label}. Ontbreekt of werkt tegen: geen; Alleen woorden: 1 (midden); Geregeld: 1 (midden); Verankerd: geen.`,
    );
  });

  it('refuses a judgement outside the scale', () => {
    expect(() => ladderDots([5], 4)).toThrow(RangeError);
    expect(() => ladderDots([0], 4)).toThrow(RangeError);
  });

  it('never lets dots touch each other or the edge', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 }), (values) => {
        const dots = ladderDots(values, 4);
        const height = ladderHeight(values, 4);
        expect(dots).toHaveLength(values.length);
        for (const [index, dot] of dots.entries()) {
          expect(dot.y - dotRadius).toBeGreaterThanOrEqual(0);
          expect(dot.y + dotRadius).toBeLessThan(height);
          expect(dot.x + dotRadius).toBeLessThan(ladderWidth);
          for (const other of dots.slice(index + 1)) {
            expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(2 * dotRadius);
          }
        }
      }),
    );
  });
});
