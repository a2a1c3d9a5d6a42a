import type { NodeSpec } from 'prosemirror-model';
import { tableNodes as proseMirrorTableNodes } from 'prosemirror-tables';

const headerScope = (value: unknown) => (value ? String(value) : null);

/**
 * Table nodes of prosemirror-tables (`table`, `table_row`, `table_cell`, `table_header` with colspan and
 * rowspan), with the `scope` of header cells, so that a screen reader can say what a cell belongs to.
 */
export const tableNodes: Record<string, NodeSpec> = {
  ...proseMirrorTableNodes({
    tableGroup: 'block',
    cellContent: 'block+',
    cellAttributes: {
      scope: {
        default: null,
        getFromDOM: (dom) => dom.getAttribute('scope'),
        setDOMAttr: (value, attrs) => {
          const scope = headerScope(value);
          if (scope) attrs.scope = scope;
        },
      },
    },
  }),
};
