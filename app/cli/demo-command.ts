import { seedDemo } from '../demo/seed/seed-demo.server.ts';
import { Councils } from '../http/councils.server.ts';
import { projectFile } from '../jobs/project-file.server.ts';
import { type Command, exitCodes } from './terminal.ts';

const usage = 'demo [NAAM]';

/** Makes the demo council in DATA_DIR; refuses when a council of that name is there, so that nothing is overwritten. */
export const demoCommand: Command = {
  usage,
  summary: 'Maakt een proefraad met bedachte mensen en adviezen.',
  async run([name = 'demo'], terminal) {
    const dataDir = process.env.DATA_DIR ?? projectFile('data');
    const councils = new Councils({
      dataDir,
      origin: process.env.ORIGIN ?? 'http://localhost:3000',
      publish: () => {},
      editLetter: () => Promise.reject(new Error('the command line has no letter open')),
    });
    try {
      if (councils.names().includes(name)) {
        terminal.error(`Er is al een raad met de naam ${name}. Er is niets veranderd.\n`);
        return exitCodes.refused;
      }
      terminal.out('De proefraad wordt gemaakt…\n');
      await seedDemo(councils.create(name), Date.now());
      terminal.out('De proefraad is klaar.\n');
      return exitCodes.done;
    } finally {
      await councils.close();
    }
  },
};
