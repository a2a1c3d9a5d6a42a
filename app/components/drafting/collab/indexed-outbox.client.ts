import type { Outbox, OutboxRecord } from '#editor/collab/outbox.ts';

const databaseName = 'adviestafel-outbox';
const storeName = 'unsent';

/** Whose unsent words these are. Another person on the same computer neither sees nor sends them. */
export interface OutboxOwner {
  councilId: string;
  documentId: string;
  personId: string;
}

interface StoredRecord extends OutboxRecord {
  owner: string;
}

/**
 * The outbox in IndexedDB: it survives reload, crash, a new release and an expired session. Each open editor
 * holds a Web Lock under its client id, so that another tab can tell an orphan from a neighbour that lives.
 */
export function createIndexedOutbox(owner: OutboxOwner): Outbox {
  const ownerKey = JSON.stringify([owner.councilId, owner.documentId, owner.personId]);
  return {
    async save(record) {
      await inStore('readwrite', (store) => store.put({ ...record, owner: ownerKey } satisfies StoredRecord));
    },
    async remove(clientId) {
      await inStore('readwrite', (store) => store.delete([ownerKey, clientId]));
    },
    async orphans() {
      const range = IDBKeyRange.bound([ownerKey, ''], [ownerKey, '\uffff']);
      const records = await inStore<StoredRecord[]>('readonly', (store) => store.getAll(range));
      const alive = await livingEditors();
      return records
        .filter(({ clientId }) => !alive.has(clientId))
        .map(({ owner: _owner, ...record }) => record);
    },
  };
}

const lockName = (clientId: string) => `adviestafel-editor:${clientId}`;

/** Shows other tabs that this editor lives, until the tab closes or `release` is called. */
export function holdEditorLock(clientId: string): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(lockName(clientId), () => held);
  return release;
}

/**
 * Runs `work` when no other tab is doing it for this document: orphans are sent by one tab. Without Web Locks
 * it simply runs; the batch numbers keep a double sending harmless.
 */
export async function withOrphanLock(documentId: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(`adviestafel-orphans:${documentId}`, work);
}

async function livingEditors(): Promise<Set<string>> {
  const prefix = lockName('');
  const locks = (await navigator.locks?.query())?.held ?? [];
  return new Set(locks.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

let opened: Promise<IDBDatabase> | null = null;

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(storeName, { keyPath: ['owner', 'clientId'] });
    };
    request.onsuccess = () => {
      const database = request.result;
      // The browser may close it (storage cleared, a newer release upgrading it): open it again at the next use.
      database.onclose = () => {
        opened = null;
      };
      database.onversionchange = () => {
        opened = null;
        database.close();
      };
      resolve(database);
    };
    request.onerror = () => {
      opened = null;
      reject(request.error);
    };
  });
  return opened;
}

/** One request in one transaction; resolves when the transaction is complete, not when the request succeeded. */
async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, mode, { durability: 'strict' });
    const request = ask(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
