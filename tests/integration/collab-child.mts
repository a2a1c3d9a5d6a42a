import { startCollabServer } from '../fakes/collab-server.ts';

/** The server that collab-kill.test.ts kills: a real file, a real port, no way to say goodbye. */
const server = await startCollabServer({ file: process.argv[2]!, documents: process.argv[3]!.split(',') });
process.stdout.write(`${server.url}\n`);
