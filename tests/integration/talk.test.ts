import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotate, editAnnotation, removeAnnotation } from '#app/domain/annotations/annotate.server.ts';
import { annotationList, listFilter } from '#app/domain/annotations/annotation-list.server.ts';
import { callsForMe } from '#app/domain/annotations/for-me.server.ts';
import { seeThread } from '#app/domain/annotations/mentions.server.ts';
import {
  answerQuestion,
  questionRoom,
  sendQuestion,
  takeBackQuestion,
} from '#app/domain/annotations/questions.server.ts';
import { removedByMe } from '#app/domain/annotations/removed.server.ts';
import { editReply, removeReply, replyTo } from '#app/domain/annotations/replies.server.ts';
import { threadHistory } from '#app/domain/annotations/text-history.server.ts';
import { setResolved } from '#app/domain/annotations/threads.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import { revealRound } from '#app/domain/scoring/reveal.server.ts';
import { myTurn } from '#app/domain/tracking/my-turn.server.ts';
import {
  annotateSentence,
  caseInDiscussion,
  caseInReview,
  makeCase,
  reviewers,
  submitAll,
} from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

const change = (body: string, version: number, own = false) => ({
  version,
  kind: 'question' as const,
  body,
  criterionId: null,
  private: own,
});

function reply(raad: TestCouncil, who: PersonName, annotationId: string, body: string): string {
  const id = randomUUID();
  replyTo(raad.as(who), annotationId, { id, body });
  return id;
}

function threadFor(raad: TestCouncil, who: PersonName, caseId: string, id: string) {
  const list = annotationList(raad.as(who), caseId, listFilter.parse({}));
  const found = list.chapters.flatMap(({ threads }) => threads).find((thread) => thread.id === id);
  if (!found) throw new Error(`${who} does not see ${id}`);
  return found;
}

function openRound(raad: TestCouncil, caseId: string): void {
  for (const who of reviewers) submitAll(raad, who, caseId, 2);
  revealRound(raad.as('chair'), caseId);
}

describe('a conversation', () => {
  it('stands in the order in which it was held, also when the clock was set back meanwhile', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Wie beslist dit?');
    const said = ['Het college?', 'Nee, de raad.', 'Dank.', 'Graag gedaan.'];
    for (const [turn, body] of said.entries()) {
      reply(raad, turn % 2 === 0 ? 'other' : 'lead', id, body);
      raad.clock.now -= 3_600_000;
    }
    expect(threadFor(raad, 'other', at.caseId, id).replies.map(({ body }) => body)).toEqual(said);
  });
});

