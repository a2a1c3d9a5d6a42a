import { councilSecret } from '#app/http/council-secret.server.ts';
import { openDb } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';

/** One of the processes that migrating.test.ts starts at once: waits for the word, opens, migrates, and tells. */
const [dir, migrations] = process.argv.slice(2) as [string, string];
process.on('message', () => {
  const began = performance.now();
  try {
    const { sqlite, close } = openDb(`${dir}/council.db`);
    const applied = migrate(sqlite, migrations);
    const secret = councilSecret(dir);
    close();
    process.send!({ applied, secret, ms: performance.now() - began }, () => process.exit(0));
  } catch (error) {
    process.send!({ error: String(error) }, () => process.exit(0));
  }
});
process.send!('ready');
