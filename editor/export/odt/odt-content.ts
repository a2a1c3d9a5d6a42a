import { tintOf } from '../accent-colour.ts';
import type { PrintLetter, PrintLogo, PrintSection } from '../print-letter.ts';
import { escapeXml } from '../xml-text.ts';
import { type OdtWalk, odtBlocks } from './odt-blocks.ts';
import { odtLogoPath } from './odt-logo.ts';
import { odtHeading, odtNamespaces, odtParagraph, odtText, xmlHead } from './odt-xml.ts';

/** content.xml: the letter in reading order, with the automatic styles that it turned out to need. */
export function odtContent(letter: PrintLetter): string {
  const walk: OdtWalk = { marks: [], tables: 0, style: 'Text_20_body', level: 0 };
  const body = [
    ...letterhead(letter),
    ...opening(letter),
    ...letter.sections.map((one) => section(one, walk)),
  ];
  return `${xmlHead}<office:document-content ${odtNamespaces} office:version="1.3">
<office:automatic-styles>
${walk.marks.map(textStyle).join('\n')}
${tableStyles(letter.council.accent)}
</office:automatic-styles>
<office:body><office:text>
${body.join('\n')}
</office:text></office:body>
</office:document-content>`;
}

const markProperties: Record<string, string> = {
  strong: 'fo:font-weight="bold"',
  em: 'fo:font-style="italic"',
  underline: 'style:text-underline-style="solid" style:text-underline-width="auto"',
  strike: 'style:text-line-through-style="solid"',
  superscript: 'style:text-position="super 58%"',
  subscript: 'style:text-position="sub 58%"',
};

function textStyle(marks: string, at: number): string {
  const properties = marks.split(' ').map((mark) => markProperties[mark]);
  return `<style:style style:name="T${at + 1}" style:family="text"><style:text-properties ${properties.join(' ')}/></style:style>`;
}

function tableStyles(accent: string): string {
  const line = '0.5pt solid #8a90a0';
  const cell = (name: string, ground: string) =>
    `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.14cm" fo:border-bottom="${line}" fo:border-top="none" fo:border-left="none" fo:border-right="none"${ground}/></style:style>`;
  return [
    '<style:style style:name="Tabel" style:family="table"><style:table-properties style:width="15cm" table:align="left" style:rel-width="100%" fo:margin-top="0.2cm" fo:margin-bottom="0.4cm"/></style:style>',
    cell('Kopcel', ` fo:background-color="${tintOf(accent)}"`),
    cell('Cel', ''),
    '<style:style style:name="Logo" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
  ].join('\n');
}

/** Height of the logo in centimetres. */
const logoHeight = 1.7;

function logoFrame(logo: PrintLogo): string {
  const width = ((logoHeight * logo.width) / logo.height).toFixed(2);
  return `<draw:frame draw:style-name="Logo" draw:name="Logo" text:anchor-type="as-char" svg:width="${width}cm" svg:height="${logoHeight}cm"><draw:image xlink:href="${odtLogoPath(logo)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeXml(logo.alt)}</svg:title><svg:desc>${escapeXml(logo.alt)}</svg:desc></draw:frame>`;
}

function letterhead({ council }: PrintLetter): string[] {
  return [
    ...(council.logo ? [odtParagraph('Briefhoofd', logoFrame(council.logo))] : []),
    odtParagraph('Raad', odtText(council.name)),
    odtParagraph('Briefhoofd', odtText(council.municipality)),
    ...council.contact.map((line) => odtParagraph('Briefhoofd', odtText(line))),
  ];
}

function opening(letter: PrintLetter): string[] {
  const first = (style: string, at: number) => (at === 0 ? `${style}_20_eerste` : style);
  return [
    ...letter.addressee.map((line, at) => odtParagraph(first('Geadresseerde', at), odtText(line))),
    ...letter.references.map(({ label, value }, at) =>
      odtParagraph(first('Kenmerken', at), `${odtText(label)}<text:tab/>${odtText(value)}`),
    ),
    odtParagraph('Betreft', odtText(letter.subjectLabel)),
    odtHeading(1, odtText(letter.subject)),
    ...(letter.salutation ? [odtParagraph('Text_20_body', odtText(letter.salutation))] : []),
  ];
}

function section(one: PrintSection, walk: OdtWalk): string {
  const style = one.key === 'annex' ? 'Bijlagekop' : undefined;
  const heading = one.title === null ? [] : [odtHeading(2, odtText(one.title), style)];
  return [...heading, odtBlocks(one.blocks, walk)].join('\n');
}
