import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from '#editor/plugins/clean-paste.ts';

describe('what is pasted', () => {
  it('loses its style sheets and style attributes, not its words', () => {
    expect(cleanPastedHtml('<style>p{color:red}</style><p class=x style="color:red">Tekst</p>')).toBe(
      '<p class=x>Tekst</p>',
    );
    expect(cleanPastedHtml("<p style='a:b' id=c>a style=b</p>")).toBe('<p id=c>a style=b</p>');
  });

  it('keeps the lists of Word as lists', () => {
    const line = (label: string, text: string) =>
      `<p class=MsoListParagraphCxSpFirst style='mso-list:l0'><![if !supportLists]><span>${label}<span>&nbsp;&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`;
    expect(cleanPastedHtml(`${line('·', 'een')}\n${line('·', 'twee')}<p>na</p>`)).toBe(
      '<ul><li><p>een</p></li><li><p>twee</p></li></ul><p>na</p>',
    );
    expect(cleanPastedHtml(line('1.', 'een'))).toBe('<ol><li><p>een</p></li></ol>');
  });

  it('does not make all of a Google document bold', () => {
    expect(cleanPastedHtml('<b style="font-weight:normal;" id="docs-1"><p>Tekst</p></b>')).toBe(
      '<span><p>Tekst</p></b>',
    );
  });

  it('stays quick on hostile text', () => {
    const hostile = `<p class=MsoList>${'<p class=MsoList>'.repeat(3000)}${'<a style='.repeat(3000)}`;
    expect(cleanPastedHtml(hostile)).toContain('MsoList');
  });
});
