import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A page of the built client and the names of the files that a browser must load to open it. */
export interface ClientPage {
  /** Address pattern without leading slash: "adviezen/:caseId/brief". */
  address: string;
  scripts: string[];
  /** The same with what these import later, such as the editor that is laid over a text. */
  withLater: string[];
  styles: string[];
}

/** Everything that a browser can load. */
export interface ClientBuild {
  pages: ClientPage[];
  /** Names of all files in build/client/assets, without those that hold the same compressed. */
  files: string[];
  read(name: string): Buffer;
  /** Bytes of files as the server sends them: compressed one by one. */
  compressed(names: readonly string[]): number;
}

interface ManifestRoute {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  module: string;
  imports: string[];
  css: string[];
}

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, ManifestRoute>;
}

/**
 * Reads what `npm run build` made for the browser. Which scripts a page needs follows from the files themselves:
 * entry, route and its parents, and all that these import statically; `withLater` adds what they import later.
 * Throws when there is no build.
 */
export function readClientBuild(folder = 'build/client/assets'): ClientBuild {
  const files = readdirSync(folder).filter((name) => !/\.(?:br|gz)$/.test(name));
  const read = (name: string) => readFileSync(join(folder, name));
  const manifest = readManifest(files, read);
  const closure = (starts: string[], importsOf: (code: string) => string[]) => {
    const found = new Set<string>();
    const visit = (name: string) => {
      if (found.has(name)) return;
      found.add(name);
      for (const imported of importsOf(read(name).toString())) visit(imported);
    };
    starts.map(baseName).forEach(visit);
    return [...found];
  };
  const pages = Object.values(manifest.routes)
    .filter(({ path, index }) => index || path)
    .map((route): ClientPage => {
      const chain = lineOf(route, manifest);
      const address = chain.map(({ path }) => path).filter(Boolean);
      const starts = [
        manifest.entry.module,
        ...manifest.entry.imports,
        ...chain.flatMap(({ module, imports }) => [module, ...imports]),
      ];
      return {
        address: address.join('/'),
        scripts: closure(starts, staticImports),
        withLater: closure(starts, (code) => [...staticImports(code), ...laterImports(code)]),
        styles: [...new Set(chain.flatMap(({ css }) => css).map(baseName))],
      };
    });
  const compressed = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
  return { pages, files, read, compressed };
}

function readManifest(files: string[], read: (name: string) => Buffer): Manifest {
  const name = files.find((file) => file.startsWith('manifest-'));
  const text = name && /^window\.__remixManifest=(.*?);?\s*$/s.exec(read(name).toString())?.[1];
  if (!text) throw new Error('the client build has no manifest: run `npm run build` first');
  return JSON.parse(text) as Manifest;
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A route with all that lies around it, the outermost first. */
function lineOf(route: ManifestRoute, { routes }: Manifest): ManifestRoute[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId];
  return parent ? [...lineOf(parent, { routes } as Manifest), route] : [route];
}

/** Names of the neighbouring modules that a built module loads before it runs. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => name!);
}

/** Names of the neighbouring modules that a built module may load while it runs. */
function laterImports(code: string): string[] {
  return [...code.matchAll(/\bimport\(\s*["'`]\.\/([^"'`]+\.js)["'`]\s*\)/g)].map(([, name]) => name!);
}
