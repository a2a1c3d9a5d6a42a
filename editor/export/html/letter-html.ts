import { tintOf } from '../accent-colour.ts';
import type { FrozenLetter } from '../frozen-letter.ts';
import { letterModel } from '../letter-model.ts';
import type { PrintLetter, PrintSection } from '../print-letter.ts';
import { escapeXml } from '../xml-text.ts';
import { type HtmlWalk, htmlBlocks, htmlNotes } from './html-blocks.ts';
import { letterStyles } from './letter-styles.ts';

/**
 * The letter as one HTML page that stands on its own: no script, no address outside, style in the page.
 * Landmarks, heading order and table headers as WCAG 2.2 asks. The same letter gives the same text.
 * Throws {@link LetterRefusal}.
 */
export function renderLetterHtml(letter: FrozenLetter): string {
  const model = letterModel(letter);
  const walk: HtmlWalk = { notes: [] };
  const sections = model.sections.map((section, at) => htmlSection(section, at + 1, walk));
  return [
    '<!doctype html>',
    `<html lang="${model.lang}">`,
    head(model),
    '<body>',
    letterhead(model),
    '<main>',
    opening(model),
    ...sections,
    htmlNotes(walk),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n')
    .concat('\n');
}

function head(letter: PrintLetter): string {
  return [
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(letter.title)}</title>`,
    `<meta name="author" content="${escapeXml(letter.council.name)}">`,
    `<meta name="dcterms.date" content="${letter.date}">`,
    `<style>${letterStyles(letter.council.accent, tintOf(letter.council.accent))}</style>`,
    '</head>',
  ].join('\n');
}

/** The mark of a concept stands in the reference lines too, so the band itself is not read twice. */
function letterhead({ council, mark }: PrintLetter): string {
  const logo = council.logo;
  const image = logo
    ? `<img src="data:${logo.mime};base64,${Buffer.from(logo.bytes).toString('base64')}" alt="${escapeXml(logo.alt)}" width="${logo.width}" height="${logo.height}">`
    : '';
  return [
    mark ? `<div class="mark" aria-hidden="true" data-mark="${escapeXml(mark)}"></div>` : '',
    '<header>',
    '<div>',
    image,
    `<p class="council">${escapeXml(council.name)}</p>`,
    `<p class="municipality">${escapeXml(council.municipality)}</p>`,
    '</div>',
    council.contact.length > 0 ? `<address>${council.contact.map(line).join('\n')}</address>` : '',
    '</header>',
  ]
    .filter(Boolean)
    .join('\n');
}

const line = (text: string) => `<p>${escapeXml(text)}</p>`;

function opening(letter: PrintLetter): string {
  const references = letter.references.map(
    ({ label, value }) => `<div><dt>${escapeXml(label)}</dt> <dd>${escapeXml(value)}</dd></div>`,
  );
  return [
    '<div class="opening">',
    `<div class="addressee">${letter.addressee.map(line).join('\n')}</div>`,
    `<dl class="references">${references.join('\n')}</dl>`,
    '</div>',
    `<p class="subject-label">${escapeXml(letter.subjectLabel)}</p>`,
    `<h1>${escapeXml(letter.subject)}</h1>`,
    letter.salutation ? `<p>${escapeXml(letter.salutation)}</p>` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function htmlSection(section: PrintSection, number: number, walk: HtmlWalk): string {
  const id = `deel-${number}`;
  const blocks = htmlBlocks(section.blocks, walk);
  if (section.title === null) return `<div class="${section.key}">\n${blocks}\n</div>`;
  return [
    `<section class="${section.key}" aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeXml(section.title)}</h2>`,
    blocks,
    '</section>',
  ].join('\n');
}
