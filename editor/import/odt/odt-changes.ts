import { child, childrenNamed, textOf, type XmlElement } from '../intake/parse-xml.ts';
import { wordsOf } from './odt-words.ts';

/** A tracked change that was still open when the document was saved. */
export interface TrackedChange {
  kind: 'insertion' | 'deletion' | 'format';
  author: string | null;
  /** ISO 8601, or null when the file does not say. */
  date: string | null;
  /** The words that were deleted; empty for the other kinds. */
  text: string;
}

/** Reads `text:tracked-changes`, by the id that marks in the body name. */
export function readTrackedChanges(body: XmlElement): Map<string, TrackedChange> {
  const changes = new Map<string, TrackedChange>();
  for (const list of childrenNamed(body, 'tracked-changes')) {
    for (const region of childrenNamed(list, 'changed-region')) {
      const change = readRegion(region);
      for (const name of ['text:id', 'xml:id']) {
        const id = region.attrs[name];
        if (id && change) changes.set(id, change);
      }
    }
  }
  return changes;
}

function readRegion(region: XmlElement): TrackedChange | null {
  const deletion = child(region, 'deletion');
  const change = deletion ?? child(region, 'insertion') ?? child(region, 'format-change');
  if (!change) return null;
  const info = child(change, 'change-info');
  const creator = info && child(info, 'creator');
  const date = info && child(info, 'date');
  return {
    kind: deletion ? 'deletion' : change.name === 'insertion' ? 'insertion' : 'format',
    author: creator ? textOf(creator).trim() || null : null,
    date: date ? isoDate(textOf(date)) : null,
    text: deletion ? wordsOf(deletion) : '',
  };
}

/** A date as OpenDocument writes it, cut to seconds; null for anything else. */
export function isoDate(value: string): string | null {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?/.exec(value.trim())?.[0] ?? null;
}