describe('the history of an annotation', () => {
  it('keeps every text, with its changes word by word', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Wie beslist dit?');
    editAnnotation(raad.as('member'), id, change('Wie beslist dit echt?', 1));
    editAnnotation(raad.as('member'), id, change('Wie besluit dit echt?', 2));
    const [line] = threadHistory(raad.as('other'), id).lines;
    expect(line?.versions.map(({ body }) => body)).toEqual([
      'Wie beslist dit?',
      'Wie beslist dit echt?',
      'Wie besluit dit echt?',
    ]);
    const last = line?.versions.at(-1)?.changes ?? [];
    expect(last.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual(['beslist']);
    expect(last.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['besluit']);
    expect(threadFor(raad, 'other', at.caseId, id).edited).toBe(true);
  });

  it('has a change that came in twice, because the answer got lost, once; another change is a clash', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Eerst');
    for (let time = 0; time < 2; time += 1) editAnnotation(raad.as('member'), id, change('Daarna', 1));
    const bodies = threadHistory(raad.as('other'), id).lines[0]?.versions.map(({ body }) => body);
    expect(bodies).toEqual(['Eerst', 'Daarna']);
    for (const other of [change('Iets anders', 1), { ...change('Daarna', 1), private: true }])
      expect(() => editAnnotation(raad.as('member'), id, other)).toThrow(
        expect.objectContaining({ kind: 'conflict', params: { body: 'Daarna', version: 2 } }),
      );
  });

  it('is the author’s alone before the opening, and everybody’s after it', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const id = annotateSentence(raad, 'member', at, 'Eerst dit');
    editAnnotation(raad.as('member'), id, change('Toen dat', 1));
    expect(threadHistory(raad.as('member'), id).lines).toHaveLength(1);
    for (const who of ['chair', 'secretary', 'other', 'official', 'observer', 'clerk', 'admin'] as const)
      expect(() => threadHistory(raad.as(who), id)).toThrow(/notFound|forbidden/);
    openRound(raad, at.caseId);
    for (const who of ['chair', 'secretary', 'other', 'observer'] as const)
      expect(threadHistory(raad.as(who), id).lines[0]?.versions[0]?.body).toBe('Eerst dit');
    for (const who of ['official', 'clerk', 'admin'] as const)
      expect(() => threadHistory(raad.as(who), id)).toThrow(/notFound|forbidden/);
  });

  it('keeps words that were private from others, also when the annotation was shared later', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Mijn eigen twijfel', 1, { private: true });
    editAnnotation(raad.as('member'), id, change('Voor iedereen', 1));
    editAnnotation(raad.as('member'), id, change('Voor iedereen, beter', 2));
    const bodies = (who: PersonName) =>
      threadHistory(raad.as(who), id).lines[0]?.versions.map(({ body }) => body);
    expect(bodies('other')).toEqual(['Voor iedereen', 'Voor iedereen, beter']);
    expect(bodies('member')).toEqual(['Mijn eigen twijfel', 'Voor iedereen', 'Voor iedereen, beter']);
  });

  it('of what was taken away is for its author alone', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Te snel');
    editAnnotation(raad.as('member'), id, change('Veel te snel', 1));
    removeAnnotation(raad.as('member'), id);
    expect(removedByMe(raad.as('member'), at.caseId)[0]?.versions.map(({ body }) => body)).toEqual([
      'Te snel',
      'Veel te snel',
    ]);
    for (const who of ['chair', 'secretary', 'other'] as const)
      expect(removedByMe(raad.as(who), at.caseId)).toEqual([]);
    expect(() => threadHistory(raad.as('other'), id)).toThrow(/notFound/);
  });

  it('says who dealt with a thread and who opened it again, once for two presses', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Klaar?');
    setResolved(raad.as('chair'), id, true);
    setResolved(raad.as('lead'), id, true);
    setResolved(raad.as('lead'), id, false);
    expect(threadHistory(raad.as('other'), id).turns).toMatchObject([
      { resolved: true, who: 'Naam van chair' },
      { resolved: false, who: 'Naam van lead' },
    ]);
  });
});

describe('a reply', () => {
  it('is changed by its author alone, and keeps the words before', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Vraag');
    const answer = reply(raad, 'other', id, 'Ja hoor');
    expect(() => editReply(raad.as('member'), answer, { version: 1, body: 'Nee' })).toThrow(/forbidden/);
    editReply(raad.as('other'), answer, { version: 1, body: 'Ja zeker' });
    expect(threadFor(raad, 'chair', at.caseId, id).replies).toMatchObject([
      { body: 'Ja zeker', edited: true, version: 2, mine: false },
    ]);
    const line = threadHistory(raad.as('chair'), id).lines.find(({ of }) => of === 'reply');
    expect(line?.versions.map(({ body }) => body)).toEqual(['Ja hoor', 'Ja zeker']);
  });

  it('that two tabs change gives both texts and overwrites nothing', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Vraag');
    const answer = reply(raad, 'other', id, 'Een');
    editReply(raad.as('other'), answer, { version: 1, body: 'Twee' });
    expect(() => editReply(raad.as('other'), answer, { version: 1, body: 'Drie' })).toThrow(
      expect.objectContaining({ kind: 'conflict', params: { body: 'Twee', version: 2 } }),
    );
    expect(threadFor(raad, 'other', at.caseId, id).replies[0]?.body).toBe('Twee');
  });

  it('whose change comes in twice, because the answer got lost, is changed once and is no clash', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Vraag');
    const answer = reply(raad, 'other', id, 'Een');
    editReply(raad.as('other'), answer, { version: 1, body: 'Twee' });
    editReply(raad.as('other'), answer, { version: 1, body: 'Twee' });
    expect(threadFor(raad, 'other', at.caseId, id).replies[0]).toMatchObject({ body: 'Twee', version: 2 });
    const line = threadHistory(raad.as('other'), id).lines.find(({ of }) => of === 'reply');
    expect(line?.versions.map(({ body }) => body)).toEqual(['Een', 'Twee']);
  });

  it('that was taken away keeps its place, and its words for its author alone', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Vraag');
    const answer = reply(raad, 'other', id, 'ZEBRA-7');
    removeReply(raad.as('other'), answer);
    expect(threadFor(raad, 'chair', at.caseId, id).replies).toMatchObject([{ removed: true, body: '' }]);
    expect(JSON.stringify(threadHistory(raad.as('chair'), id))).not.toContain('ZEBRA-7');
    expect(JSON.stringify(threadHistory(raad.as('other'), id))).toContain('ZEBRA-7');
    expect(() => editReply(raad.as('other'), answer, { version: 1, body: 'Terug' })).toThrow(/notFound/);
  });
});

