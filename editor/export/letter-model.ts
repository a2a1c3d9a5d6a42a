import type { Node } from 'prosemirror-model';
import { type LetterPart, letterParts, letterSchema } from '../schema/letter-schema.ts';
import { readableAccent } from './accent-colour.ts';
import type { FrozenLetter } from './frozen-letter.ts';
import { blocksOf, type LetterWalk } from './letter-blocks.ts';
import { annexSection, minoritySection, signatureSection } from './letter-ending.ts';
import { letterReferences } from './letter-references.ts';
import { LetterRefusal } from './letter-refusal.ts';
import { readLogo } from './logo-image.ts';
import {
  type PrintBlock,
  type PrintCouncil,
  type PrintLetter,
  type PrintSection,
  plainRun,
} from './print-letter.ts';
import { printableText } from './printable-text.ts';

/** Dutch headings of the fixed parts (DOMAIN C1). */
const partTitles: Record<LetterPart, string> = {
  occasion: 'Aanleiding',
  summary: 'Samenvatting en strekking',
  appreciation: 'Wat wij waarderen',
  considerations: 'Onze overwegingen',
  advices: 'Onze adviezen',
  questions: 'Onze vragen',
  closing: 'Tot slot',
};

const tenors = {
  positive: 'positief',
  positive_with_remarks: 'positief met kanttekeningen',
  negative: 'negatief',
  no_opinion: 'geen advies',
} as const;

/**
 * Turns a frozen letter into the model that all writers print. The parts come in the order of DOMAIN C1,
 * whatever their order in the document; parts without text are left out with their heading.
 * Throws {@link LetterRefusal} when the document is not a letter or would come out inaccessible.
 */
export function letterModel(letter: FrozenLetter): PrintLetter {
  const subject = printableText(letter.subject).trim();
  if (subject === '') throw new LetterRefusal('TITLE_MISSING', null);
  const referenceNo = printableText(letter.referenceNo).trim();
  return {
    lang: 'nl',
    title: [letter.erratumOf ? '' : 'Advies', `${referenceNo}:`, subject].filter(Boolean).join(' '),
    council: council(letter),
    addressee: lines(letter.addressee),
    references: letterReferences(letter),
    subjectLabel: 'Betreft',
    subject,
    salutation: printableText(letter.salutation).trim(),
    sections: sections(letter),
    mark: letter.status === 'concept' ? `Concept, versie ${letter.version}: nog niet vastgesteld` : null,
    runningHead: [printableText(letter.council.name).trim(), referenceNo].filter(Boolean).join(' · '),
    date: letter.date,
  };
}

const lines = (values: readonly string[]) =>
  values.map((value) => printableText(value).trim()).filter(Boolean);

function council({ council: source }: FrozenLetter): PrintCouncil {
  return {
    name: printableText(source.name).trim(),
    municipality: printableText(source.municipality).trim(),
    contact: lines([...source.addressLines, source.email ?? '', source.website ?? '']),
    logo: source.logo ? readLogo(source.logo) : null,
    accent: readableAccent(source.accent),
  };
}

/** Reads the document again through the schema: JSON from a file or a store is outside until it has passed. */
function readDocument(letter: FrozenLetter): Node {
  try {
    const doc = letterSchema.nodeFromJSON(letter.doc);
    doc.check();
    return doc;
  } catch (cause) {
    throw new LetterRefusal('DOC_INVALID', null, {
      reason: cause instanceof Error ? cause.message : String(cause),
    });
  }
}

function sections(letter: FrozenLetter): PrintSection[] {
  const lists = { ordered: 0, bullet: 0 };
  const walk: LetterWalk = { notes: { next: 1 }, place: '', level: 2, lists, lastAdvice: 0 };
  const parts = partsInOrder(readDocument(letter));
  const printed: PrintSection[] = [];
  for (const key of letterParts) {
    const section = partSection(key, parts.get(key) ?? [], letter, walk);
    if (section.blocks.length > 0) printed.push(section);
    if (key === 'advices' && letter.minorityStatements.length > 0) {
      printed.push(minoritySection(letter.minorityStatements));
    }
  }
  printed.push(signatureSection(letter));
  return [...printed, ...letter.annexes.map((annex, at) => annexSection(annex, at + 1))];
}

function partsInOrder(doc: Node): Map<LetterPart, Node[]> {
  const parts = new Map<LetterPart, Node[]>();
  doc.forEach((node) => {
    const key = node.attrs.part as LetterPart;
    parts.set(key, [...(parts.get(key) ?? []), node]);
  });
  return parts;
}

function partSection(key: LetterPart, nodes: Node[], letter: FrozenLetter, walk: LetterWalk): PrintSection {
  walk.place = partTitles[key];
  walk.level = 2;
  const written = nodes.flatMap((node) => blocksOf(node, walk));
  const blocks = [...fixedBefore(key, letter), ...written, ...fixedAfter(key, letter)];
  return { key, title: titleOf(key, letter), blocks };
}

/** In a correction of a sent letter the corrections stand where a letter has its considerations. */
const titleOf = (key: LetterPart, { erratumOf }: FrozenLetter): string =>
  erratumOf && key === 'considerations' ? 'Verbeteringen' : partTitles[key];

/** The verdict opens the summary. */
function fixedBefore(key: LetterPart, letter: FrozenLetter): PrintBlock[] {
  if (key !== 'summary' || !letter.tenor) return [];
  const runs = [
    plainRun('Strekking van dit advies: '),
    { ...plainRun(tenors[letter.tenor]), marks: ['strong' as const] },
  ];
  return [{ kind: 'paragraph', role: 'tenor', runs }];
}

/** The ordinance under which the council advises closes the occasion. */
function fixedAfter(key: LetterPart, letter: FrozenLetter): PrintBlock[] {
  const legalBasis = printableText(letter.council.legalBasis ?? '').trim();
  if (key !== 'occasion' || legalBasis === '') return [];
  return [{ kind: 'paragraph', role: 'quiet', runs: [plainRun(legalBasis)] }];
}
