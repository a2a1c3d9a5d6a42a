import { randomUUID } from 'node:crypto';
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EditableLetter } from '#app/domain/drafting/collab/authority.server.ts';
import { currentLetter } from '#app/domain/drafting/current-letter.server.ts';
import {
  addComment,
  commentInput,
  replyToComment,
  setCommentBlocking,
  setCommentResolved,
} from '#app/domain/drafting/margin/comments.server.ts';
import {
  acceptInput,
  acceptSuggestion,
  rejectSuggestion,
} from '#app/domain/drafting/margin/decide-suggestion.server.ts';
import { marginOf } from '#app/domain/drafting/margin/margin-room.server.ts';
import {
  openBlockingComments,
  undecidedSuggestions,
} from '#app/domain/drafting/margin/open-questions.server.ts';
import {
  addSuggestion,
  suggestionInput,
  withdrawSuggestion,
} from '#app/domain/drafting/margin/suggestions.server.ts';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { letterOfCase } from '#app/domain/letters/final-letter.server.ts';
import { freezeLetter } from '#app/domain/letters/freeze.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { commentById } from '#db/queries/letter-margin.ts';
import { onlyPassage } from '#editor/margin/find-passage.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const sentence = 'Wij adviseren u om buren mee te laten beslissen.';
let raad: TestCouncil;
let caseId: string;
let documentId: string;

/** A letter that is being written, with one advice point. */
beforeEach(() => {
  raad = makeCouncil();
  caseId = draftedCase();
  documentId = currentLetter(raad.council.db, caseId)!.documentId;
});

function draftedCase(): string {
  const { caseId: id } = caseInDiscussion(raad);
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  addPoint(raad.as('lead'), id, {
    ask: sentence,
    why: 'Zij kennen de buurt.',
    passage: '§ 1, alinea 2',
    success: 'In elk besluit staat wat zij wilden.',
    annotationIds: [],
    criterionIds: [first!],
  });
  for (const criterionId of rest) setAside(raad.as('lead'), id, { criterionId, reason: 'Komt later.' });
  moveCase(raad.as('lead'), id, { to: 'drafting', reason: '' });
  return id;
}

const text = (): string => currentLetter(raad.council.db, caseId)!.doc.textContent;
const margin = (who: PersonName = 'lead') => marginOf(raad.as(who), caseId);
const comment = (who: PersonName, quote: string, more: object = {}) =>
  addComment(raad.as(who), caseId, commentInput.parse({ quote, body: 'Wat bedoelen wij?', ...more })).id;
const suggest = (who: PersonName, quote: string, words: string, more: object = {}) =>
  addSuggestion(raad.as(who), caseId, suggestionInput.parse({ quote, words, ...more })).id;
const accept = (who: PersonName, suggestionId: string, more: object = {}) =>
  settled(acceptSuggestion(raad.as(who), acceptInput.parse({ suggestionId, ...more })));

/** Lets what waits for the next tick reach the disk. */
async function settled<T>(work: Promise<T>): Promise<T> {
  raad.authority.flush();
  return work;
}

let edits = 0;
/** Somebody types in the letter. */
const write = (make: (letter: EditableLetter, tr: Transform) => void) =>
  settled(
    raad.council.editLetter(documentId, { personId: 'lead', clientId: `schrijver-${edits++}` }, (letter) => {
      const tr = new Transform(letter.doc);
      make(letter, tr);
      return { steps: tr.steps };
    }),
  );
const replaceWords = (words: string, by: string) =>
  write(({ doc }, tr) => {
    const { from, to } = onlyPassage(doc, words)!;
    tr.replace(from, to, by ? new Slice(Fragment.from(letterSchema.text(by)), 0, 0) : Slice.empty);
  });

