import type { MediaFile } from '../blocks.ts';
import { MediaShelf } from '../intake/media-shelf.ts';
import type { DocumentPackage } from '../intake/open-package.ts';
import type { Relationships } from './parts.ts';

/** The image files of a document: those that can be kept, by part name, and the kind of those that cannot. */
export class MediaStore {
  readonly #shelf = new MediaShelf();
  readonly #kept = new Map<string, string>();
  readonly #lost = new Map<string, string>();

  /** Reads the images that a part refers to. Addresses outside the package are never fetched. */
  async load(pkg: DocumentPackage, relationships: Relationships): Promise<void> {
    for (const { type, target, external } of relationships.values()) {
      if (type !== 'image' || external || this.#kept.has(target) || this.#lost.has(target)) continue;
      if (!pkg.has(target)) continue;
      const sha256 = this.#shelf.add(await pkg.read(target));
      if (sha256) this.#kept.set(target, sha256);
      else this.#lost.set(target, (/\.(\w{1,5})$/.exec(target)?.[1] ?? '?').toUpperCase());
    }
  }

  /** SHA-256 of the image in this part, or null. */
  find(part: string): string | null {
    return this.#kept.get(part) ?? null;
  }

  /** The kind ("EMF") of an image that was found but cannot be kept, or null. */
  lostKind(part: string): string | null {
    return this.#lost.get(part) ?? null;
  }

  /** Each kept image once. */
  files(): MediaFile[] {
    return this.#shelf.list();
  }
}
