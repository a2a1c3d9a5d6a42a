import { pathToFileURL } from 'node:url';
import type { Typist } from './collab-load.ts';

/** What tests/bench/peers/hocuspocus-typists.mjs offers; it is installed by the bench, so its types are not known here. */
interface Peer {
  startTypist(options: { url: string; name: string; documentId: string; every: number }): Typist;
  lettersOnDisk(file: string, names: readonly string[]): Map<string, number>;
}

/** Loads the clients of Hocuspocus; the bench runs in the root of the project. */
export const loadPeer = (): Promise<Peer> =>
  import(pathToFileURL('tests/bench/peers/hocuspocus-typists.mjs').href);
