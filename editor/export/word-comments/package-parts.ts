import { strToU8, zipSync } from 'fflate';
import { type DocumentPackage, openPackage } from '../../import/intake/open-package.ts';
import { decodeXml } from '../../import/intake/parse-xml.ts';

/**
 * A Word package that some parts are added to or changed in. Every part that is not written keeps its bytes and its
 * place in the file.
 */
export class PackageParts {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #written = new Map<string, string>();

  private constructor() {}

  /** Throws {@link ImportRefusal} for a package that is damaged or too big. */
  static async open(bytes: Uint8Array): Promise<{ parts: PackageParts; pkg: DocumentPackage }> {
    const pkg = await openPackage(bytes);
    const parts = new PackageParts();
    for (const name of pkg.names) parts.#parts.set(name, await pkg.read(name));
    return { parts, pkg };
  }

  has(name: string): boolean {
    return this.#written.has(name) || this.#parts.has(name);
  }

  names(): string[] {
    return [...new Set([...this.#parts.keys(), ...this.#written.keys()])];
  }

  /** The text of an XML part. */
  text(name: string): string {
    const written = this.#written.get(name);
    if (written !== undefined) return written;
    const bytes = this.#parts.get(name);
    if (!bytes) throw new RangeError(`the package has no part ${name}`);
    return decodeXml(bytes);
  }

  write(name: string, text: string): void {
    this.#written.set(name, text);
  }

  /** The file. Zip times have no zone; a fixed one makes the same content the same bytes. */
  zip(): Uint8Array {
    const files: Record<string, Uint8Array> = {};
    for (const [name, bytes] of this.#parts) {
      const text = this.#written.get(name);
      files[name] = text === undefined ? bytes : strToU8(inUtf8(text));
    }
    for (const [name, text] of this.#written) files[name] ??= strToU8(inUtf8(text));
    return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
  }
}

/** What is written is UTF-8, whatever the part was in before. */
const inUtf8 = (xml: string): string =>
  xml
    .replace(/^(\ufeff?<\?xml[^>]*?\sencoding\s*=\s*)(["'])[\w.:-]+\2/, '$1$2UTF-8$2')
    .replace(/^\ufeff/, '');

/** Puts `addition` at the end of the root element, which may be written as an empty one. */
export function addToRoot(xml: string, local: string, addition: string): string {
  const close = new RegExp(`</(?:[\\w.-]+:)?${local}\\s*>\\s*$`).exec(xml);
  if (close) return xml.slice(0, close.index) + addition + xml.slice(close.index);
  const empty = new RegExp(`<((?:[\\w.-]+:)?${local})((?:\\s[^>]*?)?)/>\\s*$`).exec(xml);
  if (!empty) throw new RangeError(`no element ${local} at the end of the part`);
  return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${addition}</${empty[1]}>`;
}
