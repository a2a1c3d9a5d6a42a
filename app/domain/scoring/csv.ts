/**
 * A table as text for a spreadsheet: UTF-8 with a byte order mark (else Excel reads é as Ã©), semicolons
 * (what Dutch settings expect), CRLF and doubled quotes (RFC 4180).
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

/** What a spreadsheet takes for a formula, also after white space and in full-width characters (OWASP, CSV injection). */
const formulaStart = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cell(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
