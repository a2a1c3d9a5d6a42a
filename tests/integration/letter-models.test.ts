import { describe, expect, it } from 'vitest';
import { currentLetter } from '#app/domain/drafting/current-letter.server.ts';
import { makeSource } from '#app/domain/drafting/make-source.server.ts';
import { addPoint, newPointInput } from '#app/domain/drafting/points.server.ts';
import { letterOfCase } from '#app/domain/letters/final-letter.server.ts';
import { chooseLayout } from '#app/domain/letters/layout.server.ts';
import { templateForm } from '#app/domain/letters/template-form.ts';
import {
  listTemplates,
  liveTemplates,
  saveTemplate,
  setTemplateRetired,
} from '#app/domain/letters/templates.server.ts';
import { setAside } from '#app/domain/scoring/results.server.ts';
import { moveCase } from '#app/domain/tracking/move-case.server.ts';
import { letterFormats, renderLetter } from '#editor/export/render-letter.ts';
import { latestRubric } from '#rubrics/registry.ts';
import { annotateSentence, caseInDiscussion } from '../factories/cases.ts';
import { makeCouncil, type TestCouncil } from '../factories/council.ts';
import { sampleLogoDataUrl } from '../fixtures/sample-logo.ts';

const fields = {
  name: 'Gewone brief',
  isDefault: 'on',
  salutation: 'Geachte leden van het college,',
  closing: 'Wij horen graag van u.',
  greeting: 'Hoogachtend,',
  chairRole: 'voorzitter van de raad',
  secretaryRole: 'ambtelijk secretaris',
  contactLines: 'Raadhuisplein 1\r\nTelefoon 0416 683 456',
  logoFile: sampleLogoDataUrl,
  logoAlt: 'Drie hoofden boven water',
};
const save = (raad: TestCouncil, more: Record<string, unknown> = {}) =>
  saveTemplate(raad.as('secretary'), templateForm.parse({ ...fields, ...more }));

/** A case that is being written; `annotate` says what the members wrote before. */
function inDrafting(
  raad: TestCouncil,
  annotate: (at: ReturnType<typeof caseInDiscussion>) => void = () => {},
) {
  const at = caseInDiscussion(raad);
  annotate(at);
  const [first, ...rest] = latestRubric('sar').criteria.map((criterion) => criterion.id);
  const ask = 'Wij adviseren u om te luisteren.';
  addPoint(raad.as('lead'), at.caseId, newPointInput.parse({ ask, criterionIds: [first] }));
  for (const criterionId of rest) setAside(raad.as('lead'), at.caseId, { criterionId, reason: 'Later.' });
  moveCase(raad.as('lead'), at.caseId, { to: 'drafting', reason: '' });
  return at.caseId;
}

