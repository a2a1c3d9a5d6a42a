import { type FilledForm, type FormEntry, fillForm, hasTypedWords, readForm } from './form-fields.ts';

/** A form with words that were not sent yet, and the address of its page. */
interface KeptForm extends FilledForm {
  path: string;
}

/** What this tab keeps: the forms of one person, the oldest first. */
interface Kept {
  personId: string;
  forms: KeptForm[];
}

/** The store of this tab alone: it ends with the tab, as the forms themselves would. */
const key = 'adviestafel:getypt';
/** Nobody fills in more forms at once; the oldest goes first. */
const most = 20;

const secret = 'input[type="password"], input[autocomplete="one-time-code"]';

/**
 * Whether a form's words are kept here: it is sent as a page, holds no secret, and does not keep its words itself
 * (`data-keeps-itself`) or take a file along.
 */
export const isKept = (form: HTMLFormElement): boolean =>
  form.method === 'post' &&
  form.enctype !== 'multipart/form-data' &&
  !form.hasAttribute('data-keeps-itself') &&
  form.querySelector(secret) === null;

/**
 * Keeps what stands in a form; forgets it when nothing of it is typed any more. Of a form that is being sent the
 * choices count as well.
 */
export function keepTyped(personId: string, path: string, form: HTMLFormElement, isSent = false): void {
  const read = { ...readForm(form), path };
  const forms = keptOf(personId);
  const earlier = forms.find((kept) => isSame(kept, read));
  // A form that was refused comes back with what was typed in it; what is stored is what stood there before.
  const filled = { ...read, before: earlier?.before ?? read.before };
  const others = forms.filter((kept) => kept !== earlier);
  const holds = isSent ? !sameEntries(filled.now, filled.before) : hasTypedWords(filled);
  store({ personId, forms: holds ? [...others, filled].slice(-most) : others });
}

/** The words of a form went to the server by another way than as a page. */
export function letGoOfTyped(form: HTMLFormElement): void {
  form.reset();
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What was typed is stored, or let go of. */
export function forgetTyped(personId: string, path: string, form: FilledForm): void {
  store({ personId, forms: keptOf(personId).filter((kept) => !isSame(kept, { ...form, path })) });
}

/**
 * Whether the page says that what was sent is not stored: it was refused, or only shown as it would be. A warning about
 * what was done is no refusal.
 */
export const isUnstored = (): boolean =>
  document.querySelector('form[data-unsent]') !== null ||
  [...document.querySelectorAll('main [role="alert"]')].some((alert) => alert.closest('.done-here') === null);

/** Another person came, or with null: nobody is to see it any more. */
export function forgetOthers(personId: string | null): void {
  if (read()?.personId === personId) return;
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where the browser forbids the store, nothing was kept either.
  }
}

/** What came of words that were kept: some stand in their form again, of others only the words are left. */
export interface GivenBack {
  refilled: HTMLFormElement[];
  words: string[];
}

/**
 * Gives back what the person had typed on this page. Words go into their form where it is as it was then; where the
 * form is gone, or holds other words of somebody else by now, they are given as words and kept no longer.
 */
export function giveBack(personId: string, path: string): GivenBack {
  const back: GivenBack = { refilled: [], words: [] };
  for (const kept of keptOf(personId).filter((one) => one.path === path)) {
    const form = formFor(kept);
    if (form && sameEntries(readForm(form).now, kept.now)) continue;
    if (form && sameEntries(readForm(form).before, kept.before)) {
      fillForm(form, kept.now);
      back.refilled.push(form);
    } else {
      forgetTyped(personId, path, kept);
      back.words.push(...writtenIn(kept));
    }
  }
  return back;
}

/** Codes and choices mean nothing outside their form; what somebody wrote has a space in it. */
const writtenIn = ({ now, before }: KeptForm): string[] =>
  now
    .filter(([name, value]) => !before.some((entry) => entry[0] === name && entry[1] === value))
    .map(([, value]) => value.trim())
    .filter((value) => /\s/.test(value));

/** Hidden fields that may be new at each visit of a page. */
const passing = /^(id|version|revision)=/;

const lasting = (about: string): string =>
  about
    .split(' ')
    .filter((field) => !passing.test(field))
    .join(' ');

function formFor({ names, about }: KeptForm): HTMLFormElement | null {
  const alike = [...document.forms].filter((form) => isKept(form) && readForm(form).names === names);
  const same = alike.find((form) => readForm(form).about === about);
  if (same) return same;
  const likely = alike.filter((form) => lasting(readForm(form).about) === lasting(about));
  return likely.length === 1 ? likely[0]! : null;
}

const isSame = (one: KeptForm, other: FilledForm & { path: string }): boolean =>
  one.path === other.path && one.names === other.names && one.about === other.about;

const sameEntries = (one: readonly FormEntry[], other: readonly FormEntry[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const keptOf = (personId: string): KeptForm[] => {
  const kept = read();
  return kept?.personId === personId ? kept.forms : [];
};

function read(): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    // Forbidden, or a broken entry: it holds no words.
    return null;
  }
}

function store(kept: Kept): void {
  try {
    if (kept.forms.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or forbidden: the words stand in the form on the screen, as without this.
  }
}
