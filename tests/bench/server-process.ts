import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoopDelay } from './server-meter.ts';

/** The built server in a process of its own. */
export interface MeasuredServer {
  base: string;
  /** Milliseconds from starting the process to its word that it listens. */
  startedIn: number;
  /** Delays of its event loop since the last time this was asked. */
  loopDelay(): Promise<LoopDelay>;
  /** Asks it to stop, as an operator does, and waits. */
  stop(): Promise<void>;
}

/** Makes a data folder with the demo council, by the built command line; `remove` deletes it. */
export function makeDemoCouncil(): { dataDir: string; remove(): void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'server-bench-'));
  execFileSync(process.execPath, ['build/node/cli.js', 'demo'], {
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Starts the built server on a data folder, with a meter (tests/bench/run.js bundles it beside this module). */
export async function startMeasuredServer(dataDir: string): Promise<MeasuredServer> {
  const meter = new URL('./server-meter.js', import.meta.url).href;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', meter, 'build/node/server.js'], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      const match = /luistert op (\S+)/.exec(String(chunk));
      if (match) resolve(match[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    base,
    startedIn: performance.now() - started,
    loopDelay: async () => {
      child.send('delay');
      return (await once(child, 'message'))[0] as LoopDelay;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Signs a person of the demo in and gives the cookie header. */
export async function signIn(base: string, dataDir: string, person: string): Promise<string> {
  const { password } = JSON.parse(readFileSync(join(dataDir, 'demo', 'demo.json'), 'utf8'));
  const answer = await fetch(`${base}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email: `${person}@maasbergen.example`, password }),
  });
  if (answer.status !== 302) throw new Error(`signing in as ${person} gave ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
