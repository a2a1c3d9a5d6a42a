import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Node } from 'prosemirror-model';
import { type NoteText, projectNote } from '#editor/anchoring/note-text.ts';
import { noteSchema } from '#editor/schema/note-schema.ts';
import {
  dateBoxes,
  type FormServer,
  postForm,
  readDatabase,
  registerOverHttp,
  until,
} from '../../harness/forms.ts';
import { makePolicyNote } from '../make-note.ts';
import { makeNoteDocx } from '../make-note-docx.ts';
import { type MeasuredServer, signIn } from '../server-process.ts';

/** Headings of a note of 300 printed pages; see tests/bench/make-note.ts. */
const headings = 750;
const annotations = 1000;

/** Who plans the review, and who made the thousand annotations. */
const people = { secretary: 'kees', member: 'mohamed' } as const;

/** A note of 300 pages under review with 1,000 annotations of one member. */
export interface LongNote {
  caseId: string;
  /** The session of the member who made the annotations. */
  cookie: string;
  document: unknown;
}

/** Sends the note as the secretary, plans the review, and annotates as a member: all over HTTP. */
export async function makeLongNote(server: MeasuredServer, dataDir: string): Promise<LongNote> {
  const database = join(dataDir, 'demo', 'council.db');
  const secretary = reach(server.base, await signIn(server.base, dataDir, people.secretary));
  const caseId = await registerOverHttp(secretary, 'Nota van 300 bladzijden');
  const noteVersionId = await sendNote(secretary, database, caseId);
  await planReview(secretary, caseId);
  const cookie = await signIn(server.base, dataDir, people.member);
  const member = reach(server.base, cookie);
  const answer = await member.fetch(`/adviezen/${caseId}/nota/${noteVersionId}/tekst`);
  const document = (await answer.json()) as unknown;
  const text = projectNote(Node.fromJSON(noteSchema, document));
  await annotate(member, { caseId, noteVersionId, text });
  return { caseId, cookie, document };
}

const reach = (base: string, cookie: string): FormServer => ({
  fetch: (path, { headers, ...init } = {}) =>
    fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: { 'sec-fetch-site': 'same-origin', cookie, ...(headers as Record<string, string>) },
    }),
  cookieFor: () => Promise.resolve(cookie),
});

async function sendNote(secretary: FormServer, database: string, caseId: string): Promise<string> {
  const answer = await secretary.fetch(`/adviezen/${caseId}/nota/bestand`, {
    method: 'PUT',
    body: makeNoteDocx(makePolicyNote(headings)) as Uint8Array<ArrayBuffer>,
    headers: { 'x-file-name': 'nota' },
  });
  if (answer.status !== 201) throw new Error(`sending the note gave ${answer.status}`);
  const { noteVersionId } = (await answer.json()) as { noteVersionId: string };
  await until('the note was read', () => {
    const select = 'select status from note_version where id = ?';
    return readDatabase<{ status: string }>({ database }, select, noteVersionId)[0]?.status === 'ready';
  });
  return noteVersionId;
}

async function planReview(secretary: FormServer, caseId: string): Promise<void> {
  const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const planned = await postForm(secretary, 'secretary', `/adviezen/${caseId}/plan`, {
    leadId: 'marijke',
    'reviewerIds[]': ['mohamed', 'truus', 'marijke'],
    rubric: 'sar@2020-1',
    ...dateBoxes('adviceDueOn', soon(60)),
    ...dateBoxes('scoringClosesOn', soon(20)),
    ...dateBoxes('meetingOn', soon(25)),
    // biome-ignore lint/suspicious/noThenProperty: the name of the button of that form.
    then: 'planned',
  });
  if (planned.status !== 302) throw new Error(`planning gave ${planned.status}`);
  const begun = await postForm(secretary, 'secretary', `/adviezen/${caseId}/nota`, {
    act: 'move',
    to: 'reviewing',
  });
  if (begun.status !== 302) throw new Error(`beginning the review gave ${begun.status}`);
}

/** Passages of one to forty words, spread evenly over the text, so that some run over the end of a paragraph. */
async function annotate(
  member: FormServer,
  { caseId, noteVersionId, text }: { caseId: string; noteVersionId: string; text: NoteText },
): Promise<void> {
  const kinds = ['remark', 'question', 'concern', 'opportunity', 'compliment'];
  for (let at = 0; at < annotations; at++) {
    const start = Math.floor((text.text.length - 400) * (at / annotations)) + 20;
    const answer = await member.fetch(`/adviezen/${caseId}/aantekeningen/nieuw`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        noteVersionId,
        kind: kinds[at % kinds.length],
        body: `Opmerking ${at + 1}: wie gaat dit doen, wanneer is het klaar en wat merken inwoners ervan?`,
        start,
        end: start + 10 + ((at * 37) % 240),
      }),
    });
    if (answer.status !== 200) throw new Error(`annotating gave ${answer.status}`);
  }
}
