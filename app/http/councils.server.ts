import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DbHandle, openDb } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { type Auth, createAuth } from '../domain/accounts/auth.server.ts';
import type { Council } from '../domain/councils/council.server.ts';
import { FileStore } from '../domain/councils/file-store.server.ts';
import { packInWorker } from '../jobs/archive-packer.server.ts';
import { checkFiles } from '../jobs/file-checker.server.ts';
import { ImportQueue } from '../jobs/import-queue.server.ts';
import { LetterPress } from '../jobs/letter-press.server.ts';
import { nightWatch } from '../jobs/night-watch.server.ts';
import { PageDrawer } from '../jobs/page-drawer.server.ts';
import { placeQuotesInWorker } from '../jobs/place-quotes.server.ts';
import { PostOffice } from '../jobs/post-office.server.ts';
import { projectFile } from '../jobs/project-file.server.ts';
import type { Rounds } from '../jobs/rounds.server.ts';
import type { MailServer } from '../mail/mail-server.ts';
import { councilSecret } from './council-secret.server.ts';

/** A council that is open in this process: what the domain sees of it, its sign-in and its database handle. */
export interface OpenCouncil {
  council: Council;
  auth: Auth;
  handle: DbHandle;
  /** Where people find it: "https://waalwijk.adviestafel.nl", from ORIGIN and never from what a caller says. */
  address(): string;
}

export interface CouncilsOptions {
  /** Folder that holds a folder per council. */
  dataDir: string;
  /** Address as people type it; its host part is replaced by the request's own in {@link Councils.forHost}. */
  origin: string;
  /** Sends mail; null lets it wait in the outboxes. */
  mailServer?: MailServer | null;
  /** Whether waiting work is taken up: reading notes, mail, the nightly look. A command beside the server leaves it. */
  takesUpWork: boolean;
  /** The clock, for tests. */
  now?(): number;
  /** Called after each commit that others should hear of. */
  publish(councilId: string, topic: string, event: { kind: string; [field: string]: unknown }): void;
  /** Who listens to a topic of a council now. */
  listeners(councilId: string, topic: string): string[];
  /** Writes in a letter of a council through its authority. */
  editLetter(
    councilId: string,
    ...edit: Parameters<Council['editLetter']>
  ): ReturnType<Council['editLetter']>;
}

const folderName = /^[a-z0-9][a-z0-9-]{0,40}$/;

/**
 * The councils of this process. A council is a folder with `council.db`; it is chosen by the first label of
 * the host name ("waalwijk.adviestafel.nl"), and when there is only one it answers to every name.
 */
export class Councils {
  private readonly open = new Map<string, OpenCouncil>();
  private readonly importQueue = new ImportQueue();
  private readonly press = new LetterPress();
  private readonly postOffice: PostOffice;
  private readonly nightWatch: Rounds<Council>;
  private readonly pages = new PageDrawer();

  constructor(private readonly options: CouncilsOptions) {
    mkdirSync(options.dataDir, { recursive: true });
    this.nightWatch = nightWatch({ now: options.now ?? Date.now, newId });
    this.postOffice = new PostOffice({
      server: options.mailServer ?? null,
      now: options.now ?? Date.now,
      newId,
    });
  }

  /** Names of all councils on disk. */
  names(): string[] {
    return readdirSync(this.options.dataDir, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() &&
          folderName.test(entry.name) &&
          existsSync(join(this.options.dataDir, entry.name, 'council.db')),
      )
      .map((entry) => entry.name)
      .sort();
  }

  /** The council for a host name, or null when the name fits none of several. */
  forHost(host: string): OpenCouncil | null {
    const label = host.split(':')[0]!.split('.')[0]!.toLowerCase();
    if (this.open.has(label)) return this.open.get(label)!;
    const names = this.names();
    if (names.includes(label)) return this.get(label);
    return names.length === 1 ? this.get(names[0]!) : null;
  }

  /** Opens a council by name and migrates it. */
  get(name: string): OpenCouncil {
    const known = this.open.get(name);
    if (known) return known;
    if (!existsSync(join(this.options.dataDir, name, 'council.db')))
      throw new RangeError(`no council ${name}`);
    return this.openFolder(name);
  }

  /** A council that is open already, or null. */
  opened(name: string): OpenCouncil | null {
    return this.open.get(name) ?? null;
  }

  /** Makes a new, empty council. */
  create(name: string): OpenCouncil {
    if (!folderName.test(name))
      throw new RangeError('a council name is lower-case letters, digits and hyphens');
    mkdirSync(join(this.options.dataDir, name), { recursive: true });
    return this.openFolder(name);
  }

  /** Waits for running work and closes every database. */
  async close(): Promise<void> {
    await Promise.all([
      this.importQueue.close(),
      this.press.close(),
      this.pages.close(),
      this.postOffice.close(),
      this.nightWatch.close(),
    ]);
    for (const { handle } of this.open.values()) handle.close();
    this.open.clear();
  }

  /** Where people find a council: under its own name when this process has several. */
  private addressOf(name: string): string {
    const address = new URL(this.options.origin);
    if (
      this.names().length > 1 &&
      address.hostname !== 'localhost' &&
      !address.hostname.startsWith(`${name}.`)
    )
      address.hostname = `${name}.${address.hostname}`;
    return address.origin;
  }

  private takeUpWork({ council, address }: OpenCouncil): void {
    this.importQueue.resume(council);
    this.postOffice.add(council, address());
    this.nightWatch.add(council);
  }

  private openFolder(name: string): OpenCouncil {
    const dir = join(this.options.dataDir, name);
    const handle = openDb(join(dir, 'council.db'));
    migrate(handle.sqlite, projectFile('db/migrations'));
    const files = new FileStore(join(dir, 'files'));
    const publish: Council['publish'] = (topic, event) => this.options.publish(name, topic, event);
    const council: Council = {
      id: name,
      dir,
      db: handle.db,
      files,
      demo: existsSync(join(dir, 'demo.json')),
      publish,
      listeners: (topic) => this.options.listeners(name, topic),
      editLetter: (...edit) => this.options.editLetter(name, ...edit),
      jobs: {
        enqueueImport: (id, password) => this.importQueue.add({ council, noteVersionId: id, password }),
        cancelImport: (id) => this.importQueue.cancel(id),
        placeInQueue: (id) => this.importQueue.placeOf(id),
        mailGoesOut: this.postOffice.goesOut,
        postMail: () => this.postOffice.wake(),
        drawPage: (sha256, page) => this.pages.draw(() => files.read(sha256), page),
        checkFiles: (hashes) => checkFiles(files, hashes),
        packArchive: packInWorker,
        renderLetter: (json, format) => this.press.render(json, format),
        renderNote: (order) => this.press.renderNote(order),
        placeQuotes: placeQuotesInWorker,
      },
    };
    const auth = createAuth({ db: handle.db, secret: councilSecret(dir), origin: this.options.origin });
    const opened = { council, auth, handle, address: () => this.addressOf(name) };
    this.open.set(name, opened);
    if (this.options.takesUpWork) this.takeUpWork(opened);
    return opened;
  }
}

/** A fresh id for a row. */
export const newId = (): string => randomUUID();
