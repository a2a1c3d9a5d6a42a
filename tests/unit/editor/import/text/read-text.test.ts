import { describe, expect, it } from 'vitest';
import type { Block } from '#editor/import/blocks.ts';
import { readText } from '#editor/import/text/read-text.ts';

const read = (text: string) => readText(new TextEncoder().encode(text));
const shown = (blocks: Block[]) =>
  blocks.map((block) => {
    const text =
      'content' in block ? block.content.map((each) => ('text' in each ? each.text : '')).join('') : '';
    return block.type === 'list_item'
      ? `${'  '.repeat(block.depth)}${block.label} ${text}`
      : `${block.type}: ${text}`;
  });

describe('reading plain text', () => {
  it('joins hard-wrapped lines and mends words that the text itself knows whole', async () => {
    const { blocks } = await read(
      'De gemeente wil de jeugdzorg en het beleid voor de komende jaren ver-\nbeteren en de ondersteuning van gezinnen in de wijken sociaal-\n' +
        'economisch versterken, met zorg-\nen welzijnswerk.\n\nVerbeteren is nodig.',
    );
    expect(shown(blocks)[0]).toBe(
      'paragraph: De gemeente wil de jeugdzorg en het beleid voor de komende jaren verbeteren en de ondersteuning van ' +
        'gezinnen in de wijken sociaal-economisch versterken, met zorg- en welzijnswerk.',
    );
  });

  it('reads typed lists with their depth, and numbers in a sentence as a sentence', async () => {
    const { blocks } = await read(
      'Wij vragen:\n1. meer geld;\n   a) nu\n   b) straks\n2. meer tijd.\n\nZie artikel van\n5. Dat is duidelijk.',
    );
    expect(shown(blocks).slice(0, 5)).toEqual([
      'paragraph: Wij vragen:',
      '1. meer geld;',
      '  a) nu',
      '  b) straks',
      '2. meer tijd.',
    ]);
    expect(shown(blocks).slice(5).join(' ')).toContain('5. Dat is duidelijk.');
    expect(blocks.slice(5).every((block) => block.type === 'paragraph')).toBe(true);
  });

  it('is certain of underlined headings and says so when it guesses', async () => {
    const note = await read('Nota\n====\n\nTekst.\n\n1.2 Toegang tot zorg\n\nDe toegang is goed.');
    expect(note.blocks).toMatchObject([
      { type: 'heading', level: 1, source: { confidence: 1 } },
      { type: 'paragraph' },
      { type: 'heading', level: 2, label: '1.2', source: { confidence: 0.7 } },
      { type: 'paragraph' },
    ]);
    expect(note.findings).toMatchObject([{ code: 'HEADING_GUESSED', kind: 'guessed', count: 1 }]);
  });

  it('takes every line of unwrapped text as a paragraph', async () => {
    const long = 'woord '.repeat(60).trim();
    expect((await read(`${long}\n${long}\n${long}`)).blocks).toHaveLength(3);
  });
});
