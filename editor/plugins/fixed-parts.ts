import { Plugin } from 'prosemirror-state';
import { isFromAuthority } from '../collab/collab-plugin.ts';
import { letterProblem } from '../collab/letter-invariants.ts';

/**
 * Refuses a local edit that would remove or move a fixed part of the letter, or repeat an advice point's id:
 * the authority would refuse it too, and then the words typed after it would be stuck.
 */
export function fixedParts(): Plugin {
  return new Plugin({
    filterTransaction: (tr) => !tr.docChanged || isFromAuthority(tr) || letterProblem(tr.doc) === null,
  });
}
