import { BELEIDSPLAN } from '../note/beleidsplan.ts';
import type { NoteVersion } from '../note/note-content.ts';
import type { DemoBody } from './body.ts';
import { escapeXml } from './xml.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts beside the text, by their name in the package: styles as a Dutch Word names them. */
export function fixedParts(version: NoteVersion, body: DemoBody): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(version),
    'word/_rels/document.xml.rels': documentRelationships(body.links),
    'word/_rels/footnotes.xml.rels': relationships(linkRelationships(body.footnoteLinks)),
    'word/document.xml': body.documentXml,
    'word/footnotes.xml': body.footnotesXml,
    'word/styles.xml': stylesXml(),
    'word/numbering.xml': numberingXml(body.listStyles),
    'word/settings.xml': `${DECLARATION}<w:settings ${W}><w:defaultTabStop w:val="708"/><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr></w:settings>`,
    'word/header1.xml': `${DECLARATION}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Koptekst"/></w:pPr><w:r><w:t>${escapeXml(`${BELEIDSPLAN.municipality} · ${BELEIDSPLAN.title}`)}</w:t></w:r></w:p></w:hdr>`,
    'word/footer1.xml': `${DECLARATION}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Voettekst"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Pagina </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
  };
}

function contentTypes(): string {
  const parts = [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['/word/numbering.xml', `${WORD_TYPE}.numbering+xml`],
    ['/word/footnotes.xml', `${WORD_TYPE}.footnotes+xml`],
    ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['/word/header1.xml', `${WORD_TYPE}.header+xml`],
    ['/word/footer1.xml', `${WORD_TYPE}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('');
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides}</Types>`;
}

type Relationship = readonly [id: string, type: string, target: string, external?: 'External'];

function relationships(entries: readonly Relationship[]): string {
  const lines = entries.map(([id, type, target, mode]) => {
    const external = mode ? ` TargetMode="${mode}"` : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function linkRelationships(links: readonly string[]): Relationship[] {
  return links.map((href, index) => [`rIdLink${index + 1}`, `${OFFICE}/hyperlink`, href, 'External']);
}

function documentRelationships(links: readonly string[]): string {
  return relationships([
    ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
    ['rIdNumbering', `${OFFICE}/numbering`, 'numbering.xml'],
    ['rIdFootnotes', `${OFFICE}/footnotes`, 'footnotes.xml'],
    ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
    ['rIdHeader', `${OFFICE}/header`, 'header1.xml'],
    ['rIdFooter', `${OFFICE}/footer`, 'footer1.xml'],
    ['rIdFigure', `${OFFICE}/image`, 'media/image1.png'],
    ...linkRelationships(links),
  ]);
}

function coreProperties(version: NoteVersion): string {
  const date = version === 1 ? '2026-11-16T09:00:00Z' : '2027-01-18T09:00:00Z';
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const dates = ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`)
    .join('');
  return `${DECLARATION}<cp:coreProperties ${names}><dc:title>${escapeXml(BELEIDSPLAN.title)}</dc:title><dc:creator>${escapeXml(BELEIDSPLAN.municipality)}</dc:creator><dc:language>nl-NL</dc:language>${dates}</cp:coreProperties>`;
}

