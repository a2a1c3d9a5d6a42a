import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEMO_CASES, DEMO_PEOPLE } from '#app/demo/demo-content.ts';
import type { DemoCase, DemoSheet } from '#app/demo/demo-types.ts';
import { BELEIDSPLAN, plainParagraphsOf } from '#app/demo/note/beleidsplan.ts';
import { agreementOf, needsAttention } from '#rubrics/agreement.ts';
import { criterionById, rubricByKey } from '#rubrics/registry.ts';
import { needsReason } from '#rubrics/score.ts';

const demoFolder = new URL('../../../../app/demo/', import.meta.url);

/** The paragraphs of the note that a case was opened with. */
function paragraphsOf(demoCase: DemoCase): string[] {
  const { file } = demoCase.notes[0]!;
  if (file === BELEIDSPLAN.files[1]) return plainParagraphsOf(1);
  return readFileSync(new URL(file, demoFolder), 'utf8').split(/\n+/u);
}

const rubricOf = (demoCase: DemoCase) => rubricByKey(demoCase.rubric.key, demoCase.rubric.version)!;
const agreementOn = (criterionId: string, sheets: readonly DemoSheet[]) =>
  agreementOf(sheets.flatMap((sheet) => sheet.scores[criterionId]?.[0] ?? []));
const every = DEMO_CASES.map((demoCase) => [demoCase.title, demoCase] as const);

describe('the demo council', () => {
  it('has somebody in every role, and enough members for a split', () => {
    expect(new Set(DEMO_PEOPLE.map((person) => person.role))).toEqual(
      new Set(['chair', 'secretary', 'member', 'clerk', 'official', 'observer', 'admin']),
    );
    expect(DEMO_PEOPLE.filter((person) => person.role === 'member')).toHaveLength(4);
    expect(new Set(DEMO_PEOPLE.map((person) => person.email)).size).toBe(DEMO_PEOPLE.length);
  });

  it('shows three cases, each in another state', () => {
    expect(DEMO_CASES.map((demoCase) => demoCase.state)).toEqual(['reviewing', 'drafting', 'responded']);
  });
});

describe.each(every)('the demo case %s', (_title, demoCase) => {
  it('quotes words that stand in its note exactly once, within one paragraph', () => {
    const paragraphs = paragraphsOf(demoCase);
    for (const { quote } of demoCase.annotations) {
      const found = paragraphs.reduce((count, text) => count + text.split(quote).length - 1, 0);
      expect([quote, found]).toEqual([quote, 1]);
    }
  });

  it('asks only about criteria of its own rubric', () => {
    const asked = [
      ...demoCase.annotations.flatMap((annotation) => annotation.criterionId ?? []),
      ...demoCase.sheets.flatMap((sheet) => Object.keys(sheet.scores)),
      ...demoCase.points.flatMap((point) => point.criteria),
      ...Object.keys(demoCase.setAside),
    ];
    for (const id of asked) expect([id, criterionById(rubricOf(demoCase), id)?.id]).toEqual([id, id]);
  });

  it('gives a reason at both ends of the ladder, and judges everything on a sheet that is in', () => {
    for (const sheet of demoCase.sheets) {
      for (const [id, [score, reason]] of Object.entries(sheet.scores)) {
        if (needsReason(score)) expect([sheet.person, id, reason]).not.toEqual([sheet.person, id, '']);
      }
      const judged = Object.keys(sheet.scores).length;
      const all = rubricOf(demoCase).criteria.length;
      if (sheet.submittedOn === null) expect(judged).toBeLessThan(all);
      else expect(judged).toBe(all);
    }
  });

  it('lets only people of the council speak, and officials nowhere in its room', () => {
    const inTheRoom = new Set(
      DEMO_PEOPLE.filter((person) => ['member', 'chair', 'secretary'].includes(person.role)).map(
        (person) => person.key,
      ),
    );
    const speakers = [
      ...demoCase.annotations.map((annotation) => annotation.author),
      ...demoCase.annotations.flatMap((annotation) =>
        (annotation.replies ?? []).map((reply) => reply.author),
      ),
      ...demoCase.sheets.map((sheet) => sheet.person),
    ];
    for (const speaker of speakers) expect(inTheRoom).toContain(speaker);
  });

  it('rests every advice point on annotations and criteria, and asks without a question mark', () => {
    const keys = new Set(demoCase.annotations.map((annotation) => annotation.key));
    expect(keys.size).toBe(demoCase.annotations.length);
    for (const point of demoCase.points) {
      expect(point.ask).toMatch(/^Wij adviseren u om .+\.$/u);
      expect(point.annotations.length + point.criteria.length).toBeGreaterThan(0);
      for (const key of point.annotations) expect(keys).toContain(key);
    }
  });

  it('deals with every weak or split criterion once the letter is being written', () => {
    if (demoCase.state === 'reviewing') {
      expect([demoCase.points, demoCase.letter]).toEqual([[], null]);
      return;
    }
    const dealtWith = new Set([
      ...Object.keys(demoCase.setAside),
      ...demoCase.points.flatMap((point) => point.criteria),
    ]);
    const open = rubricOf(demoCase)
      .criteria.map((criterion) => criterion.id)
      .filter((id) => needsAttention(agreementOn(id, demoCase.sheets)) && !dealtWith.has(id));
    expect(open).toEqual([]);
  });

  it('tells its days in the order in which they happen', () => {
    const { receivedOn, scoringClosesOn, revealedOn, meetingOn, sentOn, adviceDueOn, response } = demoCase;
    const days = [receivedOn, scoringClosesOn, revealedOn, meetingOn, sentOn, adviceDueOn];
    const known = [...days, response?.receivedOn ?? null].filter((day) => day !== null);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    for (const { day, replies = [] } of demoCase.annotations) {
      expect(day).toBeGreaterThanOrEqual(receivedOn);
      // Talk begins when the round is opened; before that nobody sees another's remark.
      for (const reply of replies) expect(reply.day).toBeGreaterThanOrEqual(revealedOn ?? 0);
    }
  });
});

describe('the demo case that was answered', () => {
  const answered = DEMO_CASES.find((demoCase) => demoCase.state === 'responded')!;

  it('has a reaction on every point, of different kinds', () => {
    const statuses = answered.points.map((point) => point.reaction?.status);
    expect(statuses).toEqual(['adopted', 'partly', 'not_adopted']);
  });

  it('has a vote of every reviewer and a minority statement by the one who objected', () => {
    const votes = answered.adoption?.votes ?? [];
    expect(votes.map((vote) => vote.person)).toEqual(answered.reviewers);
    expect(votes.filter((vote) => vote.choice === 'object').map((vote) => vote.person)).toEqual([
      answered.adoption?.minority?.person,
    ]);
    expect(answered.adoption?.minority?.body.split(/\s+/u).length).toBeLessThanOrEqual(200);
  });
});

describe('the demo case that is being written', () => {
  it('has agreed, split and unjudged criteria to talk about', () => {
    const drafting = DEMO_CASES.find((demoCase) => demoCase.state === 'drafting')!;
    const agreements = rubricOf(drafting).criteria.map((criterion) =>
      agreementOn(criterion.id, drafting.sheets),
    );
    expect(new Set(agreements.map((agreement) => agreement.verdict))).toEqual(
      new Set(['agreement', 'split']),
    );
    expect(agreements.some((agreement) => agreement.cannotJudgeCount > 0)).toBe(true);
    expect(agreements.some((agreement) => agreement.notApplicableCount > 0)).toBe(true);
  });
});