describe('a council’s models of a letter', () => {
  it('give the letter its letterhead, salutation, closing and ending, the same in every output', async () => {
    const raad = makeCouncil();
    save(raad);
    const caseId = inDrafting(raad);
    const letter = letterOfCase(raad.as('lead'), caseId);
    expect(letter).toMatchObject({
      salutation: 'Geachte leden van het college,',
      ending: { greeting: 'Hoogachtend,', chairRole: 'voorzitter van de raad' },
      council: {
        addressLines: ['Raadhuisplein 1', 'Telefoon 0416 683 456'],
        logo: { alt: 'Drie hoofden boven water' },
      },
    });
    expect(currentLetter(raad.council.db, caseId)!.doc.textContent).toContain('Wij horen graag van u.');
    for (const format of letterFormats)
      expect((await renderLetter(letter, format)).byteLength).toBeGreaterThan(1000);
    expect(new TextDecoder().decode(await renderLetter(letter, 'html'))).toContain('Hoogachtend,');
  });

  it('are several, with one ordinary; a retired one is chosen no more, and its letters keep it', () => {
    const raad = makeCouncil();
    save(raad);
    const caseId = inDrafting(raad);
    save(raad, { name: 'Korte brief', salutation: 'Beste mensen,' });
    const [ordinary, older] = listTemplates(raad.as('admin'));
    expect([ordinary?.name, older?.name, older?.isDefault]).toEqual(['Korte brief', 'Gewone brief', false]);
    const layout = { templateId: older!.id, detailRemarks: true, method: true, scorePicture: false };
    chooseLayout(raad.as('secretary'), caseId, layout);
    setTemplateRetired(raad.as('secretary'), older!.id, true);
    expect(liveTemplates(raad.as('secretary')).map(({ name }) => name)).toEqual(['Korte brief']);
    expect(letterOfCase(raad.as('lead'), caseId).salutation).toBe('Geachte leden van het college,');
    chooseLayout(raad.as('secretary'), caseId, { ...layout, method: false });
    expect(() => chooseLayout(raad.as('secretary'), caseId, { ...layout, templateId: 'geen' })).toThrow(
      /templateUnknown/,
    );
    expect(() => chooseLayout(raad.as('member'), caseId, layout)).toThrow(/forbidden/);
  });

  it('keep their logo when it is not replaced, need words for it, and refuse what is no picture', () => {
    const raad = makeCouncil();
    save(raad);
    const [model] = listTemplates(raad.as('admin'));
    save(raad, { id: model!.id, logoFile: '' });
    expect(listTemplates(raad.as('admin'))[0]?.content.logo?.dataUrl).toBe(sampleLogoDataUrl);
    expect(templateForm.safeParse({ ...fields, logoAlt: '' }).error?.issues[0]?.message).toBe(
      'logoAltMissing',
    );
    expect(() => save(raad, { logoFile: 'data:image/png;base64,AAAA' })).toThrow(/LOGO_INVALID/);
    save(raad, { id: model!.id, logoFile: '', logoGone: 'on' });
    expect(listTemplates(raad.as('admin'))[0]?.content.logo).toBeNull();
    expect(() => listTemplates(raad.as('chair'))).toThrow(/forbidden/);
  });
});

describe('the annexes of a letter', () => {
  it('hold the remarks that were put there, by their number, and never a name', () => {
    const raad = makeCouncil();
    let chosen = '';
    const caseId = inDrafting(raad, (at) => {
      chosen = annotateSentence(raad, 'member', at, 'Noem hier de wijkraad.');
      annotateSentence(raad, 'member', at, 'Deze niet.');
    });
    makeSource(raad.as('lead'), caseId, { kind: 'annotation', id: chosen, target: 'deel:annex' });
    const layout = { templateId: null, detailRemarks: true, method: true, scorePicture: true };
    chooseLayout(raad.as('lead'), caseId, layout);
    const { annexes } = letterOfCase(raad.as('lead'), caseId);
    expect(annexes.map(({ title }) => title)).toEqual([
      'Opmerkingen per paragraaf',
      'Hoe wij hebben beoordeeld',
      'Hoe de leden oordeelden',
    ]);
    expect(annexes[0]?.table?.rows).toEqual([
      [expect.stringContaining('§'), 'Zorg', 'Noem hier de wijkraad.'],
    ]);
    // The four sheets of the factory: 2, 2, 3 and 4 on every criterion.
    expect(annexes[2]?.table?.rows[0]?.slice(1)).toEqual(['0', '2', '1', '1']);
    expect(JSON.stringify(annexes)).not.toContain('Naam van');
    chooseLayout(raad.as('lead'), caseId, {
      ...layout,
      detailRemarks: false,
      method: false,
      scorePicture: false,
    });
    expect(letterOfCase(raad.as('lead'), caseId).annexes).toEqual([]);
  });

  it('say in the considerations what the council thinks, in words and without numbers or names', () => {
    const raad = makeCouncil();
    const caseId = inDrafting(raad);
    const part = currentLetter(raad.council.db, caseId)!.doc.child(3);
    expect(part.textContent).toContain('denken onze leden verschillend');
    expect(part.textContent).not.toMatch(/\d[.,]\d|Naam van/);
  });
});
