import { strToU8, type Zippable, zipSync } from 'fflate';
import { tintOf } from '../accent-colour.ts';
import { zipDate } from '../docx/settle-docx.ts';
import type { FrozenLetter } from '../frozen-letter.ts';
import { letterModel } from '../letter-model.ts';
import type { PrintLetter, PrintLogo } from '../print-letter.ts';
import { escapeXml } from '../xml-text.ts';
import { odtContent } from './odt-content.ts';
import { odtLogoPath } from './odt-logo.ts';
import { odtStyles } from './odt-styles.ts';
import { odtNamespaces, xmlHead } from './odt-xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/**
 * The letter as OpenDocument Text 1.3 with outline headings, lists, header rows and footnotes, in Dutch. The
 * same letter gives the same bytes. Throws {@link LetterRefusal}.
 */
export function renderLetterOdt(letter: FrozenLetter): Uint8Array {
  const model = letterModel(letter);
  const logo = model.council.logo;
  const parts: Record<string, string> = {
    'content.xml': odtContent(model),
    'styles.xml': odtStyles(model, tintOf(model.council.accent)),
    'meta.xml': meta(model),
    'META-INF/manifest.xml': manifest(logo),
  };
  // The media type comes first and uncompressed, so that a reader knows the file by its first bytes.
  const zip: Zippable = { mimetype: [strToU8(mediaType), { level: 0 }] };
  for (const [name, text] of Object.entries(parts)) zip[name] = strToU8(text);
  if (logo) zip[odtLogoPath(logo)] = logo.bytes;
  return zipSync(zip, { level: 6, mtime: zipDate(model.date) });
}

function meta(letter: PrintLetter): string {
  const stamp = `${letter.date}T00:00:00`;
  return `${xmlHead}<office:document-meta ${odtNamespaces} office:version="1.3"><office:meta>
<meta:generator>Adviestafel</meta:generator>
<dc:title>${escapeXml(letter.title)}</dc:title>
<meta:initial-creator>${escapeXml(letter.council.name)}</meta:initial-creator>
<dc:creator>${escapeXml(letter.council.name)}</dc:creator>
<meta:creation-date>${stamp}</meta:creation-date>
<dc:date>${stamp}</dc:date>
<dc:language>nl-NL</dc:language>
</office:meta></office:document-meta>`;
}

function manifest(logo: PrintLogo | null): string {
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return `${xmlHead}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>
${['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')).join('\n')}
${logo ? entry(odtLogoPath(logo), logo.mime) : ''}
</manifest:manifest>`;
}
