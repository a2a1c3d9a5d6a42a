import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveRefusal } from '../domain/archive/archive-refusal.ts';
import { restoreArchive } from '../domain/archive/restore-archive.server.ts';
import { archiveRefusalSentence } from '../i18n/archive-refusals.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';
import { dataFolder, withCouncils } from './with-councils.ts';

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
  const folder = join(dataFolder(), name);
  const isNew = !existsSync(folder);
  const refusal = await withCouncils(async (councils) => {
    try {
      const { title, counts } = await restoreArchive(councils.create(name).council, bytes, Date.now());
      terminal.out(`Teruggezet in de raad ${name}: ${title}.\n`);
      for (const [table, count] of Object.entries(counts)) terminal.out(`  ${table}: ${count}\n`);
      return null;
    } catch (error) {
      if (error instanceof ArchiveRefusal) return error;
      throw error;
    }
  });
  if (!refusal) return exitCodes.done;
  if (isNew) await rm(folder, { recursive: true, force: true });
  terminal.error(`${archiveRefusalSentence(refusal.code, refusal.part)} (${refusal.code})\n`);
  return exitCodes.refused;
}
