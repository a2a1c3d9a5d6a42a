import { Router } from 'express';
import type { Authenticate } from './upload-handler.server.ts';
export function mountLetterWriting(_: { now(): number }) {
  return {
    publish: (_council: string, _topic: string, _event: { kind: string }) => {},
    revoke: (_council: string, _person: string) => {},
    endStreams: () => {},
    close: async () => {},
    router: (_authenticate: Authenticate) => Router(),
  };
}