/** 1 numbers the headings through their styles, 2 is the bullet list; from 10 up each list starts anew. */
function numberingXml(listStyles: DemoBody['listStyles']): string {
  const headings = `${level(0, 'decimal', '%1', 0, 567, 'Kop1')}${level(1, 'decimal', '%1.%2', 0, 567, 'Kop2')}${level(2, 'decimal', '%1.%2.%3', 0, 709, 'Kop3')}`;
  const bullets = `${level(0, 'bullet', '•', 567, 283)}${level(1, 'bullet', '–', 1134, 283)}`;
  const letters = `${level(0, 'lowerLetter', '%1.', 567, 340)}${level(1, 'lowerLetter', '%2.', 1134, 340)}`;
  const numbers = `${level(0, 'decimal', '%1.', 567, 340)}${level(1, 'lowerLetter', '%2.', 1134, 340)}`;
  const abstracts = [headings, bullets, letters, numbers].map(
    (levels, index) =>
      `<w:abstractNum w:abstractNumId="${index + 1}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`,
  );
  const fixed =
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
  const restarted = listStyles.map((style, index) => {
    const restart = [0, 1]
      .map((at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`)
      .join('');
    return `<w:num w:numId="${10 + index}"><w:abstractNumId w:val="${style === 'lettered' ? 3 : 4}"/>${restart}</w:num>`;
  });
  return `${DECLARATION}<w:numbering ${W}>${abstracts.join('')}${fixed}${restarted.join('')}</w:numbering>`;
}

function level(
  at: number,
  format: string,
  text: string,
  left: number,
  hanging: number,
  style?: string,
): string {
  const link = style ? `<w:pStyle w:val="${style}"/>` : '';
  const indent = `<w:pPr><w:ind w:left="${left || hanging}" w:hanging="${hanging}"/></w:pPr>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${link}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
}

function stylesXml(): string {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const heading = (at: number, size: number, before: number) =>
    paragraphStyle(
      `Kop${at}`,
      `heading ${at}`,
      `<w:keepNext/><w:numPr><w:ilvl w:val="${at - 1}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${at - 1}"/>`,
      `<w:b/><w:color w:val="0F5C6E"/><w:sz w:val="${size}"/>`,
    );
  const toc = (at: number) =>
    paragraphStyle(
      `Inhopg${at}`,
      `toc ${at}`,
      `<w:tabs><w:tab w:val="left" w:pos="${at === 1 ? 480 : 1000}"/><w:tab w:val="right" w:leader="dot" w:pos="9060"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="${at === 1 ? 0 : 240}"/>`,
      '<w:sz w:val="20"/>',
    );
  return `${DECLARATION}<w:styles ${W}>${defaults}${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    heading(1, 34, 480),
    heading(2, 26, 320),
    heading(3, 22, 240),
    toc(1),
    toc(2),
    paragraphStyle('Kopvaninhoudsopgave', 'TOC Heading', '<w:pageBreakBefore/>', '<w:b/><w:sz w:val="34"/>'),
    paragraphStyle(
      'Titel',
      'Title',
      '<w:spacing w:before="3600" w:after="240"/>',
      '<w:b/><w:color w:val="0F5C6E"/><w:sz w:val="60"/>',
    ),
    paragraphStyle('Ondertitel', 'Subtitle', '', '<w:sz w:val="28"/>'),
    paragraphStyle('Lijstalinea', 'List Paragraph', '<w:spacing w:after="60"/>'),
    paragraphStyle(
      'Tabeltekst',
      'Tabeltekst',
      '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
      '<w:sz w:val="19"/>',
    ),
    paragraphStyle(
      'Bijschrift',
      'caption',
      '<w:spacing w:before="120" w:after="80"/>',
      '<w:i/><w:sz w:val="19"/>',
    ),
    paragraphStyle(
      'Voetnoottekst',
      'footnote text',
      '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
      '<w:sz w:val="18"/>',
    ),
    paragraphStyle('Koptekst', 'header', '', '<w:color w:val="566074"/><w:sz w:val="18"/>'),
    paragraphStyle('Voettekst', 'footer', '', '<w:color w:val="566074"/><w:sz w:val="18"/>'),
    characterStyle('Voetnootmarkering', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    characterStyle('Hyperlink', 'Hyperlink', '<w:color w:val="0F5C6E"/><w:u w:val="single"/>'),
    tableStyle(),
  ].join('')}</w:styles>`;
}

function paragraphStyle(id: string, name: string, paragraph: string, run = ''): string {
  const looks = run && `<w:rPr>${run}</w:rPr>`;
  const layout = paragraph && `<w:pPr>${paragraph}</w:pPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:qFormat/>${layout}${looks}</w:style>`;
}

function characterStyle(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;
}

function tableStyle(): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A90A0"/>`)
    .join('');
  return `<w:style w:type="table" w:styleId="Tabelraster"><w:name w:val="Table Grid"/><w:basedOn w:val="Standaardtabel"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>`;
}
