import type { Db } from '#db/client.ts';
import {
  allFixedErrata,
  allFrozenLetters,
  allSentLetters,
  caseTitles,
  hashEvents,
} from '#db/queries/store-check.ts';
import { sha256Of } from '../letters/canonical-json.server.ts';
import type { KeptThing, StoreFault } from './store-fault.ts';

/** A fixed text with the hash of its bytes now, and the ones that row and log have for it. */
interface KeptText extends Omit<KeptThing, 'caseTitle' | 'sha256'> {
  caseId: string;
  now: string;
  /** In its own row; null where only the log keeps it. */
  inRow: string | null;
  /** The event that tells of it, and which of its parameters is this hash. */
  log: { kind: string; number: number | null; param: 'sha256' | 'pdfSha256' };
}

/** What each text is now, by the hash of its bytes. */
function keptTexts(db: Db): KeptText[] {
  return [
    ...allFrozenLetters(db).map(
      ({ caseId, number, content, sha256 }): KeptText => ({
        kept: 'frozenLetter',
        name: `versie ${number}`,
        caseId,
        now: sha256Of(content),
        inRow: sha256,
        log: { kind: 'letter.frozen', number, param: 'sha256' },
      }),
    ),
    ...allSentLetters(db).flatMap(({ caseId, content, pdfSha256 }): KeptText[] => {
      const log = { kind: 'letter.sent', number: null } as const;
      const base = { name: 'brief', caseId, inRow: null };
      return [
        { ...base, kept: 'sentLetter', now: sha256Of(content), log: { ...log, param: 'sha256' } },
        { ...base, kept: 'letterPdf', now: pdfSha256, log: { ...log, param: 'pdfSha256' } },
      ];
    }),
    ...allFixedErrata(db).flatMap((row): KeptText[] => {
      const base = { name: `erratum ${row.number}`, caseId: row.caseId };
      const log = (kind: string, param: 'sha256' | 'pdfSha256') => ({ kind, number: row.number, param });
      const fixed: KeptText = {
        ...base,
        kept: 'erratum',
        now: sha256Of(row.content ?? ''),
        inRow: row.sha256,
        log: log('erratum.fixed', 'sha256'),
      };
      if (row.sentContent === null) return [fixed];
      const now = sha256Of(row.sentContent);
      return [
        fixed,
        { ...base, kept: 'erratum', now, inRow: null, log: log('erratum.sent', 'sha256') },
        {
          ...base,
          kept: 'erratumPdf',
          now: row.pdfSha256 ?? '',
          inRow: null,
          log: log('erratum.sent', 'pdfSha256'),
        },
      ];
    }),
  ];
}

const logKinds = ['letter.frozen', 'letter.sent', 'erratum.fixed', 'erratum.sent'];

/**
 * Compares every frozen and sent text with its own hash and with the one that the log wrote down when it was fixed:
 * whoever changes a letter in the database would have to change the log as well, and the PDF.
 */
export function checkTexts(db: Db): { texts: number; faults: StoreFault[] } {
  const titles = caseTitles(db);
  const logged = loggedHashes(db);
  const texts = keptTexts(db);
  const faults = texts.flatMap((text): StoreFault[] => {
    const known = logged.get(logKey(text.caseId, text.log)) ?? [];
    const sha256 = text.inRow ?? known.at(-1) ?? text.now;
    const { kept, name, caseId, now } = text;
    const fault = { kept, name, caseId, caseTitle: titles.get(caseId) ?? null, sha256 };
    if (text.inRow !== null && now !== text.inRow) return [{ ...fault, kind: 'textChanged' }];
    if (known.length === 0) return [{ ...fault, kind: 'notInLog' }];
    // An erratum that was opened again has more than one fixed text; the newest counts.
    return known.at(-1) === now ? [] : [{ ...fault, kind: 'textChanged', sha256: known.at(-1)! }];
  });
  return { texts: texts.length, faults };
}

const logKey = (caseId: string, { kind, number, param }: KeptText['log']): string =>
  [caseId, kind, number ?? '', param].join(' ');

/** The hashes in the log, oldest first, by case, event, number and parameter. */
function loggedHashes(db: Db): Map<string, string[]> {
  const hashes = new Map<string, string[]>();
  for (const { caseId, kind, params } of hashEvents(db, logKinds)) {
    const told = JSON.parse(params) as Record<string, unknown>;
    const number = kind === 'letter.frozen' ? told.version : kind === 'letter.sent' ? null : told.number;
    for (const param of ['sha256', 'pdfSha256'] as const) {
      const hash = told[param];
      if (typeof hash !== 'string') continue;
      const key = logKey(caseId, { kind, number: typeof number === 'number' ? number : null, param });
      hashes.set(key, [...(hashes.get(key) ?? []), hash]);
    }
  }
  return hashes;
}
