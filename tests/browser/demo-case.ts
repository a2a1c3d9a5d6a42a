import { readDatabase } from '../harness/forms.ts';
import type { TestServer } from '../harness/server.ts';

/** A case of the demo by the state that it is in. */
export function demoCase(
  server: Pick<TestServer, 'database'>,
  state: 'reviewing' | 'drafting' | 'responded',
): string {
  const [row] = readDatabase<{ id: string }>(server, 'select id from advice_case where state = ?', state);
  if (!row) throw new Error(`the demo has no case in state ${state}`);
  return row.id;
}
