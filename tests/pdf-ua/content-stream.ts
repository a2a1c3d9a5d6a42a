/** An operand of a content stream. Strings are bytes; what they say depends on the font. */
export type Operand =
  | number
  | boolean
  | null
  | { name: string }
  | { bytes: number[] }
  | Operand[]
  | OperandDict;
export interface OperandDict {
  dict: Record<string, Operand>;
}
export interface Operation {
  operator: string;
  operands: Operand[];
}

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((one) => one.charCodeAt(0)));
const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads the operations of a content stream (ISO 32000-1, 7.8.2), in order; inline images become one "BI". */
export function parseContent(bytes: Uint8Array): Operation[] {
  return new ContentReader(bytes).operations();
}

class ContentReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  operations(): Operation[] {
    const operations: Operation[] = [];
    let operands: Operand[] = [];
    while (this.skipSpace()) {
      const token = this.token();
      if (typeof token !== 'string') operands.push(token);
      else {
        if (token === 'BI') this.skipInlineImage();
        operations.push({ operator: token, operands });
        operands = [];
      }
    }
    return operations;
  }

  private char(offset = 0): string {
    return String.fromCharCode(this.bytes[this.at + offset] ?? 0);
  }

  private skipSpace(): boolean {
    while (this.at < this.bytes.length) {
      if (this.char() === '%')
        while (this.at < this.bytes.length && !/[\r\n]/.test(this.char())) this.at += 1;
      else if (!whitespace.has(this.bytes[this.at]!)) return true;
      else this.at += 1;
    }
    return false;
  }

  /** An operand, or an operator as a bare string. */
  private token(): Operand | string {
    const char = this.char();
    if (char === '/') return this.name();
    if (char === '(') return this.literal();
    if (char === '[') return this.list();
    if (char === '<') return this.char(1) === '<' ? this.dict() : this.hex();
    return this.word();
  }

  private regular(): string {
    const start = this.at;
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at]!;
      if (whitespace.has(byte) || delimiters.has(byte)) break;
      this.at += 1;
    }
    if (this.at === start) this.at += 1;
    return Buffer.from(this.bytes.subarray(start, this.at)).toString('latin1');
  }

  private name(): Operand {
    this.at += 1;
    const raw = whitespace.has(this.bytes[this.at] ?? 32) ? '' : this.regular();
    return {
      name: raw.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    };
  }

  private word(): Operand | string {
    const word = this.regular();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : word;
  }

  private list(): Operand {
    this.at += 1;
    const items: Operand[] = [];
    while (this.skipSpace() && this.char() !== ']') items.push(this.token() as Operand);
    this.at += 1;
    return items;
  }

  private dict(): Operand {
    this.at += 2;
    const dict: Record<string, Operand> = {};
    while (this.skipSpace() && this.char() !== '>') {
      const key = this.token();
      this.skipSpace();
      if (key && typeof key === 'object' && 'name' in key) dict[String(key.name)] = this.token() as Operand;
    }
    this.at += 2;
    return { dict };
  }

  private hex(): Operand {
    const end = this.bytes.indexOf(0x3e, this.at);
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, end))
      .toString('latin1')
      .replace(/\s/g, '');
    this.at = end + 1;
    return { bytes: (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)) };
  }

  private literal(): Operand {
    const bytes: number[] = [];
    this.at += 1;
    for (let depth = 1; this.at < this.bytes.length; this.at += 1) {
      const char = this.char();
      if (char === '\\') bytes.push(...this.escape());
      else {
        if (char === '(') depth += 1;
        if (char === ')') depth -= 1;
        if (depth === 0) break;
        bytes.push(this.bytes[this.at]!);
      }
    }
    this.at += 1;
    return { bytes };
  }

  private escape(): number[] {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(this.char() + this.char(1) + this.char(2))?.[0];
    if (octal) {
      this.at += octal.length - 1;
      return [Number.parseInt(octal, 8) & 255];
    }
    if (this.char() === '\r' && this.char(1) === '\n') this.at += 1;
    if (/[\r\n]/.test(this.char())) return [];
    return [escapes[this.char()] ?? this.bytes[this.at]!];
  }

  private skipInlineImage(): void {
    while (
      this.at < this.bytes.length &&
      !/\sEI\s/.test(this.char(-1) + this.char() + this.char(1) + this.char(2))
    ) {
      this.at += 1;
    }
    this.at += 2;
  }
}
