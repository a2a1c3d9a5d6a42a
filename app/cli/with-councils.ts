import { Councils } from '../http/councils.server.ts';
import { projectFile } from '../jobs/project-file.server.ts';

/** Where people find the councils, as the server is told. */
const origin = (): string => process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`;

/** Folder with a folder per council. */
export const dataFolder = (): string => process.env.DATA_DIR ?? projectFile('data');

/** Opens the councils of DATA_DIR for one command and closes them after it, also when it fails. */
export async function withCouncils<T>(work: (councils: Councils) => Promise<T>): Promise<T> {
  const councils = new Councils({
    dataDir: dataFolder(),
    origin: origin(),
    takesUpWork: false,
    publish: () => {},
    listeners: () => [],
    editLetter: () => Promise.reject(new Error('the command line has no letter open')),
  });
  try {
    return await work(councils);
  } finally {
    await councils.close();
  }
}
