import { Schema } from 'prosemirror-model';
import { TableMap, tableNodes as theirs } from 'prosemirror-tables';
import { describe, expect, it } from 'vitest';
import { tableNodes } from '#editor/schema/table-nodes.ts';

const rest = {
  doc: { content: 'block+' },
  paragraph: { content: 'text*', group: 'block', toDOM: () => ['p', 0] as const },
  text: {},
};
const ours = new Schema({ nodes: { ...rest, ...tableNodes } });
const original = new Schema({
  nodes: { ...rest, ...theirs({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} }) },
});

const cellJson = (type: string, text: string, attrs: Record<string, unknown>) => ({
  type,
  attrs,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const table = {
  type: 'table',
  content: [
    {
      type: 'table_row',
      content: [
        cellJson('table_header', 'Wijk', { colspan: 2, rowspan: 1, colwidth: [80, 120] }),
        cellJson('table_cell', 'Kosten', { colspan: 1, rowspan: 2, colwidth: null }),
      ],
    },
    {
      type: 'table_row',
      content: [
        cellJson('table_cell', 'Noord', { colspan: 1, rowspan: 1, colwidth: [80] }),
        cellJson('table_cell', 'Zuid', { colspan: 1, rowspan: 1, colwidth: [120] }),
      ],
    },
  ],
};

describe('the table nodes', () => {
  it('are drawn as prosemirror-tables draws its own', () => {
    const drawn = (schema: Schema) => {
      const specs: unknown[] = [];
      schema.nodeFromJSON(table).descendants((node) => {
        if (node.type.name.startsWith('table')) specs.push(node.type.spec.toDOM!(node));
      });
      return specs;
    };
    expect(drawn(ours)).toEqual(drawn(original));
  });

  it('are understood by prosemirror-tables, spans included', () => {
    const map = TableMap.get(ours.nodeFromJSON(table));
    expect([map.width, map.height, map.problems]).toEqual([3, 2, null]);
  });

  it('say what a header cell belongs to', () => {
    const header = ours.nodes.table_header!.create({ scope: 'col' }, ours.nodes.paragraph!.create());
    expect(ours.nodes.table_header!.spec.toDOM!(header)).toEqual(['th', { scope: 'col' }, 0]);
  });

  it('refuse widths that are no numbers', () => {
    expect(() => ours.nodes.table_cell!.create({ colwidth: ['wide'] })).toThrow(/colwidth/);
  });
});
