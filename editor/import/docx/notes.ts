import type { Block, Footnote } from '../blocks.ts';
import { attr, child, childrenNamed, type XmlElement } from '../intake/parse-xml.ts';
import { formatNumber } from './number-format.ts';
import type { Relationships } from './parts.ts';
import { type DocxContext, rankParagraphs, type Story } from './story.ts';

/** The footnotes or endnotes part of a file. */
export interface NotesPart {
  name: string;
  root: XmlElement;
  relationships: Relationships;
}

/** ST_NumberFormat of each kind of note, and the reader of blocks. */
interface NoteSettings {
  formats: Record<Footnote['kind'], string>;
  readBlocks: Story['readBlocks'];
}

/** The separator lines that stand between the notes of a file have a type; real notes have none or 'normal'. */
const isRealNote = (note: XmlElement) => (attr(note, 'type') ?? 'normal') === 'normal';

interface OpenPart extends NotesPart {
  byId: Map<string, XmlElement>;
  ranks: Map<XmlElement, number>;
}

/**
 * The notes of one document in the order in which the text refers to them, which is also how Word numbers
 * them. A note without a reference is not printed by Word and is left out.
 */
export class NoteRegister {
  readonly #notes = new Map<string, Footnote>();
  readonly #parts: Partial<Record<Footnote['kind'], OpenPart>> = {};
  readonly #settings: NoteSettings;
  readonly #counts = { footnote: 0, endnote: 0 };

  constructor(parts: Partial<Record<Footnote['kind'], NotesPart | null>>, settings: NoteSettings) {
    this.#settings = settings;
    for (const kind of ['footnote', 'endnote'] as const) {
      const part = parts[kind];
      if (!part) continue;
      const notes = childrenNamed(part.root, kind).filter(isRealNote);
      const byId = new Map(notes.map((note) => [attr(note, 'id') ?? '', note]));
      this.#parts[kind] = { ...part, byId, ranks: rankParagraphs(part.root) };
    }
  }

  /** The notes that were referred to, in that order. */
  get footnotes(): Footnote[] {
    return [...this.#notes.values()];
  }

  /** The note that a reference means; null when the file does not hold it. */
  refer(
    context: DocxContext,
    kind: Footnote['kind'],
    id: string,
    customLabel: string | null,
  ): { id: string; label: string } | null {
    const noteId = `${kind === 'footnote' ? 'v' : 'e'}${id}`;
    const known = this.#notes.get(noteId);
    if (known) return { id: known.id, label: known.label };
    const part = this.#parts[kind];
    const element = part?.byId.get(id);
    if (!part || !element) return null;
    const label = customLabel ?? this.#nextLabel(kind);
    const note: Footnote = { id: noteId, label, kind, blocks: [] };
    // Registered before it is read, so that a note that refers to itself ends.
    this.#notes.set(noteId, note);
    note.blocks = this.#settings.readBlocks(this.#story(context, part), element);
    trimStart(note.blocks[0]);
    return { id: noteId, label };
  }

  #nextLabel(kind: Footnote['kind']): string {
    this.#counts[kind] += 1;
    return formatNumber(this.#counts[kind], this.#settings.formats[kind]);
  }

  #story(context: DocxContext, part: OpenPart): Story {
    return {
      context,
      part: part.name,
      relationships: part.relationships,
      ranks: part.ranks,
      comments: undefined,
      fields: [],
      bookmarks: [],
      carried: [],
      inContents: false,
      turnsPages: false,
      readBlocks: this.#settings.readBlocks,
    };
  }
}

/** Word puts a space between the number of a note and its words; the number is kept apart here. */
function trimStart(block: Block | undefined): void {
  if (!block || !('content' in block)) return;
  const first = block.content[0];
  if (first?.type === 'text') first.text = first.text.trimStart();
}

/** How notes are numbered: settings.xml says it for the whole file, else Word's own defaults. */
export function noteFormats(settings: XmlElement | null): Record<Footnote['kind'], string> {
  const format = (name: string, fallback: string) => {
    const properties = settings ? child(settings, name) : undefined;
    const found = properties && child(properties, 'numFmt');
    return (found && attr(found, 'val')) ?? fallback;
  };
  return { footnote: format('footnotePr', 'decimal'), endnote: format('endnotePr', 'lowerRoman') };
}