describe('a comment on the draft', () => {
  it('stays out of the margin of another letter', () => {
    addComment(raad.as('other'), draftedCase(), commentInput.parse({ quote: sentence, body: 'Elders.' }));
    comment('member', sentence);
    expect(margin().comments).toMatchObject([{ body: 'Wat bedoelen wij?' }]);
  });

  it('may be made by who may read the draft, and by nobody else', () => {
    for (const who of ['member', 'other', 'chair', 'lead', 'secretary'] as const) comment(who, sentence);
    for (const who of ['clerk', 'official', 'observer', 'admin'] as const)
      expect(() => comment(who, sentence)).toThrow(/forbidden|notFound/);
    expect(margin().comments).toHaveLength(5);
  });

  it('moves with its words while others write, over hundreds of steps and a stored state', async () => {
    const id = comment('member', 'buren mee te laten');
    await write((_letter, tr) => {
      for (let at = 0; at < 620; at++)
        tr.step(new ReplaceStep(2, 2, new Slice(Fragment.from(letterSchema.text('x')), 0, 0)));
    });
    const stored = commentById(raad.council.db, id)!;
    expect(stored.version).toBe(620);
    await replaceWords('Wij adviseren u', 'Wij adviseren u dringend');
    const shown = margin().comments[0]!;
    expect(shown).toMatchObject({ id, standing: 'placed', now: null });
    expect(currentLetter(raad.council.db, caseId)!.doc.textBetween(shown.from, shown.to)).toBe(
      'buren mee te laten',
    );
  });

  it('stays visible with its quote when its words are deleted, and finds them again when they come back', async () => {
    const id = comment('member', 'buren mee te laten beslissen');
    await replaceWords('buren mee te laten beslissen', '');
    expect(margin('other').comments).toMatchObject([
      { id, standing: 'orphaned', quote: 'buren mee te laten beslissen' },
    ]);
    await replaceWords('Wij adviseren u om ', 'Wij adviseren u om buren mee te laten beslissen');
    expect(margin('other').comments).toMatchObject([{ id, standing: 'found' }]);
  });

  it('is placed where its words stand now when they moved while it was being sent', async () => {
    const letter = currentLetter(raad.council.db, caseId)!;
    const place = onlyPassage(letter.doc, 'buren mee')!;
    await replaceWords('Wij adviseren u', 'Wij vragen u met klem');
    comment('member', 'buren mee', { ...place, version: letter.version });
    const { from, to } = margin().comments[0]!;
    expect(currentLetter(raad.council.db, caseId)!.doc.textBetween(from, to)).toBe('buren mee');
  });

  it('is refused when its words do not stand in the letter, and when none were chosen', () => {
    expect(() => comment('member', 'dit staat er niet')).toThrow('passageGone');
    expect(() => comment('member', '')).toThrow('quoteMissing');
  });

  it('is made once, however often it is sent, and answered once', () => {
    const id = randomUUID();
    const reply = randomUUID();
    for (let turn = 0; turn < 2; turn++) {
      comment('member', sentence, { id });
      replyToComment(raad.as('lead'), { id: reply, commentId: id, body: 'Goed punt.' });
    }
    expect(margin().comments).toMatchObject([{ id, replies: [{ body: 'Goed punt.' }] }]);
  });

  it('tells who has the letter open, and its story tells no words', () => {
    comment('member', sentence, { body: 'Vertrouwelijk gedacht.' });
    expect(raad.published.at(-1)).toEqual({
      topic: `letter:${documentId}`,
      event: { kind: 'changed', documentId },
    });
    expect(JSON.stringify(caseStory(raad.as('clerk'), caseId))).not.toContain('Vertrouwelijk');
  });
});

describe('a comment that has to be dealt with first', () => {
  it('keeps the letter from being frozen until it is resolved, and says which it is', () => {
    const id = comment('chair', 'buren mee te laten', { blocking: true });
    expect(openBlockingComments(raad.council.db, caseId)).toMatchObject([
      { id, quote: 'buren mee te laten', href: `/adviezen/${caseId}/concept#kaart-${id}` },
    ]);
    expect(() => freezeLetter(raad.as('secretary'), caseId)).toThrow('move.commentsBlocking');
    setCommentResolved(raad.as('lead'), id, true);
    expect(freezeLetter(raad.as('secretary'), caseId).number).toBe(1);
  });

  it('is for the lead, the secretary and the chair to say and to close', () => {
    expect(() => comment('member', sentence, { blocking: true })).toThrow('forbidden');
    const id = comment('member', sentence);
    expect(() => setCommentBlocking(raad.as('member'), id, true)).toThrow('forbidden');
    setCommentBlocking(raad.as('secretary'), id, true);
    expect(() => setCommentResolved(raad.as('member'), id, true)).toThrow('forbidden');
    setCommentResolved(raad.as('chair'), id, true);
    setCommentResolved(raad.as('member'), id, false);
    expect(openBlockingComments(raad.council.db, caseId)).toHaveLength(1);
  });
});

