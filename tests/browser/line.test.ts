import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { notePdf } from './note-pdf.ts';
import { readPdf, squash } from './read-pdf.ts';
import {
  adoptAndSend,
  annotateByKeyboard,
  annotateByMouse,
  type Cast,
  discuss,
  downloadLetter,
  draftTogether,
  followToTheEnd,
  gather,
  marker,
  placesOf,
  planReview,
  registerNote,
  reveal,
  scoreAndSubmit,
} from './walk-line.ts';
import { checkReady, publishAndWithdraw } from './walk-public.ts';

let browser: Browser;
let server: TestServer;
let people: Cast;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  people = await gather(browser, server);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const ask = 'Wij adviseren u om inwoners bij de startnotitie te betrekken.';
const minority = 'Ik vind dit advies te voorzichtig; de gemeente moet meer loslaten.';

describe.each([
  ['a Word file', () => 'app/demo/beleidsplan-samen-in-de-wijk.docx'],
  ['a PDF', () => notePdf()],
])('the whole line from %s', (kind, makeFile) => {
  it('goes from the note to the closed case, blind until the opening, without a lost word', async () => {
    const { member, other, chair, lead, official } = people;
    const caseId = await registerNote(people, server, `Beleidsplan uit ${kind}`, await makeFile());
    await planReview(people, caseId);

    await annotateByMouse(member, caseId, marker);
    await annotateByKeyboard(other, caseId, 'Met het toetsenbord gemaakt');
    const sheet = (personId: string, first: RegExp, reason: string) => ({ caseId, personId, first, reason });
    await scoreAndSubmit(chair, server, sheet('annelies', /Alleen woorden/, `${kind}: er staat weinig`));
    await scoreAndSubmit(lead, server, sheet('marijke', /Alleen woorden/, `${kind}: ik mis namen`));
    await scoreAndSubmit(other, server, sheet('truus', /Alleen woorden/, `${kind}: te laat gevraagd`));
    await scoreAndSubmit(member, server, sheet('mohamed', /Verankerd/, `${kind} ${marker}`));

    for (const [name, who] of Object.entries(people))
      if (who !== member)
        expect(await placesOf(marker, who, caseId), `${name} before the opening`).toEqual([]);
    await reveal(people, caseId);
    expect(await placesOf(marker, lead, caseId)).not.toEqual([]);
    expect(await placesOf(marker, official, caseId)).toEqual([]);

    await discuss(people, caseId, ask);
    await draftTogether(people, server, caseId);
    await checkReady(people, caseId);
    await adoptAndSend(people, caseId, minority);
    const pdf = await readPdf(await downloadLetter(people, caseId));
    for (const words of [ask, minority, 'Dit schreef de trekker.', 'Dit schreef de secretaris.'])
      expect(squash(pdf.text)).toContain(squash(words));
    expect(pdf.language).toMatch(/^nl/);
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH']) expect(pdf.roles).toContain(role);

    await followToTheEnd(people, caseId);
    await publishAndWithdraw(people, browser, server, caseId, ask);
    expect(Object.values(people).flatMap((one) => one.complaints)).toEqual([]);
  }, 300_000);
});
