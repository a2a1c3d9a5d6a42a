// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readForm } from '#app/components/forms/form-fields.ts';
import {
  forgetOthers,
  forgetTyped,
  giveBack,
  isKept,
  isUnstored,
  keepTyped,
} from '#app/components/forms/typed-words.ts';

const path = '/adviezen/een/verloop';
const nothing = { refilled: [], words: [] };

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML = '';
});

/** A page with a reason for each of these points, and what is stored of it. */
function page(reasons: Record<string, string>): HTMLFormElement[] {
  const forms = Object.entries(reasons).map(
    ([id, reason]) =>
      `<form method="post"><input type="hidden" name="pointId" value="${id}"><textarea name="reason">${reason}</textarea></form>`,
  );
  document.body.innerHTML = forms.join('');
  return [...document.forms];
}

function type(form: HTMLFormElement, words: string): void {
  form.querySelector('textarea')!.value = words;
  keepTyped('truus', path, form);
}

const reasonIn = (form: HTMLFormElement) => form.querySelector('textarea')!.value;

describe('words typed in a form that was not sent', () => {
  it('stand in the same form again when the page comes back, and in no other', () => {
    type(page({ a: '', b: '' })[1]!, 'Wij nemen dit over.');
    const [first, second] = page({ a: '', b: '' });
    expect(giveBack('truus', path).refilled).toEqual([second]);
    expect([reasonIn(first!), reasonIn(second!)]).toEqual(['', 'Wij nemen dit over.']);
  });

  it('are not given on another page, nor twice', () => {
    type(page({ a: '' })[0]!, 'Wij nemen dit over.');
    expect(giveBack('truus', `${path}?punt=b`)).toEqual(nothing);
    page({ a: '' });
    expect(giveBack('truus', path).refilled).toHaveLength(1);
    expect(giveBack('truus', path)).toEqual(nothing);
  });

  it('are given as words beside the form when somebody else changed what stood in it', () => {
    type(page({ a: 'Eerst.' })[0]!, 'Eerst, en nog iets.');
    const [form] = page({ a: 'Iets van een ander.' });
    expect(giveBack('truus', path)).toEqual({ refilled: [], words: ['Eerst, en nog iets.'] });
    expect(reasonIn(form!)).toBe('Iets van een ander.');
    expect(giveBack('truus', path)).toEqual(nothing);
  });

  it('are given as words when their form is gone', () => {
    type(page({ a: '' })[0]!, 'Wij nemen dit over.');
    document.body.innerHTML = '';
    expect(giveBack('truus', path)).toEqual({ refilled: [], words: ['Wij nemen dit over.'] });
  });

  it('find their form when the page made a new id for it, and never that of something else', () => {
    const withId = (id: string, about: string) => {
      document.body.innerHTML = `<form method="post"><input type="hidden" name="id" value="${id}">
        <input type="hidden" name="questionId" value="${about}"><textarea name="reason"></textarea></form>`;
      return document.forms[0]!;
    };
    type(withId('1', 'wijk'), 'Wij nemen dit over.');
    const form = withId('2', 'wijk');
    expect(giveBack('truus', path).refilled).toEqual([form]);
    const other = withId('2', 'belbus');
    expect(giveBack('truus', path)).toEqual({ refilled: [], words: ['Wij nemen dit over.'] });
    expect(reasonIn(other)).toBe('');
  });

  it('are forgotten when they are stored, taken away again, or somebody else sits down', () => {
    const [form] = page({ a: '' });
    type(form!, 'Wij nemen dit over.');
    forgetTyped('truus', path, readForm(form!));
    expect(sessionStorage).toHaveLength(0);
    type(form!, 'Wij nemen dit over.');
    type(form!, ' ');
    expect(sessionStorage).toHaveLength(0);
    type(form!, 'Wij nemen dit over.');
    forgetOthers('kees');
    expect(sessionStorage).toHaveLength(0);
  });

  it('keep what is stored as what stood there before, also when the form came back refused', () => {
    type(page({ a: '' })[0]!, 'Wij nemen dit over');
    type(page({ a: 'Wij nemen dit over' })[0]!, 'Wij nemen dit over.');
    const [form] = page({ a: '' });
    expect(giveBack('truus', path).refilled).toEqual([form]);
    expect(reasonIn(form!)).toBe('Wij nemen dit over.');
  });

  it('count as stored when the page warns of what was done, and not when it refuses or only shows', () => {
    const says = (html: string) => {
      document.body.innerHTML = `<main>${html}</main>`;
      return isUnstored();
    };
    expect(says('<p>De brief</p>')).toBe(false);
    expect(says('<div class="done-here"><div role="alert">De e-mail wacht.</div></div>')).toBe(false);
    expect(says('<div role="alert">Vul de titel in.</div>')).toBe(true);
    expect(says('<form data-unsent></form>')).toBe(true);
  });

  it('are never those of a form with a password or a code, of a search, or of one that keeps its own', () => {
    const kept = (html: string) => {
      document.body.innerHTML = html;
      return isKept(document.forms[0]!);
    };
    expect(kept('<form method="post"><input name="title"></form>')).toBe(true);
    expect(kept('<form method="post"><input type="password" name="p"></form>')).toBe(false);
    expect(kept('<form method="post"><input autocomplete="one-time-code" name="c"></form>')).toBe(false);
    expect(kept('<form><input name="q"></form>')).toBe(false);
    expect(kept('<form method="post" data-keeps-itself><textarea name="t"></textarea></form>')).toBe(false);
  });
});
