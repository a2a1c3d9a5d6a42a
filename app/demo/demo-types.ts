import type { Score } from '#rubrics/score.ts';

/** The demo's people, by the key that the data below calls them by. */
export type DemoPersonKey =
  | 'annelies'
  | 'kees'
  | 'marijke'
  | 'mohamed'
  | 'truus'
  | 'bart'
  | 'sanne'
  | 'robert'
  | 'fatima'
  | 'joris';

export interface DemoPerson {
  key: DemoPersonKey;
  name: string;
  email: string;
  role: 'member' | 'secretary' | 'chair' | 'clerk' | 'official' | 'observer' | 'admin';
}

/** Days from the day of seeding: 0 is that day, negative lies before it. So a demo never looks old. */
export type DemoDay = number;

export interface DemoAnnotation {
  /** Called by advice points; unique within its case. */
  key: string;
  author: DemoPersonKey;
  kind: 'remark' | 'question' | 'concern' | 'opportunity' | 'compliment';
  /** Words that stand exactly once in the case's first note, within one paragraph. */
  quote: string;
  body: string;
  criterionId: string | null;
  private?: boolean;
  day: DemoDay;
  replies?: readonly { author: DemoPersonKey; body: string; day: DemoDay }[];
  resolvedBy?: DemoPersonKey;
}

/** Criterion id to score and reason; the reason may be empty where the ladder asks for none. */
export type DemoScores = Readonly<Record<string, readonly [score: Score, reason: string]>>;

export interface DemoSheet {
  person: DemoPersonKey;
  /** Null while the member is still scoring. */
  submittedOn: DemoDay | null;
  scores: DemoScores;
}

export interface DemoPoint {
  key: string;
  ask: string;
  why: string;
  passage: string;
  success: string;
  annotations: readonly string[];
  criteria: readonly string[];
  reaction?: {
    status: 'adopted' | 'partly' | 'not_adopted' | 'under_consideration' | 'explained_only' | 'no_reaction';
    motivated: 'yes' | 'insufficient' | 'no';
    motivation: string;
    commitment: string;
  };
}

/** The parts of a letter that people write by hand; the advice points stand in {@link DemoCase.points}. */
export interface DemoLetter {
  tenor: 'positive' | 'positive_with_remarks' | 'negative' | 'no_opinion' | null;
  parts: Readonly<
    Partial<
      Record<
        'occasion' | 'summary' | 'appreciation' | 'considerations' | 'questions' | 'closing',
        readonly string[]
      >
    >
  >;
}

export interface DemoCase {
  key: string;
  state: 'reviewing' | 'drafting' | 'responded';
  title: string;
  question: string;
  requester: string;
  portfolioHolder: string;
  theirReference: string;
  receivedOn: DemoDay;
  adviceDueOn: DemoDay;
  scoringClosesOn: DemoDay;
  meetingOn: DemoDay;
  sentOn: DemoDay | null;
  revealedOn: DemoDay | null;
  lead: DemoPersonKey;
  official: DemoPersonKey;
  reviewers: readonly DemoPersonKey[];
  observers: readonly DemoPersonKey[];
  rubric: { key: 'sar'; version: '2020-1' };
  /** Files in app/demo; the second, when there is one, is a later version of the first. */
  notes: readonly { file: string; title: string }[];
  annotations: readonly DemoAnnotation[];
  sheets: readonly DemoSheet[];
  /** Weak or split criteria that the council leaves out of the letter on purpose. */
  setAside: Readonly<Record<string, string>>;
  points: readonly DemoPoint[];
  letter: DemoLetter | null;
  /** The vote on the frozen letter, with a minority statement in its author's own words. */
  adoption: {
    frozenOn: DemoDay;
    adoptedOn: DemoDay;
    votes: readonly { person: DemoPersonKey; choice: 'agree' | 'abstain' | 'object'; reason: string }[];
    minority: { person: DemoPersonKey; named: boolean; body: string } | null;
  } | null;
  response: { receivedOn: DemoDay; form: 'letter' | 'oral'; summary: string } | null;
}
