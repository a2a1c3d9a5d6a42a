/**
 * @typedef {{ name: string, value: number, limit: number, unit: string }} Figure a limit of Infinity says that the
 * figure is shown and not judged; a unit that ends with "at least" makes the limit a lower bound
 */

const isLowerBound = (/** @type {Figure} */ { unit }) => unit.endsWith('at least');

/** Whether a figure is within its limit; NaN never is. @param {Figure} figure */
export function holds(figure) {
  return isLowerBound(figure) ? figure.value >= figure.limit : figure.value <= figure.limit;
}

/** Three significant digits, and whole numbers from 100 up. @param {number} value */
function written(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'none' : '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** @param {Figure} figure */
function verdict(figure) {
  if (figure.limit === Number.POSITIVE_INFINITY && Number.isFinite(figure.value)) return 'shown';
  return holds(figure) ? 'ok' : 'MISSED';
}

/** The figures as a Markdown table that is also readable on a screen. @param {Figure[]} figures */
export function table(figures) {
  const rows = figures.map((figure) => [
    figure.name,
    written(figure.value),
    written(figure.limit),
    figure.unit,
    verdict(figure),
  ]);
  const head = ['figure', 'value', 'limit', 'unit', ''];
  const widths = head.map((title, at) => Math.max(3, title.length, ...rows.map((row) => row[at].length)));
  const isNumber = (/** @type {number} */ at) => at === 1 || at === 2;
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) => '-'.repeat(width - 1) + (isNumber(at) ? ':' : '-'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
