import { escapeXml } from '../xml-text.ts';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The namespaces that the parts of the file use. */
export const odtNamespaces = [
  `xmlns:office="${oasis}office:1.0"`,
  `xmlns:style="${oasis}style:1.0"`,
  `xmlns:text="${oasis}text:1.0"`,
  `xmlns:table="${oasis}table:1.0"`,
  `xmlns:draw="${oasis}drawing:1.0"`,
  `xmlns:fo="${oasis}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}svg-compatible:1.0"`,
  `xmlns:meta="${oasis}meta:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** Text for a paragraph: OpenDocument folds white space, so further spaces are counted and leading ones kept. */
export function odtText(text: string): string {
  return escapeXml(text).replace(/^ | {2,}/g, (spaces) =>
    spaces.length === 1 ? '<text:s/>' : ` <text:s text:c="${spaces.length - 1}"/>`,
  );
}

/** A paragraph in a named style. */
export function odtParagraph(style: string, inner: string): string {
  return `<text:p text:style-name="${style}">${inner}</text:p>`;
}

/** A heading: `level` is its place in the outline, 1 is the highest. */
export function odtHeading(level: number, inner: string, style = `Heading_20_${level}`): string {
  return `<text:h text:style-name="${style}" text:outline-level="${level}">${inner}</text:h>`;
}
