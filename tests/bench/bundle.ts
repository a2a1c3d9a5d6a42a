import type { Figure } from './anchoring.ts';
import { type ClientPage, readClientBuild } from './bundle-pages.ts';

/** Pages that are measured: name and address. */
const pages = [
  { name: 'reading page', address: 'adviezen/:caseId/nota', limit: 170 },
  { name: 'Mijn beurt', address: 'mijn-beurt', limit: 200 },
  { name: 'Beoordeling', address: 'adviezen/:caseId/beoordeling', limit: 200 },
  { name: 'Concept', address: 'adviezen/:caseId/concept', limit: 200 },
];

/** What a browser loads to open pages, in kB compressed. A page that is not in the build gives no figure, and misses. */
export function benchBundle(): Promise<Figure[]> {
  const build = readClientBuild();
  const kilobytes = (names: readonly string[]) => build.compressed(names) / 1000;
  const scripts = pages.map(({ name, address, limit }): Figure => {
    const page = build.pages.find((each) => each.address === address);
    return {
      name: `JavaScript of ${name}`,
      value: page ? kilobytes(page.scripts) : Number.NaN,
      limit,
      unit: 'kB gzip',
    };
  });
  const reading = build.pages.find(({ address }) => address === 'adviezen/:caseId/nota');
  const free = Number.POSITIVE_INFINITY;
  const heaviest = build.pages.reduce((most, page) =>
    kilobytes(page.scripts) > kilobytes(most.scripts) ? page : most,
  );
  const styles = build.files.filter((name) => name.endsWith('.css'));
  const fonts = build.files.filter((name) => name.endsWith('.woff2'));
  const size = (names: string[]) => names.reduce((sum, name) => sum + build.read(name).length, 0) / 1000;
  return Promise.resolve([
    ...scripts,
    {
      name: 'JavaScript of reading page with the editor laid over it',
      value: reading ? kilobytes(reading.withLater) : Number.NaN,
      limit: 200,
      unit: 'kB gzip',
    },
    {
      name: `JavaScript of the heaviest page (${addressOf(heaviest)})`,
      value: kilobytes(heaviest.scripts),
      limit: free,
      unit: 'kB gzip',
    },
    { name: 'CSS of the whole site', value: kilobytes(styles), limit: 50, unit: 'kB gzip' },
    { name: `fonts, all ${fonts.length}`, value: size(fonts), limit: free, unit: 'kB' },
    {
      name: 'fonts of a page in Dutch without italics',
      value: size(fonts.filter((name) => /latin-wght-normal/.test(name))),
      limit: free,
      unit: 'kB',
    },
  ]);
}

const addressOf = ({ address }: ClientPage) => `/${address}`;