describe('naming somebody', () => {
  const calls = (raad: TestCouncil, who: PersonName) =>
    callsForMe(raad.as(who)).map(({ kind, annotationId }) => [kind, annotationId]);

  it('calls them until they have seen the thread', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Vraag');
    reply(raad, 'member', id, 'Weet u dit, @naam van other?');
    expect(calls(raad, 'other')).toEqual([['mention', id]]);
    expect(callsForMe(raad.as('other'))[0]).toMatchObject({ by: 'Naam van member' });
    expect(calls(raad, 'chair')).toEqual([]);
    seeThread(raad.as('other'), id);
    expect(calls(raad, 'other')).toEqual([]);
    reply(raad, 'chair', id, '@Naam van member en @Naam van official');
    expect(calls(raad, 'member')).toEqual([['mention', id]]);
    expect(calls(raad, 'official')).toEqual([]);
    reply(raad, 'member', id, 'Ik ben er.');
    expect(calls(raad, 'member')).toEqual([]);
  });

  it('reaches nobody before the opening, and never from a private annotation', () => {
    const raad = makeCouncil();
    const at = caseInReview(raad);
    const shared = annotateSentence(raad, 'member', at, 'Kijk, @Naam van other');
    const own = annotateSentence(raad, 'member', at, 'Stil, @Naam van chair', 1, { private: true });
    for (const who of ['other', 'chair', 'secretary'] as const) expect(calls(raad, who)).toEqual([]);
    openRound(raad, at.caseId);
    expect(calls(raad, 'other')).toEqual([['mention', shared]]);
    expect(calls(raad, 'chair')).toEqual([]);
    editAnnotation(raad.as('member'), own, change('Hardop, @Naam van chair', 1));
    expect(calls(raad, 'chair')).toEqual([['mention', own]]);
  });

  it('ends when the name is taken out or the reply is taken away', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'Vraag');
    const first = reply(raad, 'member', id, '@Naam van other');
    const second = reply(raad, 'member', id, '@Naam van chair');
    editReply(raad.as('member'), first, { version: 1, body: 'Laat maar' });
    removeReply(raad.as('member'), second);
    expect([calls(raad, 'other'), calls(raad, 'chair')]).toEqual([[], []]);
  });
});

