import { run } from './run-command.ts';

/** Writes before it exits: setting `exitCode` lets a pipe be read to its end, `process.exit` would cut it off. */
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
});
