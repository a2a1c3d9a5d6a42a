import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import Database from 'better-sqlite3';
import WebSocket from 'ws';
import * as Y from 'yjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A typist as tests/bench/collab-load.ts has them: one letter per `every` milliseconds, the next only after the last
 * was confirmed. Each types on in a text of its own, which is the cheapest case for Yjs.
 */
export function startTypist({ url, name, documentId, every }) {
  const typist = { waits: [], edits: 0 };
  let isStopped = false;
  let wake = () => {};
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket });
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: documentId,
    document: new Y.Doc(),
    onUnsyncedChanges: () => wake(),
    onSynced: () => wake(),
  });
  provider.attach();
  const text = provider.document.getText(name);

  async function confirmed() {
    while (!isStopped && (!provider.synced || provider.hasUnsyncedChanges)) {
      await new Promise((resolve) => {
        wake = resolve;
      });
    }
  }

  async function loop() {
    await confirmed();
    await pause(Math.random() * every);
    while (!isStopped) {
      const start = performance.now();
      text.insert(text.length, 'x');
      await confirmed();
      if (isStopped) break;
      const took = performance.now() - start;
      typist.waits.push(took);
      typist.edits += 1;
      await pause(Math.max(0, every - took));
    }
  }

  const running = loop();
  return Object.assign(typist, {
    async stop() {
      isStopped = true;
      wake();
      await running;
      provider.destroy();
      websocketProvider.destroy();
    },
  });
}

/** How many letters of each typist (by name) the file holds, over all documents. */
export function lettersOnDisk(file, names) {
  const db = new Database(file, { readonly: true });
  const stored = db.prepare('SELECT data FROM documents').all();
  db.close();
  const counts = new Map(names.map((name) => [name, 0]));
  for (const { data } of stored) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, data);
    for (const name of names) counts.set(name, counts.get(name) + doc.getText(name).length);
  }
  return counts;
}
