import { archiveCommand } from './archive-command.ts';
import { backupCommand, putBackCommand } from './backup-command.ts';
import { accessCommand, councilCommand } from './council-command.ts';
import { demoCommand } from './demo-command.ts';
import { importCommand } from './import-command.ts';
import { letterCommandEntry } from './letter-command.ts';
import { type Command, exitCodes, type Terminal } from './terminal.ts';

/** What the program can do, by the word behind its name. */
const commands: Record<string, Command> = {
  import: importCommand,
  letter: letterCommandEntry,
  raad: councilCommand,
  toegang: accessCommand,
  demo: demoCommand,
  archief: archiveCommand,
  reservekopie: backupCommand,
  terugzetten: putBackCommand,
};

const usage = `Gebruik: adviestafel <opdracht> [opties]

Opdrachten:
${Object.values(commands)
  .map((command) => `  ${command.usage}\n      ${command.summary}`)
  .join('\n')}
`;

/** Runs one command line and gives the exit code: 0 done, 2 refused, 64 wrong usage, 66 no such file. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(usage);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(rest, terminal);
  terminal.error(name === undefined ? usage : `Onbekende opdracht: ${name}\n\n${usage}`);
  return exitCodes.usage;
}
