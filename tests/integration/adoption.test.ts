import { beforeEach, describe, expect, it } from 'vitest';
import { listCases } from '#app/domain/cases/list-cases.server.ts';
import { planForm } from '#app/domain/cases/plan-form.server.ts';
import { changeSettings } from '#app/domain/councils/load-settings.server.ts';
import { addPoint } from '#app/domain/drafting/points.server.ts';
import { caseStory } from '#app/domain/events/story.server.ts';
import {
  adoptLetter,
  castVote,
  minorityInput,
  rollCall,
  withdrawMinority,
  writeMinority,
} from '#app/domain/letters/adopt.server.ts';
import { letterOfCase } from '#app/domain/letters/final-letter.server.ts';
import { freezeInput, freezeLetter, sendBackLetter } from '#app/domain/letters/freeze.server.ts';
import { didLetterAct } from '#app/domain/letters/letter-acts-done.server.ts';
import { letterRoom } from '#app/domain/letters/letter-room.server.ts';
import { sendLetter, signLetter } from '#app/domain/letters/send.server.ts';
import { mailedByHand } from '#app/domain/post/post-room.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { myTurn } from '#app/domain/tracking/my-turn.server.ts';
import {
  listReactions,
  planFollowUp,
  recordReaction,
  recordResponse,
} from '#app/domain/tracking/respond.server.ts';
import { storySentences } from '#app/i18n/story.ts';
import { caseById } from '#db/queries/cases.ts';
import { mailsByCase } from '#db/queries/mail.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil, type PersonName, type TestCouncil } from '../factories/council.ts';

let raad: TestCouncil;
let caseId: string;
let pointId: string;

/** A case whose letter has one advice point and is being written. */
beforeEach(() => {
  raad = makeCouncil();
  caseId = caseInDiscussion(raad).caseId;
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  pointId = addPoint(raad.as('lead'), caseId, {
    ask: 'Wij adviseren u om inwoners mee te laten beslissen.',
    why: 'Zij kennen de buurt.',
    passage: '§ 1, alinea 2',
    success: 'In elk besluit staat wat inwoners wilden.',
    annotationIds: [],
    criterionIds: [first!],
  }).id;
  for (const criterionId of rest) setAside(raad.as('lead'), caseId, { criterionId, reason: 'Komt later.' });
  moveCase(raad.as('lead'), caseId, { to: 'drafting', reason: '' });
});

const freeze = () => freezeLetter(raad.as('secretary'), caseId);
const vote = (who: PersonName, choice: 'agree' | 'abstain' | 'object' = 'agree') =>
  castVote(raad.as(who), caseId, { choice, reason: '' });
const adopt = () => {
  freeze();
  for (const who of ['chair', 'lead', 'member'] as const) vote(who);
  adoptLetter(raad.as('chair'), caseId);
};
const send = () =>
  sendLetter(raad.as('secretary'), caseId, {
    via: 'hand',
    sentOn: '2026-09-07',
    addressee: 'College',
    copyTo: 'Griffie',
  });

