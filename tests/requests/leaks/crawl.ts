import type { DemoRole, TestServer } from '../../harness/server.ts';
import { handlers, pages } from '../access-table.ts';
import { wordsOf } from './words-of.ts';

/** Who looks: somebody of the council, or nobody. */
export type Viewer = DemoRole | 'signedOut';

/** The ids that addresses are filled with; a list gives an address each. */
export type Ids = Record<string, readonly string[]>;

/** Choices that a page takes in its address, besides the page as it opens. */
const choices: Record<string, readonly string[]> = {
  'adviezen/:caseId/beoordeling': [
    ...['1', '2', '3', 'nakijken', 'openen', 'verschillen', 'verschillen&beeld=groot'].map(
      (part) => `deel=${part}`,
    ),
  ],
  'adviezen/:caseId/aantekeningen': ['wie=mohamed', 'soort=question', 'stand=private', 'stand=open'],
  'adviezen/:caseId/aantekeningen.jsonld': ['paginas', 'pagina=0'],
  'adviezen/:caseId/nota': ['geschrapt=toon'],
  'adviezen/:caseId/brief': ['versturen=zelf'],
  adviezen: ['toon=afgesloten', 'beeld=bord'],
};

/** Files of many pages, which take seconds to make. */
export const isLong = (path: string): boolean => /\.(docx|pdf)$/.test(path);

/** Addresses that answer with a file or with data: they have no second address for the data of a page. */
const isFile = (path: string): boolean =>
  /\.(docx|pdf|jsonld|csv|xlsx|ics|html)$/.test(path) || path in handlers;

/**
 * Every address of the table of access, filled in with each of these ids; of a page also what the browser fetches
 * when it goes there without a page load. Whether an address is open to somebody is for the server to say.
 */
export function addresses(ids: Ids): string[] {
  return [...Object.keys(pages), ...Object.keys(handlers)].flatMap((pattern) =>
    filled(pattern, ids).flatMap((path) => {
      const own = [`/${path}`, ...(choices[pattern] ?? []).map((choice) => `/${path}?${choice}`)];
      return isFile(pattern) ? own : own.flatMap((one) => [one, dataOf(one)]);
    }),
  );
}

/** The address of a page's data (single fetch); that of the front page has a name of its own. */
export const dataOf = (path: string): string =>
  path === '/' ? '/_root.data' : path.replace(/^([^?]*)/, '$1.data');

function filled(pattern: string, ids: Ids): string[] {
  return (pattern.match(/:\w+/g) ?? []).reduce<string[]>(
    (paths, name) =>
      paths.flatMap((path) => (ids[name.slice(1)] ?? ['geen']).map((id) => path.replace(name, id))),
    [pattern],
  );
}

/** What a viewer can read at each address, with the headers that carry words. */
export async function crawl(
  server: TestServer,
  viewer: Viewer,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const cookie = viewer === 'signedOut' ? undefined : await server.cookieFor(viewer);
  const found = new Map<string, string>();
  const waiting = [...paths];
  const walk = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await server.fetch(path, cookie ? { cookie } : {});
      const words = await wordsOf(new Uint8Array(await answer.arrayBuffer()));
      const { headers, status } = answer;
      const shown = ['location', 'content-disposition'].map((name) => headers.get(name) ?? '');
      found.set(path, [status, ...shown, words].join('\n'));
    }
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  // In the order asked, whichever answer came first.
  return new Map(paths.map((path) => [path, found.get(path)!]));
}

/**
 * Searches for the words and gives what else was answered than to a search for words that stand nowhere: "" when
 * nothing was found. The page repeats the question, which is therefore taken out first.
 */
export async function foundBySearch(server: TestServer, viewer: Viewer, words: string): Promise<string> {
  const nowhere = 'q'.repeat(words.length);
  const ask = async (question: string) => {
    const paths = [`/zoeken?q=${question}`, `/zoeken?q=${question}&toon=alles`];
    const answers = await crawl(server, viewer, [...paths, ...paths.map(dataOf)]);
    return [...answers.values()].map((text) => steady(text).replaceAll(question, 'VRAAG')).join('\n');
  };
  const [found, nothing] = [await ask(words), await ask(nowhere)];
  return found === nothing ? '' : found;
}

/**
 * An answer without what differs from one moment to the next: the nonce, times, and ids that were made for this
 * answer alone. `known` are ids that must stay: whoever sees them learns that something was written.
 */
export function steady(text: string, known: readonly string[] = []): string {
  return text
    .replace(/nonce(=\\?"|&quot;|\\?":\\?")[\w+/=-]+/g, 'NONCE')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
      known.includes(id) ? id : 'ID',
    )
    .replace(/\b1[78]\d{11}\b/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'TIME')
    .replace(/D:\d{14}[+\-Z'\d]*/g, 'TIME')
    .replace(/\b\d{8}T\d{6}Z?\b/g, 'TIME')
    .replace(/\b\d{1,2}[:.]\d\d uur\b/g, 'TIME');
}
