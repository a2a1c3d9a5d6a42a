import { annexes } from './annexes.ts';
import { samenvatting } from './chapter-0-samenvatting.ts';
import { aanleiding } from './chapter-1-aanleiding.ts';
import { inBeeld } from './chapter-2-in-beeld.ts';
import { visie } from './chapter-3-visie.ts';
import { meedoen } from './chapter-4-meedoen.ts';
import { toegang } from './chapter-5-toegang.ts';
import { bestaan } from './chapter-6-bestaan.ts';
import { inkoop } from './chapter-7-inkoop.ts';
import { sturing } from './chapter-8-sturing.ts';
import { uitvoering } from './chapter-9-uitvoering.ts';
import { footnotes } from './footnotes.ts';
import {
  type NoteBlock,
  type NoteChapter,
  type NoteList,
  type NoteSection,
  type NoteVersion,
  textOf,
} from './note-content.ts';

/**
 * The policy note of the demo: a municipality that does not exist, with strong, weak and silent places for
 * every question of the council's own rubric. The committed files are made from it by app/demo/make-demo-note.ts.
 */
export const BELEIDSPLAN = {
  title: 'Beleidsplan Samen in de wijk 2027–2030',
  municipality: 'Gemeente Maasbergen',
  status: { 1: 'Concept voor advies, november 2026', 2: 'Tweede concept, januari 2027' },
  files: {
    1: 'beleidsplan-samen-in-de-wijk.docx',
    2: 'beleidsplan-samen-in-de-wijk-versie-2.docx',
  },
  chapters: [
    samenvatting,
    aanleiding,
    inBeeld,
    visie,
    meedoen,
    toegang,
    bestaan,
    inkoop,
    sturing,
    uitvoering,
    ...annexes,
  ],
} as const satisfies {
  chapters: readonly NoteChapter[];
  [detail: string]: unknown;
};

const FOOTNOTE = /\{\^([a-z]+)\}/gu;

/** The chapters of one version, each with only the sections that stand in it. */
export function chaptersOf(version: NoteVersion): NoteChapter[] {
  return BELEIDSPLAN.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.filter((part) => part.onlyIn === undefined || part.onlyIn === version),
  }));
}

/**
 * Every paragraph, heading, item, cell and caption of one version as plain text, in reading order, footnotes
 * last. Annotations of the demo quote from these: each quote stands within one of them.
 */
export function plainParagraphsOf(version: NoteVersion): string[] {
  const marked = chaptersOf(version).flatMap((chapter) => [
    chapter.title,
    ...chapter.blocks.flatMap((block) => blockTexts(block, version)),
    ...chapter.sections.flatMap((part) => sectionTexts(part, version)),
  ]);
  return [...marked, ...footnoteNamesIn(marked).map((name) => footnotes[name] ?? '')].map(plainText);
}

/** Names of the footnotes in the order in which the texts call them. */
export function footnoteNamesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(FOOTNOTE)].map((match) => match[1]!));
}

/** Text without its light marks and footnote signs. */
export function plainText(text: string): string {
  return text
    .replace(FOOTNOTE, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1')
    .replace(/\*+/gu, '');
}

function sectionTexts(part: NoteSection, version: NoteVersion): string[] {
  return [
    part.title,
    ...part.blocks.flatMap((block) => blockTexts(block, version)),
    ...(part.parts ?? []).flatMap((inner) => sectionTexts(inner, version)),
  ];
}

function blockTexts(block: NoteBlock, version: NoteVersion): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.text, version)];
    case 'list':
      return listTexts(block, version);
    case 'figure':
      return [block.caption];
    case 'table':
      return [
        block.caption,
        ...[...block.headerRows, ...block.rows].flatMap((cells) =>
          cells.map((cell) => textOf(cell.text, version)),
        ),
      ];
  }
}

function listTexts(list: NoteList, version: NoteVersion): string[] {
  return list.items.flatMap((item) => [
    textOf(item.text, version),
    ...(item.inner ? listTexts(item.inner, version) : []),
  ]);
}
