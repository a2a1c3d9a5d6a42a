import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The demo's people, by what they do. */
export const demoPeople = {
  chair: 'annelies',
  secretary: 'kees',
  lead: 'marijke',
  member: 'mohamed',
  other: 'truus',
  fourth: 'bart',
  clerk: 'sanne',
  official: 'robert',
  observer: 'fatima',
  admin: 'joris',
} as const;
export type DemoRole = keyof typeof demoPeople;

/** The built server in a process of its own, on a copy of the demo council. */
export interface TestServer {
  base: string;
  dataDir: string;
  /** Path of the council's database. */
  database: string;
  /** Everything that it wrote to its error stream. */
  errors(): string;
  /** Signs in over HTTP and gives the cookie header. */
  cookieFor(role: DemoRole): Promise<string>;
  /** fetch with the headers that a browser on the same site sends; redirects are not followed. */
  fetch(path: string, init?: RequestInit & { cookie?: string }): Promise<Response>;
  kill(): Promise<void>;
  /** Asks it to stop, as a release does, and gives its exit code once it has. */
  terminate(): Promise<number | null>;
  /** Starts again on the same data and port; from the build under another root, if one is given. */
  restart(root?: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built server. `env` adds environment variables. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'adviestafel-server-'));
  cpSync(inject('template'), dataDir, { recursive: true });
  let running = await launch(dataDir, 0, env);
  const port = running.port;
  const base = `http://localhost:${port}`;
  const send: TestServer['fetch'] = (path, { cookie, headers, ...init } = {}) =>
    fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
        ...(headers as Record<string, string>),
      },
    });
  const cookies = new Map<DemoRole, Promise<string>>();
  const kill = async () => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    running.child.kill('SIGKILL');
    await once(running.child, 'exit');
  };
  return {
    base,
    dataDir,
    database: join(dataDir, 'demo', 'council.db'),
    errors: () => running.errors(),
    fetch: send,
    cookieFor: (role) => {
      // Once per role: signing in is rate-limited, also for tests.
      const known = cookies.get(role) ?? signIn(send, role, demoPassword(dataDir));
      cookies.set(role, known);
      return known;
    },
    kill,
    terminate: async () => {
      const exit = once(running.child, 'exit');
      running.child.kill('SIGTERM');
      return (await exit)[0] as number | null;
    },
    restart: async (root = '.') => {
      await kill();
      running = await launch(dataDir, port, env, root);
    },
    stop: async () => {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const demoPassword = (dataDir: string): string =>
  JSON.parse(readFileSync(join(dataDir, 'demo', 'demo.json'), 'utf8')).password;

async function signIn(send: TestServer['fetch'], role: DemoRole, password: string): Promise<string> {
  const answer = await send('/inloggen', {
    method: 'POST',
    body: new URLSearchParams({ email: `${demoPeople[role]}@maasbergen.example`, password }),
  });
  if (answer.status !== 302) throw new Error(`sign-in as ${role} gave ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

interface Running {
  child: ChildProcess;
  port: number;
  errors(): string;
}

async function launch(
  dataDir: string,
  port: number,
  env: Record<string, string>,
  root = '.',
): Promise<Running> {
  const child = spawn(process.execPath, [`${root}/build/node/server.js`], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr!.on('data', (chunk) => {
    errors += chunk;
  });
  const found = await new Promise<number>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      const match = /luistert op \S+:(\d+)/.exec(String(chunk));
      if (match) resolve(Number(match[1]));
    });
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}: ${errors}`)));
  });
  return { child, port: found, errors: () => errors };
}
