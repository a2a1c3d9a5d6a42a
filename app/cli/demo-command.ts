import { seedDemo } from '../demo/seed/seed-demo.server.ts';
import { type Command, exitCodes } from './terminal.ts';
import { withCouncils } from './with-councils.ts';

/** Makes the demo council in DATA_DIR; refuses when a council of that name is there, so that nothing is overwritten. */
export const demoCommand: Command = {
  usage: 'demo [NAAM]',
  summary: 'Maakt een proefraad met bedachte mensen en adviezen.',
  run: ([name = 'demo'], terminal) =>
    withCouncils(async (councils) => {
      if (councils.names().includes(name)) {
        terminal.error(`Er is al een raad met de naam ${name}. Er is niets veranderd.\n`);
        return exitCodes.refused;
      }
      terminal.out('De proefraad wordt gemaakt…\n');
      await seedDemo(councils.create(name), Date.now());
      terminal.out('De proefraad is klaar.\n');
      return exitCodes.done;
    }),
};
