import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { isFromAuthority } from '#editor/collab/collab-plugin.ts';

/** Which characters of a story are one person's doing. Every character is typed once in a story. */
export interface CharacterAccount {
  typed: Set<string>;
  /** Characters that they took away. */
  removed: Set<string>;
  /** Characters that their undo or redo put in again. */
  returned: Set<string>;
}

export const emptyAccount = (): CharacterAccount => ({
  typed: new Set(),
  removed: new Set(),
  returned: new Set(),
});

/** Writes down what a transaction of the person did; what came from the server is somebody else's doing. */
export function keepAccount(account: CharacterAccount, tr: Transaction, doc: Node): void {
  if (isFromAuthority(tr)) return;
  const before = new Set(tr.before.textContent);
  const after = new Set(doc.textContent);
  const mayRemove = (char: string) => !isHistoryTransaction(tr) || account.typed.has(char);
  for (const char of before) if (!after.has(char) && mayRemove(char)) account.removed.add(char);
  for (const char of after) {
    if (before.has(char)) continue;
    if (isHistoryTransaction(tr)) account.returned.add(char);
    account.typed.add(char);
  }
}

/** Characters that stand in a text more than once though nobody's undo put them in again. */
export function doubledIn(text: string, accounts: readonly CharacterAccount[]): string[] {
  const returned = new Set(accounts.flatMap((account) => [...account.returned]));
  const seen = new Set<string>();
  return [...text].filter((char) => {
    const isSecond = seen.has(char) && !returned.has(char);
    seen.add(char);
    return isSecond;
  });
}

/**
 * Characters that are nowhere: not in the text, removed by nobody, and not told to who typed them.
 * @param told what each person was told, in the order of the accounts
 */
export function vanishedFrom(
  text: string,
  accounts: readonly CharacterAccount[],
  told: readonly (readonly string[])[],
): string[] {
  const present = new Set(text);
  const removed = new Set(accounts.flatMap((account) => [...account.removed]));
  return accounts.flatMap(({ typed }, at) => {
    const known = new Set(told[at]!.join(''));
    return [...typed].filter((char) => !present.has(char) && !removed.has(char) && !known.has(char));
  });
}
