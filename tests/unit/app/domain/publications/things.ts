import { mainFile, type PublicBody } from '#app/domain/publications/public-content.ts';
import type { PublicThing } from '#app/domain/publications/public-things.server.ts';
import type { PublicKind } from '#db/schema/publications.ts';

const bodies: Record<PublicKind, PublicBody> = {
  letter: { kind: 'letter' },
  response: { kind: 'response', form: 'letter', receivedOn: '2026-09-07', text: 'Dank.', points: [] },
  request: { kind: 'request', requester: 'College', question: 'Wat vindt u?', receivedOn: '2026-09-01' },
  note: { kind: 'note', version: 1 },
};

/** A thing that everybody can read since noon (Dutch time) on 10 September 2026. */
export const thing = (kind: PublicKind): PublicThing => ({
  caseId: 'case',
  referenceNo: 'SAR-2026-01',
  sentOn: '2026-09-07',
  kind,
  title: 'Advies over <de Wmo> & "meer"',
  summary: 'Kort: doe het samen.',
  content: {
    createdOn: '2026-09-07',
    handlings: [{ kind: kind === 'letter' ? 'vaststelling' : 'ontvangst', at: '2026-09-06T00:00:00' }],
    body: bodies[kind],
  },
  files: [{ name: mainFile[kind], mime: 'application/pdf', sha256: 'a'.repeat(64), bytes: 12 }],
  visibleSince: Date.UTC(2026, 8, 10, 10),
  updatedAt: Date.UTC(2026, 8, 10, 10),
});
