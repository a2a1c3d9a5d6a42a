import { Fragment, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentLetter } from '#app/domain/drafting/current-letter.server.ts';
import {
  letterAtVersion,
  letterTimeline,
  letterVersion,
} from '#app/domain/drafting/letter-versions.server.ts';
import { letterWriters } from '#app/domain/drafting/letter-writers.server.ts';
import { nameVersion } from '#app/domain/drafting/name-version.server.ts';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { putVersionBack } from '#app/domain/drafting/put-version-back.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { onlyPassage } from '#editor/margin/find-passage.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

let raad: TestCouncil;
let caseId: string;

/** A letter that is being written, with one advice point. */
beforeEach(() => {
  raad = makeCouncil();
  caseId = caseInDiscussion(raad).caseId;
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  addPoint(raad.as('lead'), caseId, {
    ask: 'Wij adviseren u om buren mee te laten beslissen.',
    why: 'Zij kennen de buurt.',
    passage: '§ 1, alinea 2',
    success: 'In elk besluit staat wat zij wilden.',
    annotationIds: [],
    criterionIds: [first!],
  });
  for (const criterionId of rest) setAside(raad.as('lead'), caseId, { criterionId, reason: 'Komt later.' });
  moveCase(raad.as('lead'), caseId, { to: 'drafting', reason: '' });
});

let edits = 0;
/** Somebody puts other words in the place of these. */
async function write(who: PersonName, words: string, by: string): Promise<void> {
  const { documentId } = currentLetter(raad.council.db, caseId)!;
  const work = raad.council.editLetter(
    documentId,
    { personId: who, clientId: `schrijver-${edits++}` },
    ({ doc }) => {
      const { from, to } = onlyPassage(doc, words)!;
      return {
        steps: new Transform(doc).replace(from, to, new Slice(Fragment.from(letterSchema.text(by)), 0, 0))
          .steps,
      };
    },
  );
  raad.authority.flush();
  await work;
}

describe('who wrote which words', () => {
  it('is told of each stretch, and of nobody where the letter was filled in', async () => {
    await write('lead', 'buren', 'alle buren');
    await write('secretary', 'mee te laten beslissen', 'te laten meebeslissen');
    const { writers, blocks } = letterWriters(raad.as('member'), caseId);
    const ask = blocks.find((block) => block.runs.some((run) => run.text.includes('Wij adviseren')))!;
    expect(
      ask.runs.map(({ text, writer }) => [text, writer === null ? null : writers[writer]!.name]),
    ).toEqual([
      ['Wij adviseren u om ', null],
      ['alle buren', 'Naam van lead'],
      [' ', null],
      ['te laten meebeslissen', 'Naam van secretary'],
      ['.', null],
    ]);
    expect(writers.map(({ words }) => words)).toEqual([2, 3]);
    expect(() => letterWriters(raad.as('official'), caseId)).toThrow(/forbidden|notFound/);
  });
});

describe('a named version', () => {
  it('stands on the time line under its name, and is taken away by an empty one', async () => {
    await write('lead', 'buren', 'alle buren');
    nameVersion(raad.as('secretary'), caseId, { version: 1, name: 'Naar de vergadering' });
    const names = () => letterTimeline(raad.as('member'), caseId).hours.map((hour) => hour.name);
    expect(names()).toEqual(['Naar de vergadering']);
    nameVersion(raad.as('secretary'), caseId, { version: 1, name: '' });
    expect(names()).toEqual([null]);
  });

  it('must exist, and is named by who writes the letter', () => {
    expect(() => nameVersion(raad.as('lead'), caseId, { version: 7, name: 'Later' })).toThrow(/notFound/);
    expect(() => nameVersion(raad.as('member'), caseId, { version: 0, name: 'Begin' })).toThrow(/forbidden/);
    nameVersion(raad.as('lead'), caseId, { version: 0, name: 'Begin' });
    expect(letterTimeline(raad.as('lead'), caseId).startName).toBe('Begin');
  });
});

