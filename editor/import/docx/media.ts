import { createHash } from 'node:crypto';
import type { MediaFile } from '../blocks.ts';
import type { DocumentPackage } from '../intake/open-package.ts';
import type { Relationships } from './parts.ts';

const magicNumbers: [MediaFile['mime'], RegExp][] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
];

/** What kind of image the bytes are, by their first bytes; null for a kind that browsers do not show safely. */
export function imageType(bytes: Uint8Array): MediaFile['mime'] | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1');
  return magicNumbers.find(([, magic]) => magic.test(head))?.[0] ?? null;
}

/** The image files of a document: those that can be kept, by part name, and the kind of those that cannot. */
export class MediaStore {
  readonly #kept = new Map<string, MediaFile>();
  readonly #lost = new Map<string, string>();

  /** Reads the images that a part refers to. Addresses outside the package are never fetched. */
  async load(pkg: DocumentPackage, relationships: Relationships): Promise<void> {
    for (const { type, target, external } of relationships.values()) {
      if (type !== 'image' || external || this.#kept.has(target) || this.#lost.has(target)) continue;
      if (!pkg.has(target)) continue;
      const bytes = await pkg.read(target);
      const mime = imageType(bytes);
      if (!mime) {
        this.#lost.set(target, (/\.(\w{1,5})$/.exec(target)?.[1] ?? '?').toUpperCase());
        continue;
      }
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      this.#kept.set(target, { sha256, mime, bytes });
    }
  }

  /** SHA-256 of the image in this part, or null. */
  find(part: string): string | null {
    return this.#kept.get(part)?.sha256 ?? null;
  }

  /** The kind ("EMF") of an image that was found but cannot be kept, or null. */
  lostKind(part: string): string | null {
    return this.#lost.get(part) ?? null;
  }

  /** Each kept image once. */
  files(): MediaFile[] {
    return [...new Map([...this.#kept.values()].map((file) => [file.sha256, file])).values()];
  }
}
