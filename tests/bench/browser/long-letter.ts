import { join } from 'node:path';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Acknowledgement, LetterSnapshot } from '#editor/collab/protocol.ts';
import { quoteAt } from '#editor/margin/passage-text.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { batchOf } from '../../fakes/typing.ts';
import { readDatabase } from '../../harness/forms.ts';
import { makePolicyNote } from '../make-note.ts';
import { type MeasuredServer, signIn } from '../server-process.ts';

/** Paragraphs of about eighty words: thirty printed pages with what the demo's letter holds already. */
const paragraphs = 165;
const suggestions = 50;

/** Who writes before the browser, who writes along from elsewhere, and who made the suggestions. */
const people = { writer: 'truus', along: 'kees', reader: 'bart' } as const;

/** The letter of the demo that is being written, made thirty pages long, with fifty suggestions. */
export interface LongLetter {
  caseId: string;
  documentId: string;
  /** The session of who writes before the browser. */
  cookie: string;
  /** Sends JSON as somebody who writes along. */
  along: Send;
  snapshot: LetterSnapshot;
  doc: Node;
}

/** Posts JSON and gives the answer's JSON; null for an answer without a body. @throws on any refusal */
export type Send = (path: string, body: unknown) => Promise<unknown>;

/** Writes the letter and makes the suggestions, all over HTTP. */
export async function makeLongLetter(server: MeasuredServer, dataDir: string): Promise<LongLetter> {
  const { caseId, documentId } = draftedLetter(dataDir);
  const session = (person: string) => signIn(server.base, dataDir, person);
  const cookie = await session(people.writer);
  const along = sender(server.base, await session(people.along));
  const path = `/api/samen/letters/${documentId}`;
  const read = async () =>
    (await (await fetch(server.base + path, { headers: { cookie } })).json()) as LetterSnapshot;
  const first = await read();
  const tr = lengthen(Node.fromJSON(letterSchema, first.doc));
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>);
  (await along(`${path}/steps`, batchOf('bench-long', 1, first.version, steps))) as Acknowledgement;
  const snapshot = await read();
  const doc = Node.fromJSON(letterSchema, snapshot.doc);
  const suggest = sender(server.base, await session(people.reader));
  for (const suggestion of suggestionsFor(doc))
    await suggest(`/adviezen/${caseId}/kantlijn`, { ...suggestion, version: snapshot.version });
  return { caseId, documentId, cookie, along, snapshot, doc };
}

function draftedLetter(dataDir: string): { caseId: string; documentId: string } {
  const select = `select case_id as caseId, letter_document.id as documentId from letter_document
    join advice_case on advice_case.id = case_id where state = 'drafting'`;
  const database = join(dataDir, 'demo', 'council.db');
  const [found] = readDatabase<{ caseId: string; documentId: string }>({ database }, select);
  if (!found) throw new Error('the demo has no letter that is being written');
  return found;
}

function sender(base: string, cookie: string): Send {
  return async (path, body) => {
    const answer = await fetch(base + path, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}: ${await answer.text()}`);
    return answer.status === 204 ? null : answer.json();
  };
}

/** Adds the same number of paragraphs to each part of the letter but that of the advices. */
function lengthen(doc: Node): Transform {
  const texts = makePolicyNote(paragraphs)
    .flatMap((item) => (item.kind === 'paragraph' ? [item.runs.map(({ text }) => text).join('')] : []))
    .slice(0, paragraphs);
  const ends: number[] = [];
  doc.forEach((part, offset) => {
    if (part.attrs.part !== 'advices') ends.push(offset + part.nodeSize - 1);
  });
  const each = Math.ceil(texts.length / ends.length);
  const tr = new Transform(doc);
  // From the back, so that the earlier places stay where they are.
  for (const [at, end] of [...ends.entries()].reverse()) {
    const nodes = texts
      .slice(at * each, (at + 1) * each)
      .map((text) => letterSchema.node('paragraph', null, letterSchema.text(text)));
    tr.insert(end, nodes);
  }
  return tr;
}

/** Other words for a few words of fifty paragraphs, spread evenly. */
function suggestionsFor(
  doc: Node,
): { act: 'suggest'; from: number; to: number; quote: string; words: string }[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.textContent.length > 200) places.push(pos + 1);
    return !node.isTextblock;
  });
  return Array.from({ length: suggestions }, (_none, at) => {
    const from = places[Math.floor((at * places.length) / suggestions)]! + 40;
    const to = from + 30;
    return {
      act: 'suggest' as const,
      from,
      to,
      quote: quoteAt(doc, from, to).quote,
      words: `andere woorden ${at}`,
    };
  });
}