describe('a suggestion', () => {
  it('changes nothing in the letter until it is accepted, and then exactly its words', async () => {
    const before = text();
    const id = suggest('member', sentence, sentence.replace('mee te laten beslissen', 'eerder te betrekken'));
    expect(text()).toBe(before);
    expect(margin().suggestions).toMatchObject([
      [{ id, quote: 'mee te laten beslissen', words: 'eerder te betrekken' }],
    ]);
    await accept('lead', id, { reason: 'Duidelijker.' });
    expect(text()).toBe(before.replace('mee te laten beslissen', 'eerder te betrekken'));
    expect(margin().decided).toMatchObject([
      { id, state: 'accepted', reason: 'Duidelijker.', author: 'Naam van member' },
    ]);
  });

  it('leaves not one trace in the letter when all of them are rejected, in whatever order', () => {
    const before = currentLetter(raad.council.db, caseId)!;
    const made = [
      suggest('member', 'buren', 'bewoners'),
      suggest('member', 'mee te laten', 'echt mee te laten'),
      suggest('other', 'Zij kennen', 'Bewoners kennen'),
      suggest('other', 'mee te laten beslissen', ''),
    ];
    for (const suggestionId of [made[2]!, made[0]!, made[3]!, made[1]!])
      rejectSuggestion(raad.as('lead'), { suggestionId, reason: 'Te vroeg.' });
    const after = currentLetter(raad.council.db, caseId)!;
    expect(after.version).toBe(before.version);
    expect(after.doc.eq(before.doc)).toBe(true);
    expect(undecidedSuggestions(raad.council.db, caseId)).toEqual([]);
  });

  it('is decided on by the lead or the secretary only, and taken back by its maker only', async () => {
    const id = suggest('member', 'buren', 'huurders');
    await expect(accept('member', id)).rejects.toThrow('forbidden');
    expect(() => rejectSuggestion(raad.as('chair'), { suggestionId: id, reason: '' })).toThrow('forbidden');
    expect(() => withdrawSuggestion(raad.as('other'), id)).toThrow('forbidden');
    withdrawSuggestion(raad.as('member'), id);
    await expect(accept('lead', id)).rejects.toThrow('suggestionDecided');
    expect(margin().decided).toMatchObject([{ id, state: 'withdrawn' }]);
  });

  it('that nobody decided on keeps the letter from being frozen', () => {
    const id = suggest('member', 'buren', 'huurders');
    expect(undecidedSuggestions(raad.council.db, caseId)).toMatchObject([{ id, quote: 'buren' }]);
    expect(() => freezeLetter(raad.as('secretary'), caseId)).toThrow('move.suggestionsUndecided');
    rejectSuggestion(raad.as('secretary'), { suggestionId: id, reason: 'Past niet.' });
    freezeLetter(raad.as('secretary'), caseId);
    expect(JSON.stringify(letterOfCase(raad.as('secretary'), caseId))).not.toContain('huurders');
  });

  it('for the same words as another is accepted only when it is said what becomes of the other', async () => {
    const one = suggest('member', 'mee te laten beslissen', 'te laten kiezen');
    const two = suggest('other', 'buren mee te laten', 'huurders eerst te laten');
    expect(margin().suggestions.map((group) => group.map(({ id }) => id))).toEqual([[two, one]]);
    await expect(accept('lead', one)).rejects.toThrow('suggestionOthers');
    await accept('lead', one, { others: 'reject' });
    expect(text()).toContain('buren te laten kiezen.');
    expect(
      margin()
        .decided.map(({ id, state }) => [id, state])
        .sort(),
    ).toEqual(
      [
        [one, 'accepted'],
        [two, 'rejected'],
      ].sort(),
    );
  });

  it('keeps its words in the list when another one that was accepted took its place', async () => {
    const one = suggest('member', 'buren mee te laten beslissen', 'iedereen te horen');
    const two = suggest('other', 'mee te laten', 'echt mee te laten');
    await accept('lead', one, { others: 'keep' });
    const [left] = margin().suggestions;
    expect(left).toMatchObject([{ id: two, words: 'echt ', standing: 'orphaned' }]);
    await expect(accept('lead', two)).rejects.toThrow('suggestionOrphaned');
    rejectSuggestion(raad.as('lead'), { suggestionId: two, reason: '' });
    expect(undecidedSuggestions(raad.council.db, caseId)).toEqual([]);
  });

  it('for words that were changed meanwhile asks to look first', async () => {
    const id = suggest('member', 'mee te laten beslissen', 'te horen');
    await replaceWords('mee te laten', 'mee te kunnen');
    expect(margin().suggestions[0]![0]!.now).toBe('mee te kunnen beslissen');
    await expect(accept('lead', id)).rejects.toThrow('suggestionChanged');
    await accept('lead', id, { overChanged: true });
    expect(text()).toContain('buren te horen.');
  });

  it('that two people accept at once is in the letter once', async () => {
    const id = suggest('member', 'buren', 'alle buren');
    const both = ['lead', 'secretary'].map((who) =>
      acceptSuggestion(raad.as(who as PersonName), acceptInput.parse({ suggestionId: id })),
    );
    raad.authority.flush();
    await Promise.all(both);
    expect(text()).toContain('om alle buren mee');
    expect(margin().decided).toHaveLength(1);
  });

  it('is refused when it changes nothing, runs over paragraphs or takes a footnote along', async () => {
    await write(({ doc }, tr) => {
      tr.insert(onlyPassage(doc, 'buren mee')!.to, letterSchema.node('footnote', { text: 'Wmo' }));
    });
    expect(() => suggest('member', 'buren', 'buren')).toThrow('suggestionSame');
    expect(() => suggest('member', 'beslissen.\nZij kennen', 'kiezen.')).toThrow('suggestionTooWide');
    expect(() => suggest('member', 'mee※ te', 'te')).toThrow('suggestionNote');
    suggest('member', 'buren mee※ te', 'huurders mee※ te');
    expect(margin().suggestions).toMatchObject([[{ quote: 'buren', words: 'huurders' }]]);
  });
});
