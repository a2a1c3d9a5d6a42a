#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../../build/node/cli.js', import.meta.url);

// A fresh checkout has no bundle yet; an installed copy brings its own and needs no build tools.
if (!existsSync(program)) {
  const { buildNode } = await import('./build-node.js');
  await buildNode();
}
await import(program.href);
