/** Width of a cell that begins in `column` and covers `colspan` columns. */
export function spanWidth(widths: readonly number[], column: number, colspan: number): number {
  return widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
}

/** One cell. `merge` tells whether it begins or continues a cell that covers several rows. */
export function cellXml(
  width: number,
  colspan: number,
  merge: 'restart' | 'continue' | null,
  content: string,
  header: boolean,
): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  const vertical = merge === null ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const shade = header ? '<w:shd w:val="clear" w:color="auto" w:fill="DCE8EB"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${vertical}${shade}</w:tcPr>${content}</w:tc>`;
}
