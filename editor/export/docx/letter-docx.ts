import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { tintOf } from '../accent-colour.ts';
import type { FrozenLetter } from '../frozen-letter.ts';
import { letterModel } from '../letter-model.ts';
import type { PrintLetter, PrintSection } from '../print-letter.ts';
import { type DocxBlock, type DocxWalk, docxBlocks } from './docx-blocks.ts';
import { docxNumbering, docxStyles, twipsPerMm } from './docx-styles.ts';
import { settleDocx } from './settle-docx.ts';

/**
 * The letter as Word document with native headings, numbering, footnotes and header rows, in Dutch. The same
 * letter gives the same bytes. Rejects with {@link LetterRefusal}.
 */
export async function renderLetterDocx(letter: FrozenLetter): Promise<Uint8Array> {
  const model = letterModel(letter);
  const document = buildDocument(model);
  return settleDocx(new Uint8Array(await Packer.toBuffer(document)), model.date);
}

const mm = (length: number) => Math.round(length * twipsPerMm);

function buildDocument(letter: PrintLetter): Document {
  const walk: DocxWalk = {
    accent: letter.council.accent.replace('#', ''),
    tint: tintOf(letter.council.accent).replace('#', ''),
    notes: [],
    lists: [],
    style: null,
    level: -1,
  };
  const children = [
    ...letterhead(letter),
    ...opening(letter),
    ...letter.sections.flatMap((one) => section(one, walk)),
  ];
  return new Document({
    title: letter.title,
    creator: letter.council.name,
    lastModifiedBy: letter.council.name,
    styles: docxStyles(letter.council.accent),
    numbering: docxNumbering(walk.lists),
    footnotes: Object.fromEntries(
      walk.notes.map(({ number, text }) => [number, { children: [new Paragraph(text)] }]),
    ),
    sections: [{ properties: pageSetup, headers: headers(letter), footers: footers(), children }],
  });
}

const pageSetup = {
  titlePage: true,
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(25), bottom: mm(25), left: mm(31), right: mm(29), header: mm(11), footer: mm(12) },
  },
};

const markParagraph = (mark: string) =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: mark, bold: true, color: 'a4161a' })],
  });

/** A concept carries its mark on each page, the first included. */
function headers(letter: PrintLetter) {
  const marks = letter.mark ? [markParagraph(letter.mark)] : [];
  const running = new Paragraph({ style: 'Contact', children: [new TextRun(letter.runningHead)] });
  return { first: new Header({ children: marks }), default: new Header({ children: [running, ...marks] }) };
}

function footers() {
  const number = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Contact',
          alignment: AlignmentType.RIGHT,
          children: [
            new TextRun({ children: ['Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
  return { first: number(), default: number() };
}

/** Height of the logo in pixels of 1/96 inch, 17 mm on paper. */
const logoHeight = 64;

function letterhead({ council }: PrintLetter): DocxBlock[] {
  const logo = council.logo;
  const image =
    logo &&
    new ImageRun({
      type: logo.mime === 'image/png' ? 'png' : 'jpg',
      data: logo.bytes,
      transformation: { height: logoHeight, width: Math.round((logoHeight * logo.width) / logo.height) },
      altText: { name: 'Logo', title: logo.alt, description: logo.alt },
    });
  return [
    ...(image ? [new Paragraph({ children: [image], spacing: { after: 80 } })] : []),
    new Paragraph({ style: 'Council', text: council.name }),
    new Paragraph({ style: 'Contact', text: council.municipality }),
    ...council.contact.map((text) => new Paragraph({ style: 'Contact', text })),
  ];
}

function opening(letter: PrintLetter): DocxBlock[] {
  const spaced = (at: number) => (at === 0 ? { spacing: { before: 480, after: 0 } } : {});
  const references = letter.references.map(
    ({ label, value }, at) =>
      new Paragraph({
        style: 'Reference',
        ...spaced(at),
        children: [
          new TextRun({ text: label, color: '566074' }),
          new TextRun({ children: [new Tab(), value] }),
        ],
      }),
  );
  return [
    ...letter.addressee.map((text, at) => new Paragraph({ style: 'Addressee', text, ...spaced(at) })),
    ...references,
    new Paragraph({ style: 'SubjectLabel', text: letter.subjectLabel }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: letter.subject }),
    ...(letter.salutation ? [new Paragraph(letter.salutation)] : []),
  ];
}

function section(one: PrintSection, walk: DocxWalk): DocxBlock[] {
  const heading =
    one.title === null
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            text: one.title,
            pageBreakBefore: one.key === 'annex',
          }),
        ];
  return [...heading, ...docxBlocks(one.blocks, walk)];
}
