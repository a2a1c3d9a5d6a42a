import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StepJson } from '#editor/collab/protocol.ts';
import { batchOf, typing } from '../fakes/typing.ts';

const agent = new Agent({ keepAlive: true });

/** What a server process says of itself: CPU since its start, memory and files in bytes, and open streams. */
export interface Metered {
  cpuMs: number;
  rss: number;
  /** What of it the program itself holds. */
  heap: number;
  streams: number;
  /** NaN where the machine does not tell. */
  openFiles: number;
  database: number;
  wal: number;
  /** The 99th percentile of what the event loop was late since it was asked the last time (milliseconds). */
  loopDelay: number;
}

/** A server process under measurement. */
export interface MeasuredServer {
  url: string;
  /** Its database. */
  file: string;
  meter(): Promise<Metered>;
  /** The same after the garbage was collected, for memory. */
  tidyMeter(): Promise<Metered>;
  /** Ends the process at once, as a crash does. */
  kill(): Promise<void>;
  /** Ends it and removes its database. */
  stop(): void;
}

/**
 * Starts tests/bench/collab-child.mts in a process of its own, so that its CPU time is its own; tests/bench/run.js
 * bundles it beside this module.
 */
export function startMeasured(
  mode: 'real' | 'null' | 'reject',
  documents: string[],
): Promise<MeasuredServer> {
  const script = fileURLToPath(new URL('./collab-child.js', import.meta.url));
  return startProgram((file) => ['--expose-gc', script, mode, file, documents.join()]);
}

/** Starts Hocuspocus with its SQLite extension, from tests/bench/peers. */
export function startHocuspocus(): Promise<MeasuredServer> {
  return startProgram((file) => ['tests/bench/peers/hocuspocus-server.mjs', file]);
}

async function startProgram(args: (file: string) => string[]): Promise<MeasuredServer> {
  const dir = mkdtempSync(join(tmpdir(), 'collab-bench-'));
  const file = join(dir, 'council.sqlite');
  const child = spawn(process.execPath, args(file), { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', (code) => reject(new Error(`bench server ended with ${code}`)));
  });
  const [url, meterUrl] = line.split(' ') as [string, string];
  return {
    url,
    file,
    meter: async () => JSON.parse(await read(meterUrl)),
    tidyMeter: async () => JSON.parse(await read(`${meterUrl}/tidy`)),
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    stop() {
      child.kill('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** One typist with a fixed rhythm. `version` is what it has heard of; positions stay valid at any version. */
export interface Typist {
  /** Milliseconds from key press to acknowledgement, without the simulated round trip. */
  waits: number[];
  edits: number;
  stop(): Promise<void>;
}

export interface TypistOptions {
  server: MeasuredServer;
  name: string;
  documentId: string;
  /** Milliseconds between key presses, and of one simulated trip over the line. */
  every: number;
  oneWay: number;
  /** The step of a batch; one letter at the head of the text when left out. */
  make?(seq: number): StepJson;
}

/** Types, hears the others over a stream, and retries what was rejected as soon as it has caught up. */
export function startTypist({ server, name, documentId, every, oneWay, make }: TypistOptions): Typist {
  const typist = { waits: [] as number[], edits: 0, stop: async () => undefined };
  let isStopped = false;
  let version = 0;
  let wake: () => void = () => undefined;
  const hear = (heard: number) => {
    version = Math.max(version, heard);
    wake();
  };
  const stream = get(`${server.url}/stream?topic=letter:${documentId}@0&person=${name}`, (response) => {
    response.on('data', (chunk: Buffer) => {
      for (const match of chunk.toString().matchAll(/^id: \S+@(\d+)$/gm))
        later(oneWay, () => hear(Number(match[1])));
    });
    response.on('error', () => undefined);
  });
  stream.on('error', () => undefined);

  async function loop(): Promise<void> {
    await pause(Math.random() * every);
    for (let seq = 1; !isStopped; seq++) {
      const start = performance.now();
      while (!isStopped && !(await tryOnce(seq))) {
        // Rejected: the next try follows what was heard since.
      }
      if (isStopped) break;
      const took = performance.now() - start;
      typist.waits.push(took - 2 * oneWay);
      typist.edits += 1;
      await pause(Math.max(0, every - took));
    }
  }

  async function tryOnce(seq: number): Promise<boolean> {
    const tried = version;
    await pause(oneWay);
    const answer = await post(
      server.url,
      name,
      documentId,
      batchOf(`client-${name}`, seq, tried, [make?.(seq) ?? typing(2, 'x')]),
    );
    await pause(oneWay);
    if (answer) {
      hear((JSON.parse(answer) as { version: number }).version);
      return true;
    }
    if (version === tried && !isStopped) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return false;
  }

  const running = loop();
  return Object.assign(typist, {
    async stop() {
      isStopped = true;
      wake();
      await running;
      stream.destroy();
    },
  });
}

/** Opens streams that only listen; returns how to end them. */
export async function openIdleStreams(url: string, count: number): Promise<() => void> {
  const opened = await Promise.all(
    Array.from({ length: count }, (_none, at) => {
      return new Promise<() => void>((resolve) => {
        const asked = get(`${url}/stream?topic=letter:brief&person=stil${at}`, (response) => {
          response.once('data', () => resolve(() => asked.destroy()));
          response.on('error', () => undefined);
        });
        asked.on('error', () => undefined);
      });
    }),
  );
  return () => {
    for (const end of opened) end();
  };
}

export const pause = (ms: number) =>
  new Promise<void>((resolve) => (ms > 0 ? setTimeout(resolve, ms) : resolve()));

function later(ms: number, run: () => void): void {
  if (ms > 0) setTimeout(run, ms);
  else run();
}

/** The answer's text, or null when the batch was refused or the server is gone. */
function post(url: string, person: string, documentId: string, batch: unknown): Promise<string | null> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'x-person': person };
    const asked = request(
      `${url}/letters/${documentId}/steps`,
      { method: 'POST', agent, headers },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(response.statusCode === 200 ? text : null));
        response.on('error', () => resolve(null));
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A connection at rest may be closed by the server at the moment at which it is used again.
      const again = asked.reusedSocket && error.code === 'ECONNRESET';
      resolve(again ? post(url, person, documentId, batch) : null);
    });
    asked.end(JSON.stringify(batch));
  });
}

function read(url: string): Promise<string> {
  return fetch(url).then((response) => response.text());
}
