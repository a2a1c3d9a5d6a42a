import { describe, expect, it } from 'vitest';
import { parseSteps } from '../../../../app/domain/drafting/collab/batch.server.ts';
import { applyStep } from '../../../../editor/collab/apply-step.ts';
import { emptyLetter, letterSchema } from '../../../../editor/schema/letter-schema.ts';

const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] };
const heading = (level: unknown) => ({ type: 'heading', attrs: { level }, content: paragraph.content });
const list = (start: unknown) => ({
  type: 'ordered_list',
  attrs: { start },
  content: [{ type: 'list_item', content: [paragraph] }],
});
const table = (attrs: object) => ({
  type: 'table',
  content: [{ type: 'table_row', content: [{ type: 'table_cell', attrs, content: [paragraph] }] }],
});
const point = (attrs: object) => ({
  type: 'advice_point',
  attrs,
  content: ['ask', 'why', 'passage', 'success'].map((part) => ({
    type: `point_${part}`,
    content: [paragraph],
  })),
});
const link = (href: unknown) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
});

/** The letter after somebody sent a step that puts this node in; null when the step is refused. */
function sent(node: object) {
  const steps = parseSteps(letterSchema, [
    { stepType: 'replace', from: 1, to: 1, slice: { content: [node] } },
  ]);
  return steps && applyStep(emptyLetter(), steps[0]!);
}

describe('a step with attributes that no editor makes', () => {
  it.each<[string, object]>([
    ['a heading of level 99', heading(99)],
    ['a heading of half a level', heading(2.5)],
    ['a list from 1e308', list(1e308)],
    ['a list from a fraction', list(0.5)],
    ['a cell over a billion columns', table({ colspan: 1e9 })],
    ['a cell over a negative number of rows', table({ rowspan: -3 })],
    ['a cell with an object for its scope', table({ scope: { a: 1 } })],
    ['a point whose id is a list', point({ id: ['abc'] })],
    ['a point whose id is a number', point({ id: 5 })],
    ['a point whose number is an object', point({ id: 'abc', number: { a: 1 } })],
    ['a link to a script', link('javascript:alert(1)')],
    ['a link to a list of addresses', link(['https://voorbeeld.nl'])],
  ])('%s is refused', (_name, node) => {
    expect(sent(node)).toBeNull();
  });

  it.each<[string, object]>([
    ['a heading', heading(4)],
    ['a list that goes on', list(12)],
    ['a wide cell', table({ colspan: 3, rowspan: 2 })],
    ['a numbered point', point({ id: 'abc-1', number: 2 })],
    ['a link', link('https://voorbeeld.nl')],
  ])('and %s of the editor is taken', (_name, node) => {
    expect(sent(node)).not.toBeNull();
  });
});
