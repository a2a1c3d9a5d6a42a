import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demo council, to copy from. */
    template: string;
  }
}

/** Makes the demo council once per run, through the built command line; each test server copies it. */
export default function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'adviestafel-template-'));
  const { status, stderr } = spawnSync(process.execPath, ['build/node/cli.js', 'demo'], {
    env: { ...process.env, DATA_DIR: dir, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the demo council could not be made (npm run build first): ${stderr}`);
  project.provide('template', dir);
  return () => rmSync(dir, { recursive: true, force: true });
}
