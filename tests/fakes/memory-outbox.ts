import type { Outbox, OutboxRecord } from '#editor/collab/outbox.ts';

/** What a browser would keep on disk for one person; records are copied, as IndexedDB does. */
export interface MemoryOutbox extends Outbox {
  readonly records: Map<string, OutboxRecord>;
  /** Editors that are open now: their records are no orphans. */
  readonly open: Set<string>;
}

export function createMemoryOutbox(): MemoryOutbox {
  const records = new Map<string, OutboxRecord>();
  const open = new Set<string>();
  return {
    records,
    open,
    async save(record) {
      records.set(record.clientId, JSON.parse(JSON.stringify(record)));
    },
    async remove(clientId) {
      records.delete(clientId);
    },
    async orphans() {
      return [...records.values()].filter(({ clientId }) => !open.has(clientId));
    },
  };
}
