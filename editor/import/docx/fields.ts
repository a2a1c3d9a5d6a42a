import { attr, child, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { isOn, readNumber } from './styles.ts';

/** A field (`w:fldChar`): an instruction, and after the separator the result as last shown. */
export interface Field {
  instruction: string;
  phase: 'code' | 'result';
  /** Target of the link that the result is, or null. */
  href: string | null;
  /** Text of a form control whose result stands in its properties; null for other fields. */
  control: string | null;
}

/** Begins a field; form controls bring their state along. */
export function beginField(begin: XmlElement): Field {
  const data = child(begin, 'ffData');
  return { instruction: '', phase: 'code', href: null, control: data ? controlText(data) : null };
}

/** Check boxes show their state, drop-down lists the entry that was chosen; text fields have a result. */
function controlText(data: XmlElement): string | null {
  const box = child(data, 'checkBox');
  if (box) return isOn(child(box, 'checked') ?? child(box, 'default') ?? off) ? '☒' : '☐';
  const list = child(data, 'ddList');
  if (!list) return null;
  const chosen = readNumber(child(list, 'result') ?? child(list, 'default'), 1000) ?? 0;
  const entry = childrenNamed(list, 'listEntry')[chosen];
  return (entry && attr(entry, 'val')) ?? '';
}

const off: XmlElement = { name: 'default', prefix: '', attrs: { val: '0' }, children: [] };

/** Ends the instruction of a field: from here on comes its result. */
export function separateField(field: Field): void {
  field.phase = 'result';
  field.href = fieldTarget(field.instruction);
}

/** The target of an instruction that makes its result a link: HYPERLINK, and references with \h. */
export function fieldTarget(instruction: string): string | null {
  const [name = '', ...rest] = instruction.trim().match(/"[^"]*"|\S+/g) ?? [];
  const unquoted = rest.map((word) => word.replaceAll('"', ''));
  const kind = name.toUpperCase();
  if (kind === 'HYPERLINK') {
    const local = unquoted.indexOf('\\l');
    const fragment = local >= 0 ? (unquoted[local + 1] ?? '') : '';
    const address = unquoted.find((word, i) => !word.startsWith('\\') && !isArgument(unquoted[i - 1])) ?? '';
    const target = fragment ? `${address}#${fragment}` : address;
    return target === '' ? null : target;
  }
  const isReference = kind === 'REF' || kind === 'PAGEREF' || kind === 'NOTEREF';
  return isReference && unquoted.includes('\\h') && unquoted[0] ? `#${unquoted[0]}` : null;
}

/** Switches of HYPERLINK that are followed by a word of their own. */
const isArgument = (before: string | undefined) => before !== undefined && /^\\[lotn]$/.test(before);

/** Whether text here belongs to the instruction of an enclosing field and is therefore never shown. */
export function isInsideCode(fields: Field[]): boolean {
  return fields.some((field, i) => i < fields.length - 1 && field.phase === 'code');
}

/** The innermost link target of the open fields. */
export function openTarget(fields: Field[]): string | null {
  for (let i = fields.length - 1; i >= 0; i--) if (fields[i]!.href) return fields[i]!.href;
  return null;
}

/** Whether the result of a table-of-contents field is open. */
export function isInContents(fields: Field[]): boolean {
  return fields.some((field) => field.phase === 'result' && /^\s*(TOC|INDEX)\b/i.test(field.instruction));
}
