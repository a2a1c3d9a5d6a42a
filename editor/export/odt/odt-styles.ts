import type { PrintLetter } from '../print-letter.ts';
import { odtNamespaces, odtParagraph, odtText, xmlHead } from './odt-xml.ts';

const ink = '#1d2433';
const quiet = '#566074';
const sans = 'style:font-name="Hyperlegible"';

/** Paragraph style with its properties for paragraph and text. */
function style(name: string, display: string, paragraph: string, text: string, more = ''): string {
  return `<style:style style:name="${name}" style:display-name="${display}" style:family="paragraph" style:parent-style-name="Standard"${more}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;
}

function heading(level: number, size: number, colour: string, before: number, after: number): string {
  const outline = ` style:default-outline-level="${level}" style:next-style-name="Text_20_body"`;
  const paragraph = `fo:margin-top="${before}cm" fo:margin-bottom="${after}cm" fo:keep-with-next="always" fo:keep-together="always"`;
  const text = `${sans} fo:font-size="${size}pt" fo:font-weight="bold" fo:color="${colour}" fo:hyphenate="false"`;
  return style(`Heading_20_${level}`, `Heading ${level}`, paragraph, text, outline);
}

/** Styles of the letter, native and by name, so that whoever edits it finds them in the list of styles. */
function namedStyles(accent: string, tint: string): string {
  const tight = 'fo:margin-top="0cm" fo:margin-bottom="0cm"';
  const references = `${tight} fo:margin-left="3cm" fo:text-indent="-3cm"`;
  return [
    style(
      'Text_20_body',
      'Text body',
      'fo:margin-top="0cm" fo:margin-bottom="0.25cm" fo:line-height="130%" fo:orphans="2" fo:widows="2"',
      'fo:hyphenate="true"',
    ),
    heading(1, 19, ink, 0, 0.6),
    heading(2, 14, accent, 0.8, 0.25),
    heading(3, 11.5, ink, 0.55, 0.15),
    heading(4, 10.5, quiet, 0.45, 0.12),
    heading(5, 10.5, quiet, 0.45, 0.12),
    heading(6, 10.5, quiet, 0.45, 0.12),
    `<style:style style:name="Bijlagekop" style:display-name="Bijlagekop" style:family="paragraph" style:parent-style-name="Heading_20_2" style:default-outline-level="2"><style:paragraph-properties fo:break-before="page" fo:margin-top="0cm"/></style:style>`,
    `<style:style style:name="Adviesnummer" style:display-name="Adviesnummer" style:family="paragraph" style:parent-style-name="Heading_20_3" style:default-outline-level="3"><style:paragraph-properties fo:border-top="1.5pt solid ${accent}" fo:border-bottom="none" fo:border-left="none" fo:border-right="none" fo:padding-top="0.18cm" fo:padding-bottom="0cm" fo:padding-left="0cm" fo:padding-right="0cm"/><style:text-properties fo:color="${accent}"/></style:style>`,
    style(
      'Raad',
      'Raad',
      'fo:margin-top="0.15cm" fo:margin-bottom="0.05cm"',
      `${sans} fo:font-size="17pt" fo:font-weight="bold" fo:color="${accent}"`,
    ),
    style('Briefhoofd', 'Briefhoofd', tight, `${sans} fo:font-size="9pt" fo:color="${quiet}"`),
    style('Geadresseerde', 'Geadresseerde', tight, ''),
    style(
      'Geadresseerde_20_eerste',
      'Geadresseerde eerste',
      'fo:margin-top="1cm" fo:margin-bottom="0cm"',
      '',
    ),
    withTab(style('Kenmerken', 'Kenmerken', references, `${sans} fo:font-size="9.5pt"`)),
    withTab(
      style(
        'Kenmerken_20_eerste',
        'Kenmerken eerste',
        references.replace('fo:margin-top="0cm"', 'fo:margin-top="0.8cm"'),
        `${sans} fo:font-size="9.5pt"`,
      ),
    ),
    style(
      'Betreft',
      'Betreft',
      'fo:margin-top="0.9cm" fo:margin-bottom="0cm" fo:keep-with-next="always"',
      `${sans} fo:font-size="9.5pt" fo:font-weight="bold" fo:color="${accent}"`,
    ),
    style(
      'Strekking',
      'Strekking',
      `fo:keep-with-next="always" fo:margin-top="0.1cm" fo:margin-bottom="0.35cm" fo:background-color="${tint}" fo:border-left="2.5pt solid ${accent}" fo:border-top="none" fo:border-bottom="none" fo:border-right="none" fo:padding="0.2cm"`,
      `${sans} fo:font-size="11pt"`,
    ),
    style(
      'Kleine_20_letter',
      'Kleine letter',
      'fo:margin-top="0cm" fo:margin-bottom="0.25cm"',
      `fo:font-size="9.5pt" fo:color="${quiet}"`,
    ),
    style(
      'Advies',
      'Advies',
      'fo:margin-top="0cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always" fo:keep-together="always"',
      `${sans} fo:font-size="12pt" fo:font-weight="bold"`,
    ),
    style(
      'Adviespunt_20_kop',
      'Adviespunt kop',
      'fo:margin-top="0.1cm" fo:margin-bottom="0cm" fo:keep-with-next="always"',
      `${sans} fo:font-size="9pt" fo:font-weight="bold" fo:color="${accent}"`,
    ),
    style(
      'Minderheidsstandpunt',
      'Minderheidsstandpunt',
      'fo:margin-left="0.6cm" fo:margin-top="0cm" fo:margin-bottom="0.25cm" fo:line-height="130%"',
      'fo:hyphenate="true"',
    ),
    style('Tabelcel', 'Tabelcel', tight, `${sans} fo:font-size="9.5pt"`),
    style('Tabelkop', 'Tabelkop', tight, `${sans} fo:font-size="9.5pt" fo:font-weight="bold"`),
    style(
      'Ondertekenaar',
      'Ondertekenaar',
      'fo:margin-top="0.5cm" fo:margin-bottom="0cm" fo:keep-with-next="always"',
      `${sans} fo:font-weight="bold"`,
    ),
    style(
      'Ondertekenaar_20_open',
      'Ondertekenaar open',
      'fo:margin-top="2cm" fo:margin-bottom="0cm" fo:keep-with-next="always"',
      `${sans} fo:font-weight="bold"`,
    ),
    style('Ondertekening', 'Ondertekening', tight, `${sans} fo:font-size="9.5pt" fo:color="${quiet}"`),
    style(
      'Footnote',
      'Footnote',
      'fo:margin-left="0.4cm" fo:text-indent="-0.4cm" fo:margin-bottom="0.05cm"',
      'fo:font-size="9pt"',
    ),
    style(
      'Concept',
      'Concept',
      'fo:text-align="end"',
      `${sans} fo:font-size="9pt" fo:font-weight="bold" fo:color="#a4161a"`,
    ),
    style('Footer', 'Footer', 'fo:text-align="end"', `${sans} fo:font-size="8.5pt" fo:color="${quiet}"`),
    `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="${accent}" style:text-underline-style="solid"/></style:style>`,
  ].join('\n');
}

const withTab = (xml: string) =>
  xml.replace(
    /<style:paragraph-properties ([^>]*)\/>/,
    '<style:paragraph-properties $1><style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties>',
  );

const numberFormats = ['1', 'a', 'i'];
const bulletSigns = ['•', '–'];
/** A style per number of other lists around: nine levels of numbers, and dots and dashes that alternate. */
const shifts = { Nummering: 9, Opsomming: bulletSigns.length };

/**
 * Name of the list style of a list of the letter. A level of a list style counts lists of both kinds (`level`, from 1),
 * while the labels go by the depth among its own kind, as in the PDF; so there is a style for each difference.
 */
export function odtListStyle({ ordered, depth }: { ordered: boolean; depth: number }, level: number): string {
  const others = Math.max(0, level - depth);
  return ordered
    ? styleName('Nummering', Math.min(others, shifts.Nummering - 1))
    : styleName('Opsomming', others % shifts.Opsomming);
}

const styleName = (name: string, at: number) => (at === 0 ? name : `${name}_20_${at + 1}`);
const shownName = (name: string, at: number) => (at === 0 ? name : `${name} ${at + 1}`);

const listStyle = (name: string, at: number, levels: string[]) =>
  `<text:list-style style:name="${styleName(name, at)}" style:display-name="${shownName(name, at)}">${levels.join('')}</text:list-style>`;

function listStyles(): string {
  const place = (level: number) =>
    `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${0.7 * level}cm" fo:text-indent="-0.6cm" fo:margin-left="${0.7 * level}cm"/></style:list-level-properties>`;
  const levels = Array.from({ length: 9 }, (_, at) => at + 1);
  const number = (level: number, shift: number) =>
    `<text:list-level-style-number text:level="${level}" style:num-format="${numberFormats[Math.min(Math.max(level - shift, 1), 3) - 1]}" style:num-suffix=".">${place(level)}</text:list-level-style-number>`;
  const bullet = (level: number, shift: number) =>
    `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${bulletSigns[(level + shift - 1) % 2]}">${place(level)}</text:list-level-style-bullet>`;
  const each = (name: keyof typeof shifts, write: typeof number) =>
    Array.from({ length: shifts[name] }, (_, shift) =>
      listStyle(
        name,
        shift,
        levels.map((level) => write(level, shift)),
      ),
    );
  return [...each('Nummering', number), ...each('Opsomming', bullet)].join('\n');
}