describe('two moments of the letter', () => {
  const changed = (version: number, other: number) =>
    letterVersion(raad.as('member'), caseId, version, other).changes.map(({ removed, added }) => [
      removed.trim(),
      added.trim(),
    ]);

  it('are compared in words, whichever is named first', async () => {
    await write('lead', 'buren', 'omwonenden');
    await write('secretary', 'omwonenden', 'inwoners');
    await write('lead', 'mee te laten beslissen', 'te laten meebeslissen');
    expect(changed(1, 2)).toEqual([['omwonenden', 'inwoners']]);
    expect(changed(2, 1)).toEqual(changed(1, 2));
    expect(changed(0, 2)).toEqual([['buren', 'inwoners']]);
    expect(changed(2, 3)).toEqual([
      ['mee', ''],
      ['beslissen', 'meebeslissen'],
    ]);
    expect(changed(2, 2)).toEqual([]);
  });

  it('are shown with the words of the one that was asked for', async () => {
    await write('lead', 'buren', 'omwonenden');
    const ask = (version: number, other: number) =>
      letterVersion(raad.as('member'), caseId, version, other)
        .parts.map(({ html }) => html)
        .join();
    expect(ask(0, 1)).toContain('buren mee te laten');
    expect(ask(1, 0)).toContain('omwonenden mee te laten');
  });

  it('must both be there', () => {
    expect(() => letterVersion(raad.as('lead'), caseId, 0, 9)).toThrow(/notFound/);
    expect(() => letterVersion(raad.as('official'), caseId, 0, 0)).toThrow(/forbidden|notFound/);
  });

  it('can be one that was named before its writer wrote on, with that writer and that time', async () => {
    await write('lead', 'buren', 'omwonenden');
    const [before] = letterTimeline(raad.as('member'), caseId).hours;
    nameVersion(raad.as('secretary'), caseId, { version: 1, name: 'Eerste lezing' });
    await write('lead', 'omwonenden', 'inwoners');
    const { hours } = letterTimeline(raad.as('member'), caseId);
    expect(hours.map(({ version, name }) => [version, name])).toEqual([
      [2, null],
      [1, 'Eerste lezing'],
    ]);
    expect(hours[1]).toEqual({ ...before, name: 'Eerste lezing' });
  });
});

describe('an earlier version that is put back', () => {
  const text = () => currentLetter(raad.council.db, caseId)!.doc.textContent;
  async function putBack(who: PersonName, version: number): Promise<number> {
    const work = putVersionBack(raad.as(who), caseId, { version });
    raad.authority.flush();
    return work;
  }

  it('is the letter again, and the one it replaced stays on the time line with a name', async () => {
    const begun = text();
    await write('lead', 'buren', 'omwonenden');
    await write('lead', 'omwonenden', 'inwoners');
    const replaced = text();
    expect(await putBack('secretary', 0)).toBe(2);
    expect(text()).toBe(begun);
    const { hours } = letterTimeline(raad.as('member'), caseId);
    expect(hours.find(({ version }) => version === 2)?.name).toMatch(/^Voordat de brief van .* terugkwam$/);
    expect(letterAtVersion(raad.as('member'), caseId, 2).doc.textContent).toBe(replaced);
    expect(caseStory(raad.as('member'), caseId)).toContainEqual(
      expect.objectContaining({ kind: 'letter.versionPutBack', actor: 'Naam van secretary' }),
    );
    await putBack('secretary', 2);
    expect(text()).toBe(replaced);
  });

  it('leaves a name that somebody gave, and does nothing when it stands there already', async () => {
    await write('lead', 'buren', 'omwonenden');
    nameVersion(raad.as('lead'), caseId, { version: 1, name: 'Mijn versie' });
    expect(await putBack('lead', 1)).toBe(1);
    expect(letterTimeline(raad.as('lead'), caseId).hours.map(({ version }) => version)).toEqual([1]);
    await putBack('lead', 0);
    const named = letterTimeline(raad.as('lead'), caseId).hours.find(({ version }) => version === 1);
    expect(named?.name).toBe('Mijn versie');
  });

  it('must exist, and is put back by who writes the letter', async () => {
    await expect(putBack('lead', 9)).rejects.toThrow(/notFound/);
    await expect(putBack('member', 0)).rejects.toThrow(/forbidden/);
  });
});