describe('freezing', () => {
  it('keeps exactly what is voted on, with its hash and a reference number', () => {
    const frozen = freeze();
    expect(frozen.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(caseById(raad.council.db, caseId)).toMatchObject({
      state: 'for_adoption',
      referenceNo: 'SAR-2026-01',
    });
    expect(JSON.stringify(letterOfCase(raad.as('member'), caseId))).toContain(
      'inwoners mee te laten beslissen',
    );
  });

  it('is for the secretary only, and only in the concept', () => {
    expect(() => freezeLetter(raad.as('lead'), caseId)).toThrow(/forbidden/);
    freeze();
    expect(freeze).toThrow(/forbidden/);
  });

  it('makes a new version after the chair sent the letter back, and keeps the number', () => {
    const first = freeze();
    sendBackLetter(raad.as('chair'), caseId, 'De toon is te hard.');
    const second = freeze();
    expect(second.number).toBe(first.number + 1);
    expect(caseById(raad.council.db, caseId)?.referenceNo).toBe('SAR-2026-01');
  });

  it('needs a reason to send back', () => {
    freeze();
    expect(() => sendBackLetter(raad.as('chair'), caseId, '')).toThrow(/reasonMissing/);
  });
});

describe('what is asked for twice', () => {
  it('is known as done by who did it, and by nobody else', async () => {
    expect(didLetterAct(raad.as('secretary'), caseId, 'freeze')).toBe(false);
    adopt();
    signLetter(raad.as('chair'), caseId, 'code');
    const done = (who: PersonName, act: string, choice = '') =>
      didLetterAct(raad.as(who), caseId, act, choice);
    expect([done('member', 'vote', 'agree'), done('member', 'vote', 'object')]).toEqual([true, false]);
    expect([done('chair', 'adopt'), done('secretary', 'adopt')]).toEqual([true, false]);
    expect([done('chair', 'sign'), done('secretary', 'sign')]).toEqual([true, false]);
    expect([done('secretary', 'freeze'), done('chair', 'sendBack')]).toEqual([false, false]);
    expect(letterRoom(raad.as('chair'), caseId).maySign).toBe(false);
    expect(letterRoom(raad.as('secretary'), caseId).maySign).toBe(true);
    signLetter(raad.as('secretary'), caseId, 'code');
    await send();
    expect([done('secretary', 'send'), done('chair', 'send'), done('secretary', 'minority')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is refused for the state of the case, not for the role, when somebody else was first', () => {
    freeze();
    expect(() => freezeLetter(raad.as('secretary'), caseId)).toThrow(/^forbidden: notNow$/);
    expect(() => freezeLetter(raad.as('member'), caseId)).toThrow(/^forbidden: forbidden$/);
  });
});

describe('voting', () => {
  beforeEach(() => void freeze());

  it('counts each member once', () => {
    vote('member', 'object');
    expect(() => vote('member')).toThrow(/alreadyVoted/);
    expect(
      rollCall(raad.as('chair'), caseId)?.voters.find((voter) => voter.personId === 'member')?.choice,
    ).toBe('object');
  });

  it.each(['secretary', 'clerk', 'official', 'observer', 'admin'] as const)('is not for the %s', (who) => {
    expect(() => vote(who)).toThrow(/forbidden|notFound/);
  });

  it('must reach the quorum before the chair can adopt', () => {
    vote('chair');
    vote('lead');
    expect(() => adoptLetter(raad.as('chair'), caseId)).toThrow(/move.quorumMissing/);
    vote('member');
    adoptLetter(raad.as('chair'), caseId);
    expect(caseById(raad.council.db, caseId)?.state).toBe('adopted');
  });
});

describe('the roll call', () => {
  it('is the council’s own: a clerk reads the adopted letter, not who voted what', () => {
    adopt();
    expect(rollCall(raad.as('chair'), caseId)?.voters.length).toBeGreaterThan(2);
    expect(() => rollCall(raad.as('clerk'), caseId)).toThrow(/forbidden/);
    expect(letterRoom(raad.as('clerk'), caseId).rollCall).toBeNull();
  });
});

describe('planning', () => {
  it('is over once the letter was adopted', () => {
    adopt();
    expect(() => planForm(raad.as('secretary'), caseId)).toThrow(/forbidden/);
  });
});

describe('a minority statement', () => {
  beforeEach(() => void freeze());

  it('comes into the letter in its own words, named or not', () => {
    writeMinority(raad.as('member'), caseId, { body: 'Ik vind dit te mild.', named: false });
    writeMinority(raad.as('other'), caseId, { body: 'Ik mis de kosten.', named: true });
    const { minorityStatements } = letterOfCase(raad.as('chair'), caseId);
    expect(minorityStatements).toEqual([
      { author: 'een lid', text: 'Ik vind dit te mild.' },
      { author: 'Naam van other', text: 'Ik mis de kosten.' },
    ]);
  });

  it('keeps to the length of the council', () => {
    const long = { body: 'woord '.repeat(201), named: true };
    expect(() => writeMinority(raad.as('member'), caseId, long)).toThrow(/minorityTooLong/);
    writeMinority(raad.as('member'), caseId, { ...long, body: 'woord '.repeat(200) });
  });

  it('without a name says nowhere who wrote it', () => {
    writeMinority(raad.as('member'), caseId, { body: 'Ik ben het er niet mee eens.', named: false });
    const roll = rollCall(raad.as('chair'), caseId);
    expect(JSON.stringify(roll?.minority)).not.toContain('member');
    const told = caseStory(raad.as('chair'), caseId).find((line) => line.kind === 'letter.minority');
    expect(told?.actor).toBe('Een lid');
  });

  it('is not taken back by an empty field: that is a fault to mend', () => {
    const empty = minorityInput.safeParse({ body: '  ', named: 'yes' });
    expect(empty.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['body', 'minorityEmpty'],
    ]);
  });

  it('can be taken back by its author while the vote is open, and not after the adoption', () => {
    writeMinority(raad.as('member'), caseId, { body: 'Toch niet.', named: true });
    withdrawMinority(raad.as('member'), caseId);
    expect(letterOfCase(raad.as('chair'), caseId).minorityStatements).toEqual([]);
    for (const who of ['chair', 'lead', 'member'] as const) vote(who);
    adoptLetter(raad.as('chair'), caseId);
    expect(() => writeMinority(raad.as('member'), caseId, { body: 'Te laat.', named: true })).toThrow(
      /forbidden/,
    );
  });
});

describe('adopting before everybody voted', () => {
  it('names who did not vote and asks to be sure; nothing is asked when all did', () => {
    freeze();
    for (const who of ['chair', 'lead', 'member'] as const) vote(who);
    const adoptCarefully = () => adoptLetter(raad.as('chair'), caseId, false);
    expect(adoptCarefully).toThrow(/votesMissing/);
    expect(caseById(raad.council.db, caseId)?.state).toBe('for_adoption');
    vote('other');
    adoptCarefully();
    expect(caseById(raad.council.db, caseId)?.state).toBe('adopted');
  });
});

describe('sending', () => {
  beforeEach(() => adopt());

  it('waits for both signatures', async () => {
    signLetter(raad.as('secretary'), caseId, 'code');
    await expect(send()).rejects.toThrow(/chairSignatureMissing/);
    signLetter(raad.as('chair'), caseId, 'code');
    await send();
    expect(caseById(raad.council.db, caseId)).toMatchObject({
      state: 'sent',
      sentOn: '2026-09-07',
      responseDueOn: '2026-10-19',
    });
  });

  it('fixes the letter: what is shown afterwards is what was sent', async () => {
    signLetter(raad.as('secretary'), caseId, 'code');
    signLetter(raad.as('chair'), caseId, 'code');
    await send();
    const letter = letterOfCase(raad.as('official'), caseId);
    expect(letter.status).toBe('sent');
    expect(letter.signatures.map((signed) => signed.role)).toEqual(['voorzitter', 'secretaris']);
    await expect(send()).rejects.toThrow(/forbidden/);
  });

  it('refuses a second signature in one role and a day in the future', async () => {
    signLetter(raad.as('chair'), caseId, 'code');
    expect(() => signLetter(raad.as('chair'), caseId, 'code')).toThrow(/alreadySigned/);
    signLetter(raad.as('secretary'), caseId, 'code');
    const tomorrow = { via: 'hand' as const, sentOn: '2026-09-09', addressee: 'College', copyTo: '' };
    await expect(sendLetter(raad.as('secretary'), caseId, tomorrow)).rejects.toThrow(/sentInFuture/);
  });
});

describe('the reaction', () => {
  beforeEach(async () => {
    adopt();
    signLetter(raad.as('secretary'), caseId, 'code');
    signLetter(raad.as('chair'), caseId, 'code');
    await send();
  });

  const react = (who: PersonName = 'secretary') =>
    recordReaction(raad.as(who), caseId, {
      pointId,
      status: 'partly',
      motivated: 'yes',
      motivation: 'Het college doet een proef.',
      commitment: 'Evaluatie in 2027.',
    });
  const respond = () =>
    recordResponse(raad.as('secretary'), caseId, {
      receivedOn: '2026-09-08',
      form: 'letter',
      summary: 'Deels ja.',
    });

  it('must be there for every point before the case goes on', () => {
    expect(respond).toThrow(/move.reactionsMissing/);
    react();
    respond();
    expect(caseById(raad.council.db, caseId)?.state).toBe('responded');
    expect(listReactions(raad.as('member'), caseId).points[0]).toMatchObject({
      number: 1,
      sources: 1,
      reaction: { status: 'partly' },
    });
  });

  it('can be recorded by the official of this case, and by no member', () => {
    react('official');
    expect(() => react('member')).toThrow(/forbidden/);
  });

  it('leads to a follow-up and then to a closed case, which the chair can open again with a reason', () => {
    react();
    respond();
    const plan = { pointId, needed: 'yes' as const, dueOn: '2027-01-05', effect: null, remark: '' };
    expect(() => moveCase(raad.as('chair'), caseId, { to: 'follow_up', reason: '' })).toThrow(
      /followUpsMissing/,
    );
    planFollowUp(raad.as('chair'), caseId, plan);
    moveCase(raad.as('chair'), caseId, { to: 'follow_up', reason: '' });
    expect(() => moveCase(raad.as('chair'), caseId, { to: 'closed', reason: '' })).toThrow(/effectsMissing/);
    planFollowUp(raad.as('chair'), caseId, { ...plan, effect: 'in_practice' });
    moveCase(raad.as('chair'), caseId, { to: 'closed', reason: '' });
    expect(listCases(raad.as('chair')).find((line) => line.row.id === caseId)?.daysLeft).toBeNull();
    expect(() => moveCase(raad.as('chair'), caseId, { to: 'follow_up', reason: '' })).toThrow(
      /reasonMissing/,
    );
    moveCase(raad.as('chair'), caseId, { to: 'follow_up', reason: 'Er is nieuws.' });
  });

  it('leaves a story in which every act has its event', () => {
    const kinds = new Set(caseStory(raad.as('chair'), caseId).map((line) => line.kind));
    for (const kind of [
      'case.registered',
      'scoring.revealed',
      'letter.frozen',
      'letter.voted',
      'letter.adopted',
      'letter.signed',
      'letter.sent',
    ] as const)
      expect(kinds).toContain(kind);
  });
});

describe('a signature that is set while the letter is being printed', () => {
  it('stops the sending, because the print lacks it', async () => {
    adopt();
    signLetter(raad.as('secretary'), caseId, 'code');
    raad.council.jobs.renderLetter = async (json, format) => {
      if (format === 'pdf') signLetter(raad.as('chair'), caseId, 'code');
      return new TextEncoder().encode(json);
    };
    await expect(send()).rejects.toThrow(/letterChanged/);
    expect(caseById(raad.council.db, caseId)?.state).toBe('adopted');
  });
});

describe('a signature without a code', () => {
  it('counts only in a demo council', () => {
    adopt();
    expect(() => signLetter(raad.as('chair'), caseId, 'none')).toThrow(/proofMissing/);
    raad.council.demo = true;
    signLetter(raad.as('chair'), caseId, 'none');
  });
});

describe('a written round', () => {
  const round = { decidedIn: 'writtenRound', closesOn: '2026-09-14' } as const;
  const pastClosing = () => {
    raad.clock.now = Date.UTC(2026, 8, 15, 10);
  };

  it('lets members vote until its last day, and the chair adopt only after it', () => {
    freezeLetter(raad.as('secretary'), caseId, round);
    for (const who of ['chair', 'lead', 'member'] as const) vote(who);
    expect(() => adoptLetter(raad.as('chair'), caseId)).toThrow(/writtenRoundRuns/);
    pastClosing();
    expect(() => vote('other')).toThrow(/pollClosed/);
    expect(() => writeMinority(raad.as('other'), caseId, { body: 'Te laat.', named: true })).toThrow(
      /pollClosed/,
    );
    adoptLetter(raad.as('chair'), caseId);
    expect(caseById(raad.council.db, caseId)?.state).toBe('adopted');
  });

  it('ends early when everybody has voted', () => {
    freezeLetter(raad.as('secretary'), caseId, round);
    for (const who of ['chair', 'lead', 'member', 'other'] as const) vote(who);
    adoptLetter(raad.as('chair'), caseId);
    expect(caseById(raad.council.db, caseId)?.state).toBe('adopted');
  });

  it('refuses a last day that has passed, or none', () => {
    expect(() => freezeLetter(raad.as('secretary'), caseId, { ...round, closesOn: '2026-09-01' })).toThrow(
      /closeDatePast/,
    );
    expect(freezeInput.safeParse({ decidedIn: 'writtenRound', closesOn: '' }).success).toBe(false);
    expect(freezeInput.parse({})).toEqual({ decidedIn: 'meeting', closesOn: null });
  });
});

describe('a majority', () => {
  it('is needed: a letter with as many against as for goes back', () => {
    freeze();
    vote('chair');
    vote('lead');
    vote('member', 'object');
    vote('other', 'object');
    expect(() => adoptLetter(raad.as('chair'), caseId)).toThrow(/majorityMissing/);
  });

  it('may be made by the chair alone where the council has it so, and only then', () => {
    changeSettings(raad.as('secretary'), { chairVote: 'tie' });
    freeze();
    vote('lead');
    vote('member', 'object');
    expect(() => vote('chair')).toThrow(/chairVotesNot/);
    vote('other', 'abstain');
    vote('chair');
    adoptLetter(raad.as('chair'), caseId);
    expect(caseById(raad.council.db, caseId)?.state).toBe('adopted');
  });
});

describe('whose turn it is after the sending', () => {
  const duties = (who: PersonName) => myTurn(raad.as(who)).duties.map(({ kind, params }) => [kind, params]);
  const mail = () =>
    sendLetter(raad.as('secretary'), caseId, {
      via: 'mail',
      recipients: ['college@gemeente.test'],
      copies: [],
      addressee: 'College',
      copyTo: 'Griffie',
    });
  beforeEach(() => {
    adopt();
    signLetter(raad.as('secretary'), caseId, 'code');
    signLetter(raad.as('chair'), caseId, 'code');
  });

  it('asks the secretary to mail it when no server does, and says nowhere that it left', async () => {
    await mail();
    expect(duties('secretary')).toEqual([['mailLetter', {}]]);
    const { sending, mailGoesOut } = letterRoom(raad.as('secretary'), caseId);
    expect([sending?.mail, mailGoesOut]).toEqual([{ status: 'waiting', hasCopies: false }, false]);
    const told = caseStory(raad.as('chair'), caseId).find((line) => line.kind === 'letter.sent')!;
    expect(storySentences[told.kind]('Kees', told.params)).toContain('klaar bij Post, om zelf te mailen');
    mailedByHand(raad.as('secretary'), mailsByCase(raad.council.db, caseId)[0]!.id);
    expect(duties('secretary')).toEqual([['awaitResponse', {}]]);
  });

  it('asks the official what the College does with each advice, and the chair to go on once all is planned', async () => {
    await send();
    expect(duties('official')).toEqual([['respond', { left: 1 }]]);
    const reaction = {
      pointId,
      status: 'adopted',
      motivated: 'yes',
      motivation: '',
      commitment: '',
    } as const;
    recordReaction(raad.as('official'), caseId, reaction);
    expect(duties('official')).toEqual([['respond', { left: 0 }]]);
    recordResponse(raad.as('official'), caseId, {
      receivedOn: '2026-09-08',
      form: 'letter',
      summary: 'Goed.',
    });
    expect(duties('official')).toEqual([]);
    expect(duties('chair')).toEqual([['planFollowUp', {}]]);
    const never = { pointId, needed: 'no', dueOn: null, effect: null, remark: '' } as const;
    planFollowUp(raad.as('chair'), caseId, never);
    expect(duties('chair')).toEqual([['beginFollowUp', { followed: 0 }]]);
  });
});
