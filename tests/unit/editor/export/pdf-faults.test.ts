import { beforeAll, describe, expect, it } from 'vitest';
import { renderLetter } from '#editor/export/render-letter.ts';
import { sampleLetter } from '../../../fixtures/sample-letter.ts';
import { checkOpened, checkPdfUa, openForRules, pdfUaRules } from '../../../pdf-ua/check-pdf-ua.ts';
import { openPdf } from '../../../pdf-ua/pdf-objects.ts';
import { faultsInTrailer, plantedFaults } from '../../../pdf-ua/planted-faults.ts';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await renderLetter(sampleLetter(), 'pdf');
});

describe('the PDF/UA checker on damaged letters', () => {
  it('has a planted fault for every rule', () => {
    const planted = [...Object.keys(plantedFaults), ...Object.keys(faultsInTrailer)];
    expect(planted.sort()).toEqual(pdfUaRules.map((rule) => rule.id).sort());
  });

  it('says nothing about a letter that was only written again', async () => {
    const pdf = await openPdf(sound);
    expect(await checkPdfUa(await pdf.save({ useObjectStreams: false }))).toEqual([]);
  });

  it.each(Object.entries(plantedFaults))('reports %s', async (rule, damage) => {
    const pdf = await openPdf(sound);
    damage(pdf);
    const faults = await checkPdfUa(await pdf.save({ useObjectStreams: false }));
    expect(faults.map((fault) => fault.rule)).toContain(rule);
  });

  it.each(Object.entries(faultsInTrailer))('reports %s', async (rule, damage) => {
    const opened = await openForRules(sound);
    damage(opened.pdf);
    expect(checkOpened(opened).map((fault) => fault.rule)).toContain(rule);
  });
});
