type Rgb = [red: number, green: number, blue: number];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const format = (rgb: Rgb) =>
  `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance of WCAG 2.2, from 0 (black) to 1 (white). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of a colour ("#rrggbb") with white, from 1 to 21 (WCAG 2.2). */
export function contrastWithWhite(hex: string): number {
  return 1.05 / (luminance(parse(hex)) + 0.05);
}

/**
 * The council's accent colour, darkened step by step until text in it reads on white and on its own tint:
 * 5.5 to 1 on white leaves 4.5 to 1 on {@link tintOf}. A yellow house style must not make headings vanish.
 */
export function readableAccent(hex: string): string {
  let rgb = parse(hex);
  while (contrastWithWhite(format(rgb)) < 5.5) rgb = rgb.map((value) => value * 0.94) as Rgb;
  return format(rgb);
}

/** A very light tint of the accent, for the ground behind an ask or a header row. */
export function tintOf(hex: string): string {
  return format(parse(hex).map((value) => 255 - (255 - value) * 0.09) as Rgb);
}
