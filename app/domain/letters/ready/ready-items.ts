import type { AnnotationKind } from '#db/schema/notes.ts';
import type { PrivateKind } from '#editor/guard/private-kind.ts';
import type { PointPart } from '#editor/plugins/letter-guide.ts';

/** Where an item stands in the letter: a position in the document at a version of it. */
export interface ReadyPlace {
  pos: number;
  version: number;
}

/** One thing between this text and its adoption. Its sentence stands in app/i18n/ready-check.ts. */
export type ReadyItem =
  | { kind: 'noPoints'; place: ReadyPlace | null }
  | { kind: 'pointPart'; point: number; part: PointPart; place: ReadyPlace }
  | { kind: 'questionInAsk'; point: number; place: ReadyPlace }
  | { kind: 'tooManyPoints'; count: number; place: ReadyPlace | null }
  | { kind: 'comment'; words: string; href: string; place: null }
  | { kind: 'suggestion'; words: string; href: string; place: null }
  | {
      kind: 'privacy';
      private: PrivateKind;
      key: string;
      words: string;
      excerpt: string;
      offset: number;
      place: ReadyPlace | null;
    }
  | { kind: 'headingSkipped'; text: string; place: ReadyPlace }
  | { kind: 'headingEmpty'; place: ReadyPlace }
  | { kind: 'tableWithoutHeader'; place: ReadyPlace }
  | { kind: 'unprintable'; code: string; params: Record<string, string | number>; place: null }
  | { kind: 'longSentence'; words: number; opening: string; place: ReadyPlace }
  | {
      kind: 'annotation';
      id: string;
      annotationKind: AnnotationKind;
      words: string;
      cite: string | null;
      place: null;
    }
  | { kind: 'criterion'; id: string; title: string; place: null };

export type ReadyKind = ReadyItem['kind'];

/** Which kinds stop the freezing; the rest is worth another look. */
const first: ReadonlySet<ReadyKind> = new Set<ReadyKind>([
  'noPoints',
  'pointPart',
  'comment',
  'suggestion',
  'privacy',
  'headingSkipped',
  'headingEmpty',
  'tableWithoutHeader',
  'unprintable',
]);

/** The items as the page shows them. */
export interface ReadyCheck {
  /** What stops the freezing. */
  first: ReadyItem[];
  /** What does not stop it. */
  again: ReadyItem[];
  /** How many findings the letter uses, and how many were left out on purpose. */
  counts: { used: number; setAside: number; open: number };
  version: number;
}

/** Whether an item stops the freezing. */
export const blocks = (item: ReadyItem): boolean => first.has(item.kind);

/** Items that guards of their own tell already (tracking/states.ts). */
const toldElsewhere: ReadonlySet<ReadyKind> = new Set<ReadyKind>([
  'noPoints',
  'pointPart',
  'comment',
  'suggestion',
]);

/** How many blocking items the other guards of the move do not tell. */
export const otherBlockers = (check: ReadyCheck): number =>
  check.first.filter((item) => !toldElsewhere.has(item.kind)).length;
