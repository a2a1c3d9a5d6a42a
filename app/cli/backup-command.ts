import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupRefusal } from '../domain/backup/backup-refusal.ts';
import { readKey, readOrMakeKey } from '../domain/backup/key-file.server.ts';
import { makeBackup } from '../domain/backup/make-backup.server.ts';
import { type PutBack, putBack } from '../domain/backup/put-back.server.ts';
import { backupRefusalSentence } from '../i18n/backup-refusals.ts';
import { formatMoment } from '../i18n/dates.ts';
import { checkFiles } from '../jobs/file-checker.server.ts';
import { projectFile } from '../jobs/project-file.server.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';
import { dataFolder } from './with-councils.ts';

const backupUsage = 'reservekopie RAAD BESTAND|MAP --sleutel BESTAND';
const putBackUsage = 'terugzetten KOPIE RAAD [--sleutel BESTAND] [--proef]';
const councilName = /^[a-z0-9][a-z0-9-]{0,40}$/;

/** Copies a council to one file while people work, and reads it again before it says that it is there. */
export const backupCommand: Command = {
  usage: backupUsage,
  summary:
    'Maakt een versleutelde kopie van een raad in één bestand, ook terwijl er gewerkt wordt, en leest die na. De sleutel wordt gemaakt als hij er nog niet is.',
  async run(args, terminal) {
    const asked = askedFor(args);
    const [council, place] = asked?.positionals ?? [];
    if (
      !asked ||
      !council ||
      !place ||
      asked.sealed === null ||
      asked.rehearsal ||
      !councilName.test(council)
    )
      return usageError(
        terminal,
        `${backupUsage}\n  Zonder versleuteling: --onversleuteld in plaats van --sleutel BESTAND`,
      );
    return orRefusal(terminal, async () => {
      const dir = join(dataFolder(), council);
      if (!existsSync(dir)) throw new BackupRefusal('noCouncil', council);
      const target = targetIn(resolve(place), council);
      const { key, isNew } = asked.keyFile ? await readOrMakeKey(asked.keyFile) : { key: null, isNew: false };
      const { manifest, changed } = await makeBackup({ dir, council, target, key, now: Date.now });
      const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
      terminal.out(
        `Kopie gemaakt en nagelezen: ${target}\n  ${rows} rijen, ${manifest.files.length} bestanden, ${inMegabytes(bytes)} MB.\n`,
      );
      if (isNew)
        terminal.out(
          `Er is een nieuwe sleutel gemaakt: ${asked.keyFile}\n  Bewaar hem ook op een andere plaats dan de kopieën. Zonder deze sleutel kan niemand ze terugzetten.\n`,
        );
      for (const name of changed)
        terminal.error(`Let op: ${name} was al beschadigd voordat het werd gekopieerd.\n`);
      return changed.length > 0 ? exitCodes.refused : exitCodes.done;
    });
  },
};

/** Makes a council of a copy, or only tries whether that would go well. */
export const putBackCommand: Command = {
  usage: putBackUsage,
  summary:
    'Zet een reservekopie terug als raad. Met --proef wordt alles gelezen en nagekeken, en blijft er niets staan.',
  async run(args, terminal) {
    const asked = askedFor(args);
    const [file, name] = asked?.positionals ?? [];
    if (!asked || !file || !name || asked.open || !councilName.test(name))
      return usageError(terminal, putBackUsage);
    return orRefusal(terminal, async () => {
      const found = await putBack({
        file,
        name,
        key: asked.keyFile ? await readKey(asked.keyFile) : null,
        dataDir: dataFolder(),
        rehearsal: asked.rehearsal,
        migrations: projectFile('db/migrations'),
        now: Date.now,
        checkFiles,
      });
      report(terminal, found, asked.rehearsal ? null : name);
      return found.faults.length > 0 ? exitCodes.refused : exitCodes.done;
    });
  },
};

function report(terminal: Terminal, found: PutBack, name: string | null): void {
  const { manifest, files, texts, faults, waitingMails } = found;
  const from = `de kopie van ${manifest.council} van ${formatMoment(manifest.at)}`;
  terminal.out(
    name === null
      ? `De proef is gedaan: ${from} kan worden teruggezet. Er is niets veranderd.\n`
      : `Teruggezet als raad ${name}: ${from}.\n`,
  );
  terminal.out(`  Nagekeken: de database, ${files} bestanden en ${texts} vastgelegde teksten.\n`);
  for (const fault of faults) terminal.error(`  Klopt niet: ${fault}\n`);
  if (name === null) return;
  if (waitingMails > 0)
    terminal.out(`  ${waitingMails} mails waren nog niet verstuurd en gaan alsnog uit. Kijk bij Post.\n`);
  terminal.out('  Iedereen logt opnieuw in. Wie een brief open had staan, laadt die pagina opnieuw.\n');
}

/** What the line asks; null when it cannot be read. `sealed` is null when nothing was said about sealing. */
function askedFor(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        sleutel: { type: 'string' },
        onversleuteld: { type: 'boolean' },
        proef: { type: 'boolean' },
      },
    });
    const { sleutel: keyFile = null, onversleuteld: open = false, proef: rehearsal = false } = values;
    if (positionals.length > 2 || (keyFile !== null && open)) return null;
    return { positionals, keyFile, open, rehearsal, sealed: keyFile !== null ? true : open ? false : null };
  } catch {
    // An option that does not exist: the usage says which do.
    return null;
  }
}

/** In a folder a copy is called after its council and its moment, so that a nightly command never overwrites. */
function targetIn(place: string, council: string): string {
  if (!existsSync(place) || !statSync(place).isDirectory()) return place;
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  return join(place, `${council}-${moment}Z.kopie`);
}

const inMegabytes = (bytes: number): string =>
  (bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 });

async function orRefusal(terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupRefusal)) throw error;
    terminal.error(`${backupRefusalSentence(error.code, error.about)}\n`);
    return error.code === 'noFile' || error.code === 'noCouncil' ? exitCodes.noInput : exitCodes.refused;
  }
}

function usageError(terminal: Terminal, usage: string): number {
  terminal.error(`Gebruik: adviestafel ${usage}\n`);
  return exitCodes.usage;
}
