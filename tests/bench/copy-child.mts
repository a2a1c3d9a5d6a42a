import { copyDatabase } from '#db/backup.ts';

/** Copies a database in a process of its own, as the command does: `copy-child.js FILE TARGET`. */
const [file, target] = process.argv.slice(2) as [string, string];
copyDatabase(file, target);
