import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveRefusal } from '../domain/archive/archive-refusal.ts';
import { restoreArchive } from '../domain/archive/restore-archive.server.ts';
import { Councils } from '../http/councils.server.ts';
import { archiveRefusalSentence } from '../i18n/archive-refusals.ts';
import { projectFile } from '../jobs/project-file.server.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';

const usage = 'archief ZIP [NAAM]';

/** Puts an archived dossier in an empty council of DATA_DIR, which is made when there is none of that name. */
export const archiveCommand: Command = {
  usage,
  summary: 'Zet een dossier uit een archiefbestand terug in een lege raad.',
  async run(args, terminal) {
    const [file, name = 'archief', ...rest] = args;
    if (file === undefined || rest.length > 0 || !/^[a-z0-9][a-z0-9-]{0,40}$/.test(name)) {
      terminal.error(
        `Geef het ZIP-bestand op, en eventueel een naam van kleine letters.\nGebruik: adviestafel ${usage}\n`,
      );
      return exitCodes.usage;
    }
    const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => cause);
    if (bytes instanceof Error) {
      terminal.error(`Het bestand ${file} is niet te openen (${bytes.code ?? bytes.message}).\n`);
      return exitCodes.noInput;
    }
    return restore(bytes, name, terminal);
  },
};

async function restore(bytes: Uint8Array, name: string, terminal: Terminal): Promise<number> {
  const dataDir = process.env.DATA_DIR ?? projectFile('data');
  const isNew = !existsSync(join(dataDir, name));
  const councils = new Councils({
    dataDir,
    origin: process.env.ORIGIN ?? 'http://localhost:3000',
    publish: () => {},
    editLetter: () => Promise.reject(new Error('the command line has no letter open')),
  });
  let refused = false;
  try {
    const { title, counts } = await restoreArchive(councils.create(name).council, bytes, Date.now());
    terminal.out(`Teruggezet in de raad ${name}: ${title}.\n`);
    for (const [table, count] of Object.entries(counts)) terminal.out(`  ${table}: ${count}\n`);
    return exitCodes.done;
  } catch (error) {
    refused = true;
    if (!(error instanceof ArchiveRefusal)) throw error;
    terminal.error(`${archiveRefusalSentence(error.code, error.part)} (${error.code})\n`);
    return exitCodes.refused;
  } finally {
    await councils.close();
    if (refused && isNew) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
