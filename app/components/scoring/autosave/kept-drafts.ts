/** An answer as it stands in the form. */
export interface ScoreDraft {
  answer: string | null;
  reason: string;
  /** 'sure', 'fairly' or 'unsure'; null when nothing was chosen. */
  certainty: string | null;
  evidence: string[];
}

/** A draft that the database has not acknowledged. */
export interface KeptDraft {
  draft: ScoreDraft;
  /** The version of the stored answer that the draft was made on. */
  version: number;
  /** What was sent without an answer coming back: the database may have it. */
  sent: ScoreDraft[];
}

/** The part of localStorage that is used here. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where unacknowledged drafts outlive a reload. */
export interface DraftKeeper {
  /**
   * A draft that an earlier page or another tab left behind; from now on it is this page's. Null for none. All that say
   * what is stored now are let go of: only the answer to sending them got lost.
   */
  takeOver(criterionId: string, stored: ScoreDraft): KeptDraft | null;
  keep(criterionId: string, draft: KeptDraft): void;
  forget(criterionId: string): void;
}

/**
 * Keeps drafts in the browser under council, person, case, round and criterion. Each page has its own copy
 * (`pageId`), so that two tabs cannot overwrite each other's words. Only of pages that are known to be `gone` is
 * anything taken over: another may be open, and may be opened at any moment. A store that is full refuses quietly: the
 * text is then still on the screen and on its way to the server.
 */
export function draftKeeper(
  store: TextStore,
  keptUnder: string,
  pageId: string,
  gone: ReadonlySet<string>,
): DraftKeeper {
  const place = (criterionId: string) => `${sheetPlace(keptUnder)}${criterionId}/`;
  const own = (criterionId: string) => place(criterionId) + pageId;
  const keeper: DraftKeeper = {
    takeOver(criterionId, stored) {
      const left = keysUnder(store, place(criterionId))
        .filter((key) => pageOf(key) === pageId || gone.has(pageOf(key)))
        .map((key) => ({ key, kept: keptDraft(store.getItem(key) ?? '') }));
      const unsaved = left.flatMap(({ key, kept }) =>
        kept && !sameDraft(kept.draft, stored) ? [{ key, kept }] : [],
      );
      const [first, ...later] = unsaved;
      for (const { key } of left) if (later.every((other) => other.key !== key)) store.removeItem(key);
      if (!first) return null;
      keeper.keep(criterionId, first.kept);
      return first.kept;
    },
    keep(criterionId, value) {
      try {
        store.setItem(own(criterionId), JSON.stringify(value));
      } catch (error) {
        // Only the browser's own refusal (quota, private window) may pass; the save to the server goes on.
        if (!(error instanceof DOMException)) throw error;
      }
    },
    forget: (criterionId) => store.removeItem(own(criterionId)),
  };
  return keeper;
}

const sheetPlace = (keptUnder: string): string => `adviestafel/oordeel/${keptUnder}/`;
const pageOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** The pages that keep something of a sheet. */
export const pagesKeeping = (store: TextStore, keptUnder: string): string[] => [
  ...new Set(keysUnder(store, sheetPlace(keptUnder)).map(pageOf)),
];

function keysUnder(store: TextStore, prefix: string): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  return keys.filter((key): key is string => key?.startsWith(prefix) ?? false);
}

function keptDraft(text: string): KeptDraft | null {
  const found = parsed(text) as Partial<KeptDraft> | null;
  const whole =
    isDraft(found?.draft) &&
    Number.isInteger(found?.version) &&
    Array.isArray(found?.sent) &&
    found.sent.every(isDraft);
  if (!whole) return null;
  const { draft, version, sent } = found as KeptDraft;
  return { draft: completed(draft), version, sent: sent.map(completed) };
}

/** A draft from before one could say how sure one is has no certainty; its words count all the same. */
const completed = (draft: ScoreDraft): ScoreDraft => ({ ...draft, certainty: draft.certainty ?? null });

function isDraft(value: unknown): value is ScoreDraft {
  const draft = value as Partial<ScoreDraft> | null | undefined;
  return (
    (draft?.answer === null || typeof draft?.answer === 'string') &&
    typeof draft.reason === 'string' &&
    Array.isArray(draft.evidence) &&
    draft.evidence.every((id) => typeof id === 'string')
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours, or cut off while it was written: then there is no draft to restore.
    return null;
  }
}

/** Whether two answers say the same; the order of the passages is no difference. */
export const sameDraft = (a: ScoreDraft, b: ScoreDraft): boolean =>
  a.answer === b.answer &&
  a.reason === b.reason &&
  a.certainty === b.certainty &&
  [...a.evidence].sort().join(' ') === [...b.evidence].sort().join(' ');
