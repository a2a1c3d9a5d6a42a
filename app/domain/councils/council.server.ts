import type { Db } from '#db/client.ts';
import type { Anchored } from '#editor/anchoring/anchored.ts';
import type { QuoteSelector } from '#editor/anchoring/find-quote.ts';
import type { NoteOrder } from '#editor/export/note/render-note.ts';
import type { ArchiveOrder } from '../archive/archive-order.ts';
import type { Authority } from '../drafting/collab/authority.server.ts';
import type { FileState } from '../integrity/store-fault.ts';
import type { FileStore } from './file-store.server.ts';

/** Work that runs outside the request: reading an uploaded note, setting a letter. */
export interface CouncilJobs {
  /**
   * Puts a note version in the queue of the importer; returns at once. The password of a PDF is used for this one
   * reading and kept nowhere.
   */
  enqueueImport(noteVersionId: string, password?: string): void;
  /** Takes a note version out of the queue, or ends its reading. */
  cancelImport(noteVersionId: string): void;
  /** Its number in the queue, 1 for the next; 0 while it is read, null when it is not in the queue. */
  placeInQueue(noteVersionId: string): number | null;
  /** Whether this process can send mail; without, it waits in the outbox until somebody sends it by hand. */
  readonly mailGoesOut: boolean;
  /** Looks at the outbox soon; call it after the commit that put a mail there. */
  postMail(): void;
  /**
   * Draws a page (1-based) of a stored PDF, photo or scan as WebP, in a worker.
   * @throws DomainError invalid 'pagePictureFailed' or 'pagePicturesBusy'
   */
  drawPage(sha256: string, page: number): Promise<Uint8Array>;
  /** Makes a file of a note with its annotations, or of a note to read on paper, in a worker. */
  renderNote(order: NoteOrder): Promise<Uint8Array>;
  /** Finds quotes in a text, in a worker that is stopped when it takes too long; one answer for each. */
  placeQuotes(text: string, quotes: readonly QuoteSelector[]): Promise<Anchored[]>;
  /** Reads stored files in a worker and says of each whether its bytes are still those of its hash. */
  checkFiles(hashes: readonly string[]): Promise<Map<string, FileState>>;
  /** Writes the ZIP of a case to a file, in a worker. @throws DomainError conflict 'fileChanged', 'fileMissing' */
  packArchive(order: ArchiveOrder, target: string): Promise<void>;
  /** Renders a frozen letter in a worker. */
  renderLetter(letterJson: string, format: 'pdf' | 'odt' | 'docx' | 'html'): Promise<Uint8Array>;
}

/**
 * One council: a folder with its own database and files. Nothing below app/http knows another one; there is
 * no default council.
 */
export interface Council {
  /** The first label of the host name, and the folder's name. */
  id: string;
  dir: string;
  db: Db;
  files: FileStore;
  jobs: CouncilJobs;
  /** Whether this is the demo council, which every page must say. */
  demo: boolean;
  /** Writes in a letter as the server, in order with what people type in it (accepting a suggestion). */
  editLetter: Authority['edit'];
  /** Ids of the people who have something open, by the topic that their browsers listen to. */
  listeners(topic: string): string[];
  /** Tells open browsers that something changed; call it after the commit. */
  publish(topic: string, event: { kind: string; [field: string]: unknown }): void;
}
