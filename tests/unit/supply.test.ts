import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<
    string,
    {
      version?: string;
      integrity?: string;
      optional?: boolean;
      hasInstallScript?: boolean;
      resolved?: string;
    }
  >;
};
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Packages that may run a program when they are installed, each with what for. */
const mayRunAtInstall = new Map([
  ['better-sqlite3', 'fetches or compiles SQLite'],
  ['esbuild', 'chooses the program of this machine'],
  ['tesseract.js', 'prints a request for gifts'],
]);

/** Readers of files that were unsafe before this version. */
const safeFrom: Record<string, readonly [number, number, number]> = {
  mammoth: [1, 11, 0],
  '@xmldom/xmldom': [0, 8, 15],
  jszip: [3, 10, 1],
};

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Every source file that the server runs; pieces of pages ask from browsers, which may ask our own server alone. */
const sources = ['app', 'db', 'editor', 'rubrics'].flatMap((room) =>
  (readdirSync(room, { recursive: true }) as string[])
    .map((name) => join(room, name))
    .filter((path) => /\.(ts|tsx|js)$/.test(path) && !/\.client\.tsx?$|^app\/components\//.test(path)),
);

describe('what comes from others', () => {
  it('is fixed to its bytes, as far as it is installed on every machine', () => {
    const loose = installed.filter(([, { integrity, optional }]) => !integrity && !optional);
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(installed.length).toBeGreaterThan(300);
  });

  it('comes from the registry that the installer uses, and from nowhere else', () => {
    expect(installed.flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [path]))).toEqual([]);
  });

  it('runs no program at its installing that is not known here', () => {
    const runs = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(runs.filter((name) => !mayRunAtInstall.has(name))).toEqual([]);
  });

  it('has no reader of files that is known to be unsafe', () => {
    const old = installed.flatMap(([path, { version = '' }]) => {
      const from = safeFrom[nameOf(path)];
      if (!from) return [];
      const parts = version.split('.').map(Number);
      const at = from.findIndex((least, index) => parts[index] !== least);
      return at >= 0 && parts[at]! < from[at]! ? [`${path} ${version}`] : [];
    });
    expect(old).toEqual([]);
  });
});

describe('the server', () => {
  /** Modules that may open a connection or a port, each with what for. */
  const speaks = new Map([
    ['app/http/start-server.server.ts', 'listens'],
    ['app/mail/smtp.server.ts', 'the mail server that the operator named'],
    ['app/cli/dev.js', 'development'],
    ['app/cli/start.js', 'asks whether a server runs already'],
    ['app/cli/install.js', 'npm'],
  ]);
  const outward =
    /\bfetch\(|\bnew (WebSocket|EventSource)\b|import (?!type)[^;]*from '(node:)?(http|https|http2|net|tls|dgram|dns)(\/promises)?'|nodemailer/;

  it('asks nothing of any address, whatever somebody typed or uploaded, but the mail server', () => {
    const speaking = sources.filter((path) => outward.test(readFileSync(path, 'utf8')));
    expect(speaking.filter((path) => !speaks.has(path))).toEqual([]);
    expect(speaking).toContain('app/http/start-server.server.ts');
    expect(speaking).toContain('app/mail/smtp.server.ts');
  });
});
