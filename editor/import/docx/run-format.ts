import type { MarkName } from '../blocks.ts';
import { attr, child, type XmlElement } from '../intake/parse-xml.ts';

/** What run properties say; absent keys are not said, so that a direct "off" wins from a style's "on". */
export interface RunFormat {
  strong?: boolean;
  em?: boolean;
  underline?: boolean;
  strike?: boolean;
  vertical?: 'superscript' | 'subscript' | 'baseline';
  hidden?: boolean;
}

const toggles: Record<string, 'strong' | 'em' | 'strike' | 'hidden'> = {
  b: 'strong',
  i: 'em',
  strike: 'strike',
  dstrike: 'strike',
  vanish: 'hidden',
};

/** Reads the formatting in run properties (`w:rPr`) that carries meaning; fonts, sizes and colours do not. */
export function readRunFormat(properties: XmlElement): RunFormat {
  const format: RunFormat = {};
  for (const each of properties.children) {
    if (typeof each === 'string') continue;
    const toggle = Object.hasOwn(toggles, each.name) ? toggles[each.name] : undefined;
    const value = attr(each, 'val');
    if (toggle) format[toggle] = !['0', 'false', 'off'].includes(value ?? '1');
    else if (each.name === 'u') format.underline = value !== undefined && value !== 'none';
    else if (each.name === 'vertAlign') format.vertical = readVertical(value);
  }
  return format;
}

function readVertical(value: string | undefined): RunFormat['vertical'] {
  return value === 'superscript' || value === 'subscript' ? value : 'baseline';
}

/** The marks of a format, in the order of {@link MarkName}. */
export function formatMarks(format: RunFormat): MarkName[] {
  const marks: MarkName[] = [];
  if (format.strong) marks.push('strong');
  if (format.em) marks.push('em');
  if (format.underline) marks.push('underline');
  if (format.strike) marks.push('strike');
  if (format.vertical && format.vertical !== 'baseline') marks.push(format.vertical);
  return marks;
}

/** The id of the character style in run properties. */
export function runStyleId(properties: XmlElement): string | undefined {
  const style = child(properties, 'rStyle');
  return style && attr(style, 'val');
}
