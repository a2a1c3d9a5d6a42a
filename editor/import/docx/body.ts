import type { Block } from '../blocks.ts';
import { attr, child, type XmlElement } from '../intake/parse-xml.ts';
import { readMarkers } from './markers.ts';
import { readParagraph } from './paragraph.ts';
import type { Story } from './story.ts';
import { readTable } from './table.ts';

/**
 * Reads the blocks below `parent` (a body, a cell, a note, a text box), through content controls, custom
 * XML, tracked changes and any wrapper that it does not know.
 */
export function readBlocks(story: Story, parent: XmlElement): Block[] {
  const blocks: Block[] = [];
  collect(story, parent, blocks);
  return blocks;
}

function collect(story: Story, parent: XmlElement, blocks: Block[]): void {
  for (const element of parent.children) {
    if (typeof element === 'string') continue;
    switch (element.name) {
      case 'p':
        blocks.push(...readParagraph(story, element));
        break;
      case 'tbl':
        blocks.push(readTable(story, element));
        break;
      case 'sdt':
        readControl(story, element, blocks);
        break;
      case 'AlternateContent':
        collect(story, child(element, 'Choice') ?? child(element, 'Fallback') ?? element, blocks);
        break;
      case 'altChunk':
        reportChunk(story);
        break;
      default:
        if (!readMarkers(story, element) && !element.name.endsWith('Pr')) collect(story, element, blocks);
    }
  }
}

/** A content control is a wrapper; the one that Word puts around a table of contents says so. */
function readControl(story: Story, element: XmlElement, blocks: Block[]): void {
  const content = child(element, 'sdtContent');
  if (!content) return;
  const before = story.inContents;
  story.inContents = before || isContentsControl(element);
  collect(story, content, blocks);
  story.inContents = before;
}

function isContentsControl(element: XmlElement): boolean {
  const properties = child(element, 'sdtPr');
  const part = properties && child(properties, 'docPartObj');
  const gallery = part && child(part, 'docPartGallery');
  return gallery !== undefined && attr(gallery, 'val') === 'Table of Contents';
}

/** Another file embedded whole: Word shows it only after it has converted it. */
function reportChunk(story: Story): void {
  const page = story.turnsPages ? story.context.pages.page : null;
  story.context.findings.add('ALTCHUNK_LOST', 'lost', { source: null, page, quote: '' });
}
