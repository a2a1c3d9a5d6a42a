import { ImportRefusal } from '../import-refusal.ts';
import type { DocumentPackage } from '../intake/open-package.ts';
import { attr, childrenNamed, parseXml, type XmlElement } from '../intake/parse-xml.ts';

/** A reference from one part to another part of the package or to an address outside it. */
export interface Relationship {
  /** Last word of the type address: 'image', 'hyperlink', 'comments'; the same in transitional and strict files. */
  type: string;
  /** Name of a part of the package, or the address itself when `external`. */
  target: string;
  external: boolean;
}

/** Relationships of one part by their id. */
export type Relationships = Map<string, Relationship>;

/** Reads the relationships of `part`; a part without a relationship file has none. Throws ImportRefusal. */
export async function readRelationships(pkg: DocumentPackage, part: string): Promise<Relationships> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relationships: Relationships = new Map();
  if (!pkg.has(name)) return relationships;
  for (const each of childrenNamed(parseXml(await pkg.read(name)), 'Relationship')) {
    const id = attr(each, 'Id');
    const target = attr(each, 'Target');
    if (id === undefined || target === undefined) continue;
    const external = attr(each, 'TargetMode') === 'External';
    relationships.set(id, {
      type: (attr(each, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolvePart(part.slice(0, slash), target),
      external,
    });
  }
  return relationships;
}

/** The name of the part that `target` means, seen from folder `folder` ("word/"). */
function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Name of the main document part: what the package says, else where Word puts it. Throws DOCX_NO_DOCUMENT. */
export async function findMainPart(pkg: DocumentPackage): Promise<string> {
  const relationships = pkg.has('_rels/.rels') ? await readRelationships(pkg, '') : new Map();
  for (const each of relationships.values()) {
    if (each.type === 'officeDocument' && pkg.has(each.target)) return each.target;
  }
  if (pkg.has('word/document.xml')) return 'word/document.xml';
  throw new ImportRefusal('DOCX_NO_DOCUMENT');
}

/** The first part of this type that `relationships` name and the package holds, parsed; null without one. */
export async function readRelatedPart(
  pkg: DocumentPackage,
  relationships: Relationships,
  type: string,
): Promise<{ name: string; root: XmlElement } | null> {
  for (const each of relationships.values()) {
    if (each.type !== type || each.external || !pkg.has(each.target)) continue;
    return { name: each.target, root: parseXml(await pkg.read(each.target)) };
  }
  return null;
}