describe('a question to the municipality', () => {
  function sent(raad: TestCouncil, question = 'Wie neemt het besluit?') {
    const at = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', at, 'GEHEIM-9: wie beslist hier in vredesnaam?');
    sendQuestion(raad.as('secretary'), id, { id: randomUUID(), question, replyId: null });
    return {
      ...at,
      annotationId: id,
      questionId: questionRoom(raad.as('official'), at.caseId).questions[0]!.id,
    };
  }

  it('goes on by the secretary alone, and only after the opening', () => {
    const raad = makeCouncil();
    const before = caseInReview(raad);
    const early = annotateSentence(raad, 'member', before, 'Vroeg');
    const input = () => ({ id: randomUUID(), question: 'Waarom?', replyId: null });
    expect(() => sendQuestion(raad.as('secretary'), early, input())).toThrow(/notFound|forbidden/);
    const after = caseInDiscussion(raad);
    const id = annotateSentence(raad, 'member', after, 'Later');
    for (const who of ['member', 'chair', 'lead', 'observer', 'official'] as const)
      expect(() => sendQuestion(raad.as(who), id, input())).toThrow(/notFound|forbidden/);
    sendQuestion(raad.as('secretary'), id, input());
    expect(threadFor(raad, 'member', after.caseId, id).questions).toMatchObject([{ state: 'open' }]);
  });

  it('shows the official the question and the passage, and nothing of the annotation or who asked', () => {
    const raad = makeCouncil();
    const { caseId } = sent(raad);
    const room = questionRoom(raad.as('official'), caseId);
    expect(room.questions).toMatchObject([
      {
        question: 'Wie neemt het besluit?',
        quote: 'Het college stelt vast welke hulp nodig is.',
        thread: null,
      },
    ]);
    expect(JSON.stringify(room)).not.toMatch(/GEHEIM-9|Naam van member|"member"/);
  });

  it('waits in the turn of the official until it is answered, and the answer calls who asked', () => {
    const raad = makeCouncil();
    const { caseId, annotationId, questionId } = sent(raad);
    const duties = () => myTurn(raad.as('official')).duties.filter(({ kind }) => kind === 'answerQuestions');
    expect(duties()).toMatchObject([{ caseId, params: { count: 1 } }]);
    answerQuestion(raad.as('official'), caseId, questionId, { answer: 'Dat doet het wijkteam.' });
    expect(duties()).toEqual([]);
    expect(callsForMe(raad.as('member'))).toMatchObject([{ kind: 'answer', annotationId }]);
    expect(threadFor(raad, 'other', caseId, annotationId).questions).toMatchObject([
      { state: 'answered', answer: 'Dat doet het wijkteam.' },
    ]);
    seeThread(raad.as('member'), annotationId);
    expect(callsForMe(raad.as('member'))).toEqual([]);
  });

  it('is answered once, and not when it was taken back', () => {
    const raad = makeCouncil();
    const { caseId, questionId } = sent(raad);
    answerQuestion(raad.as('secretary'), caseId, questionId, { answer: 'Per telefoon: ja.' });
    expect(() => answerQuestion(raad.as('official'), caseId, questionId, { answer: 'Nee' })).toThrow(
      /questionAnswered/,
    );
    expect(() => takeBackQuestion(raad.as('secretary'), caseId, questionId)).toThrow(/questionAnswered/);
    const other = sent(raad, 'Hoeveel geld?');
    takeBackQuestion(raad.as('secretary'), other.caseId, other.questionId);
    expect(() =>
      answerQuestion(raad.as('official'), other.caseId, other.questionId, { answer: 'X' }),
    ).toThrow(/questionTakenBack/);
    expect(questionRoom(raad.as('official'), other.caseId).questions).toEqual([]);
    expect(questionRoom(raad.as('member'), other.caseId).questions).toMatchObject([{ state: 'takenBack' }]);
  });

  it('cannot be reached through another case, nor by who is not of it', () => {
    const raad = makeCouncil();
    const { questionId, caseId } = sent(raad);
    const elsewhere = makeCase(raad, 'Een ander advies');
    expect(() => answerQuestion(raad.as('secretary'), elsewhere, questionId, { answer: 'X' })).toThrow(
      /notFound|forbidden/,
    );
    for (const who of ['clerk', 'admin'] as const)
      expect(() => questionRoom(raad.as(who), caseId)).toThrow(/notFound|forbidden/);
  });

  it('stands in the story without its words, and not for the clerk', () => {
    const raad = makeCouncil();
    const { caseId, questionId } = sent(raad);
    answerQuestion(raad.as('official'), caseId, questionId, { answer: 'Ja.' });
    const kinds = (who: PersonName) => caseStory(raad.as(who), caseId).map(({ kind }) => kind);
    expect(kinds('member')).toEqual(expect.arrayContaining(['question.sent', 'question.answered']));
    expect(JSON.stringify(caseStory(raad.as('member'), caseId))).not.toContain('besluit?');
    expect(kinds('clerk')).not.toContain('question.sent');
  });
});

describe('words that come in a second time', () => {
  const words = (id: string, noteVersionId: string, body: string) => ({
    ...{ id, noteVersionId, kind: 'concern' as const, body, criterionId: null, private: false },
    ...{ start: 0, end: 7 },
  });

  it('make no second annotation when they are the same, and overwrite nothing when they are not', () => {
    const raad = makeCouncil();
    const { caseId, noteVersionId } = caseInReview(raad);
    const id = randomUUID();
    const send = (body: string) => annotate(raad.as('member'), caseId, words(id, noteVersionId, body));
    send('Eerst dit.');
    expect(send('Eerst dit.').version).toBe(1);
    expect(() => send('Eerst dit. En toen dat.')).toThrow(
      expect.objectContaining({ kind: 'conflict', params: expect.objectContaining({ version: 1 }) }),
    );
  });

  it('make no second reply when they are the same, and are not thrown away when they are not', () => {
    const raad = makeCouncil();
    const at = caseInDiscussion(raad);
    const thread = annotateSentence(raad, 'lead', at, 'Hierover gaat het.');
    const id = randomUUID();
    const send = (body: string) => replyTo(raad.as('member'), thread, { id, body });
    send('Eerst dit.');
    send('Eerst dit.');
    expect(() => send('Eerst dit. En toen dat.')).toThrow(
      expect.objectContaining({ kind: 'conflict', params: expect.objectContaining({ version: 1 }) }),
    );
  });
});
