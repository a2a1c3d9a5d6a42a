import { describe, expect, it } from 'vitest';
import { joinPaste, noPaste, pastedFile, typedInto } from '#app/components/notes/pasted-note.ts';
import { importNote } from '#editor/import/import-note.ts';

const word =
  '<html><head><style>p.MsoNormal {margin:0}</style></head><body><!--StartFragment--><h1>Toegang</h1>' +
  '<p class=MsoNormal>Inwoners melden zich bij het wijkteam.</p><!--EndFragment--></body></html>';
const clip = { html: word, text: 'Toegang\nInwoners melden zich bij het wijkteam.' };
const inEmptyBox = { from: 0, to: 0 };

const headingsOf = async (file: File) => {
  const { doc } = await importNote(new Uint8Array(await file.arrayBuffer()), { fileName: file.name });
  return JSON.stringify(doc).match(/"type":"heading"/g)?.length ?? 0;
};

describe('a note that is pasted', () => {
  it('is read with its headings, as a page', async () => {
    const pasted = joinPaste(noPaste, clip, inEmptyBox)!;
    expect(pasted.text).toBe(clip.text);
    const file = pastedFile(pasted, 'Beleidsplan');
    expect(file.name).toBe('Beleidsplan.html');
    expect(await headingsOf(file)).toBe(1);
  });

  it('in two parts is read as one', async () => {
    const first = joinPaste(noPaste, clip, inEmptyBox)!;
    const end = { from: first.text.length, to: first.text.length };
    const both = joinPaste(
      first,
      { html: '<h1>Geld</h1><p>Er is geld.</p>', text: 'Geld\nEr is geld.' },
      end,
    )!;
    expect(both.text).toBe(`${clip.text}\nGeld\nEr is geld.`);
    expect(await headingsOf(pastedFile(both, ''))).toBe(2);
  });

  it('as words alone is left to the box and kept as text', async () => {
    expect(joinPaste(noPaste, { html: '<meta charset="utf-8">', text: 'Tekst' }, inEmptyBox)).toBeNull();
    const typed = typedInto(noPaste, 'Alleen de woorden.');
    expect(typed).toEqual({ text: 'Alleen de woorden.', html: null, lost: false });
    const file = pastedFile(typed, '');
    expect(file.name).toBe('Geplakte tekst.txt');
    expect(await file.text()).toBe('Alleen de woorden.');
  });

  it('loses its headings when it is changed in the box, says so until the box is empty, and takes them up again', () => {
    const pasted = joinPaste(noPaste, clip, inEmptyBox)!;
    const changed = typedInto(pasted, `${clip.text}!`);
    expect(changed).toMatchObject({ html: null, lost: true });
    expect(typedInto(changed, `${clip.text}!!`).lost).toBe(true);
    expect(typedInto(changed, '').lost).toBe(false);
    const over = joinPaste(changed, clip, { from: 0, to: changed.text.length });
    expect(over).toMatchObject({ text: clip.text, lost: false });
  });

  it('in the middle of other words is left to the box', () => {
    const pasted = joinPaste(noPaste, clip, inEmptyBox)!;
    expect(joinPaste(pasted, clip, { from: 3, to: 3 })).toBeNull();
  });
});
