const romanSteps: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let digits = '';
  for (const [step, letters] of romanSteps) {
    for (; rest >= step; rest -= step) digits += letters;
  }
  return digits;
}

/** Word repeats the letter after z: aa is 27, bb is 28. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** Largest number that still gets letters or Roman digits; hostile files ask for labels of megabytes. */
const maxWritten = 4999;

/**
 * Writes a counter the way Word prints it. `format` is an ST_NumberFormat value of ECMA-376; formats of
 * other scripts fall back to digits, 'none' gives nothing.
 */
export function formatNumber(value: number, format: string): string {
  const written = value >= 1 && value <= maxWritten;
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return written ? letter(value) : String(value);
    case 'upperLetter':
      return written ? letter(value).toUpperCase() : String(value);
    case 'lowerRoman':
      return written ? roman(value) : String(value);
    case 'upperRoman':
      return written ? roman(value).toUpperCase() : String(value);
    case 'ordinal':
      return `${value}e`;
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'numberInDash':
      return `- ${value} -`;
    default:
      return String(value);
  }
}
