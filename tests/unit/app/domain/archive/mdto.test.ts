import { describe, expect, it } from 'vitest';
import { mdtoFile, mdtoObject } from '#app/domain/archive/mdto.ts';
import { mdtoFaults } from '../../../../mdto/check-mdto.ts';

const file = {
  name: 'brief & bijlage <1>.pdf',
  id: 'a/brief.pdf',
  bytes: 12,
  format: { label: 'Portable Document Format', pronom: null },
  sha256: '0'.repeat(64),
  checkedAt: '2026-11-22T09:30:00Z',
  represents: { name: 'De brief', id: 'a/brief' },
};
const dossier = {
  name: 'Beleidsplan',
  id: 'a',
  level: 'Dossier' as const,
  description: 'Adviesdossier',
  period: { from: '2026-09-01', until: '2028-02-29' },
  events: [{ type: 'Creatie', at: '2026-09-01' }],
  retention: { valuation: 'destroy' as const, years: 5, category: '3.1', closedOn: '2028-02-29' },
  partOf: null,
  parts: [{ name: 'De brief', id: 'a/brief' }],
  files: [],
  creator: 'Sociale Adviesraad',
  restriction: { label: 'Openbaar', because: 'Verstuurd.' },
};

describe('MDTO metadata', () => {
  it('of a file and of a dossier have the names, the order and the numbers of the schema', () => {
    expect(mdtoFaults(mdtoFile(file))).toEqual([]);
    expect(mdtoFaults(mdtoObject(dossier))).toEqual([]);
  });

  it('keep for ever without a term, or until a day that there is', () => {
    const kept = mdtoObject({
      ...dossier,
      retention: { ...dossier.retention, valuation: 'keep', years: null },
    });
    expect(kept).toContain('<begripCode>B</begripCode>');
    expect(kept).not.toContain('bewaartermijn');
    expect(mdtoObject(dossier)).toContain('<termijnEinddatum>2033-02-28</termijnEinddatum>');
  });

  it('hold any name, also with marks of XML and characters that XML cannot have', () => {
    expect(mdtoFile(file)).toContain('<naam>brief &amp; bijlage &lt;1&gt;.pdf</naam>');
    expect(mdtoFaults(mdtoFile({ ...file, name: 'a\u0000b' }))).toEqual([]);
  });
});

describe('the check of MDTO', () => {
  it('sees an element that is missing, one too many, one out of order and one that does not exist', () => {
    const good = mdtoFile(file);
    const omvang = '    <omvang>12</omvang>\n';
    expect(good).toContain(omvang);
    expect(mdtoFaults(good.replace(omvang, ''))).toEqual(['omvang stands 0 times in bestand']);
    expect(mdtoFaults(good.replace(omvang, omvang + omvang))).toEqual(['omvang stands 2 times in bestand']);
    expect(mdtoFaults(good.replace(omvang, '').replace('  </bestand>', `${omvang}  </bestand>`))).toEqual([
      'bestand is out of order',
    ]);
    expect(mdtoFaults(good.replaceAll('omvang', 'grootte'))).toEqual([
      'grootte in bestand',
      'omvang stands 0 times in bestand',
    ]);
    expect(mdtoFaults(good.replace('>12<', '>veel<'))).toEqual(['omvang holds "veel", not integer']);
  });
});
