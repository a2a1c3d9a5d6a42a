import { footnotes } from '../note/footnotes.ts';
import { runXml, styled } from './runs.ts';
import { escapeXml, runsOf } from './xml.ts';

const FIGURE = { widthEmu: 5_486_400, heightEmu: 2_743_200 } as const;

/** Figure 1 in a paragraph of its own, with its alternative text. */
export function figureXml(alt: string): string {
  const { widthEmu, heightEmu } = FIGURE;
  const extent = `cx="${widthEmu}" cy="${heightEmu}"`;
  const named = `id="1" name="Figuur 1" descr="${escapeXml(alt)}"`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdFigure"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture}</a:graphicData></a:graphic>`;
  return `<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${named}/>${graphic}</wp:inline></w:drawing></w:r></w:p>`;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The main part around its paragraphs: A4, header and footer except on the title page. */
export function documentXml(content: string): string {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>';
  return `${DECLARATION}<w:document ${NAMESPACES}><w:body>${content}${section}</w:body></w:document>`;
}

/** The footnotes in the order of their calls; targets of links are added to `links`. */
export function footnotesXml(names: readonly string[], links: string[]): string {
  const separators =
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
  const mark =
    '<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>';
  const notes = names.map((name, index) => {
    const runs = runsOf(footnotes[name] ?? '').map((run) => {
      const xml = runXml(run, run.text, false);
      return run.href ? `<w:hyperlink r:id="rIdLink${links.push(run.href)}">${xml}</w:hyperlink>` : xml;
    });
    return `<w:footnote w:id="${index + 2}"><w:p>${styled('Voetnoottekst')}${mark}${runs.join('')}</w:p></w:footnote>`;
  });
  return `${DECLARATION}<w:footnotes ${NAMESPACES}>${separators}${notes.join('')}</w:footnotes>`;
}