function masterPages(letter: PrintLetter): string {
  const mark = letter.mark ? odtParagraph('Concept', odtText(letter.mark)) : '';
  const page = '<text:page-number text:select-page="current">1</text:page-number>';
  const pages = '<text:page-count>1</text:page-count>';
  const footer = `<style:footer>${odtParagraph('Footer', `Pagina ${page} van ${pages}`)}</style:footer>`;
  const running = odtParagraph('Briefhoofd', odtText(letter.runningHead));
  return `<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="Blad" style:next-style-name="Vervolg">${mark ? `<style:header>${mark}</style:header>` : ''}${footer}</style:master-page>
<style:master-page style:name="Vervolg" style:page-layout-name="Blad"><style:header>${running}${mark}</style:header>${footer}</style:master-page>
</office:master-styles>`;
}

/** styles.xml: language, named styles, lists, page and its head and foot ("Pagina 1 van 3"). */
export function odtStyles(letter: PrintLetter, tint: string): string {
  const accent = letter.council.accent;
  return `${xmlHead}<office:document-styles ${odtNamespaces} office:version="1.3">
<office:font-face-decls>
<style:font-face style:name="Literata" svg:font-family="Literata;Georgia;Liberation Serif" style:font-family-generic="roman"/>
<style:font-face style:name="Hyperlegible" svg:font-family="Atkinson Hyperlegible Next;Verdana;Liberation Sans" style:font-family-generic="swiss"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="2" style:tab-stop-distance="1.25cm"/><style:text-properties style:font-name="Literata" fo:font-size="10.5pt" fo:language="nl" fo:country="NL" fo:color="${ink}" fo:hyphenate="false" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
${namedStyles(accent, tint)}
${listStyles()}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Blad"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.4cm" fo:margin-bottom="1.4cm" fo:margin-left="3.1cm" fo:margin-right="2.9cm"/><style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
${masterPages(letter)}
</office:document-styles>`;
}
