import { type FormServer, postForm, readDatabase } from './forms.ts';
import type { TestServer } from './server.ts';

type PublishServer = FormServer & Pick<TestServer, 'database'>;

/** Posts an act of the room "Openbaar maken" as the secretary; throws unless it was done. */
export async function publicationAct(
  server: FormServer,
  caseId: string,
  fields: Record<string, string>,
): Promise<void> {
  const answer = await postForm(server, 'secretary', `/adviezen/${caseId}/openbaar`, fields);
  if (answer.status !== 302) throw new Error(`${fields.act} gave ${answer.status}: ${await answer.text()}`);
}

/** Publishes a thing of a case, deciding first that whatever the guard found may be public. */
export async function publishOverHttp(
  server: PublishServer,
  caseId: string,
  fields: Record<string, string> & { kind: string },
): Promise<void> {
  for (;;) {
    const page = await server.fetch(`/adviezen/${caseId}/openbaar?stuk=${fields.kind}`, {
      cookie: await server.cookieFor('secretary'),
    });
    const key = /name="key" value="([0-9a-f]{64})"/.exec(await page.text())?.[1];
    if (!key) break;
    await publicationAct(server, caseId, { act: 'keep', kind: fields.kind, key, reason: 'Mag openbaar.' });
  }
  await publicationAct(server, caseId, {
    act: 'publish',
    title: 'Advies van de raad',
    summary: 'De raad adviseert om het samen te doen.',
    confirmed: 'on',
    ...fields,
  });
}

/** The reference number of a case. */
export const referenceOf = (server: Pick<TestServer, 'database'>, caseId: string): string =>
  readDatabase<{ reference_no: string }>(
    server,
    'select reference_no from advice_case where id = ?',
    caseId,
  )[0]!.reference_no;
