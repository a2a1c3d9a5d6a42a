import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { postForm, readDatabase } from '../../harness/forms.ts';
import { type DemoRole, demoPeople, type TestServer } from '../../harness/server.ts';

/** Where a member can put words before the opening, and what becomes of them at the opening. */
export const places = {
  annotation: 'opened',
  /** "Alleen voor mij": never anybody else's. */
  private: 'kept',
  question: 'opened',
  mention: 'opened',
  /** An earlier text of an annotation that was changed before the opening. */
  earlier: 'history',
  /** An annotation that was private and then not: its private text stays with its writer. */
  madeOpen: 'kept',
  removed: 'kept',
  reason: 'opened',
} as const;
export type Place = keyof typeof places;

/** Words that stand nowhere else, one for each place; all begin the same, so that one search finds any. */
export interface Marker {
  word: string;
  at(place: Place): string;
}

export function newMarker(): Marker {
  const word = `zebra${randomBytes(5).toString('hex')}`;
  return { word, at: (place) => `${word}${place.toLowerCase()}` };
}

/** A case under review, with a member who writes in it. */
export interface Room {
  server: TestServer;
  caseId: string;
  noteVersionId: string;
  writer: DemoRole;
}

export async function sendJson(
  server: TestServer,
  role: DemoRole,
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  body: unknown,
): Promise<Response> {
  return server.fetch(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-background': '1' },
    cookie: await server.cookieFor(role),
  });
}

interface SheetRow {
  criterion_id: string;
  version: number;
  reason: string;
}

const rowsOf = ({ server, caseId }: Room, personId: string): SheetRow[] =>
  readDatabase<SheetRow>(
    server,
    `select criterion_id, version, reason from score join score_sheet on score.sheet_id = score_sheet.id
     join scoring_round on score_sheet.round_id = scoring_round.id
     where scoring_round.case_id = ? and score_sheet.person_id = ? and score_sheet.handed_over_at is null
     order by criterion_id`,
    caseId,
    personId,
  );

/** The writer puts the marker in every place that a member has. Gives the ids of what was made, by place. */
export async function writeEverywhere(room: Room, marker: Marker): Promise<Record<string, string>> {
  const { server, caseId, noteVersionId, writer } = room;
  const made: Record<string, string> = {};
  let start = 40;
  const annotate = async (place: string, body: string, more: object = {}) => {
    made[place] = randomUUID();
    start += 60;
    const answer = await sendJson(server, writer, 'PUT', `/adviezen/${caseId}/aantekeningen/nieuw`, {
      ...{ id: made[place], noteVersionId, kind: 'concern', body, start, end: start + 40 },
      ...more,
    });
    expect(answer.status, await answer.text()).toBe(200);
  };
  const change = async (place: string, body: string) => {
    const answer = await sendJson(server, writer, 'PUT', `/aantekeningen/${made[place]}`, {
      ...{ version: 1, kind: 'concern', body, private: false },
    });
    expect(answer.status, await answer.text()).toBe(200);
  };
  await annotate('annotation', `Ik zie ${marker.at('annotation')} in de nota.`);
  await annotate('private', marker.at('private'), { private: true });
  await annotate('question', `Waarom ${marker.at('question')}?`, { kind: 'question' });
  await annotate('mention', `@Annelies van den Heuvel, @Kees Verhagen: ${marker.at('mention')}`);
  await annotate('earlier', marker.at('earlier'));
  await change('earlier', 'Hier staat nu iets anders.');
  await annotate('madeOpen', marker.at('madeOpen'), { private: true });
  await change('madeOpen', 'Dit mag iedereen weten.');
  await annotate('removed', marker.at('removed'));
  const gone = await sendJson(server, writer, 'DELETE', `/aantekeningen/${made.removed}`, {});
  expect(gone.status).toBe(200);
  await scoreAll(room, `Omdat ${marker.at('reason')}.`, [made.annotation!]);
  return made;
}

/** The writer gives every criterion the same answer; the reason and the evidence stand at the first. */
async function scoreAll(room: Room, reason: string, evidence: string[]): Promise<void> {
  const { server, caseId, writer } = room;
  const address = `/adviezen/${caseId}/beoordeling/oordeel`;
  for (const [index, row] of rowsOf(room, demoPeople[writer]).entries()) {
    const answer = await sendJson(server, writer, 'POST', address, {
      ...{ criterionId: row.criterion_id, answer: '1', version: row.version, certainty: 'sure' },
      reason: index === 0 ? reason : 'Hier staat weinig.',
      evidence: index === 0 ? evidence : [],
    });
    expect(answer.status, await answer.text()).toBe(200);
  }
}

/** The secretary types a whole form of paper for somebody, with these words as the reasons, and hands it in. */
export async function typePaperForm(room: Room, member: DemoRole, reason: string): Promise<void> {
  const { server, caseId } = room;
  const beoordeling = `/adviezen/${caseId}/beoordeling`;
  const paper = `${beoordeling}/namens/${demoPeople[member]}`;
  expect((await postForm(server, member, beoordeling, { act: 'handOver' })).status).toBe(302);
  expect((await postForm(server, 'secretary', paper, { act: 'begin', asked: 'on' })).status).toBe(302);
  for (const { criterion_id } of rowsOf(room, demoPeople[room.writer])) {
    const body = { criterionId: criterion_id, answer: '4', reason, version: 0, evidence: [] };
    const answer = await sendJson(server, 'secretary', 'POST', `${paper}/oordeel`, body);
    expect(answer.status, await answer.text()).toBe(200);
  }
  expect((await postForm(server, 'secretary', paper, { act: 'submit' })).status).toBe(302);
}
