/** What somebody filled in: a field's name and its value, in the order of the form. */
export type FormEntry = [name: string, value: string];

/** A form as it can be told from the others on a page, and what stands in it. */
export interface FilledForm {
  /** The names of its fields. */
  names: string;
  /** What it is about: its hidden fields. */
  about: string;
  /** The names of the fields that somebody writes in. */
  written: string[];
  now: FormEntry[];
  /** What stood in it when the page came. */
  before: FormEntry[];
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const noFields = ['hidden', 'submit', 'button', 'file', 'reset', 'image'];

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement ||
        (element instanceof HTMLInputElement && !noFields.includes(element.type))) &&
      element.name !== '' &&
      !element.disabled,
  );

const isChoice = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');

const isWritten = (field: Field): boolean => !isChoice(field) && !(field instanceof HTMLSelectElement);

function standsIn(field: Field, when: 'now' | 'before'): string | null {
  if (isChoice(field)) return (when === 'now' ? field.checked : field.defaultChecked) ? field.value : null;
  if (when === 'now') return field.value;
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const chosen = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0];
  return chosen?.value ?? '';
}

const entriesOf = (form: HTMLFormElement, when: 'now' | 'before'): FormEntry[] =>
  fieldsOf(form).flatMap((field) => {
    const value = standsIn(field, when);
    return value === null ? [] : [[field.name, value] satisfies FormEntry];
  });

/** Reads a form. */
export function readForm(form: HTMLFormElement): FilledForm {
  const fields = fieldsOf(form);
  const hidden = [...form.elements].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === 'hidden',
  );
  return {
    names: [...new Set(fields.map(({ name }) => name))].sort().join(' '),
    about: hidden.map(({ name, value }) => `${name}=${value}`).join(' '),
    written: fields.filter(isWritten).map(({ name }) => name),
    now: entriesOf(form, 'now'),
    before: entriesOf(form, 'before'),
  };
}

/** Whether words were typed since, and not only choices made. */
export const hasTypedWords = ({
  written,
  now,
  before,
}: Pick<FilledForm, 'written' | 'now' | 'before'>): boolean =>
  now.some(
    ([name, value]) =>
      written.includes(name) &&
      value.trim() !== '' &&
      !before.some((entry) => entry[0] === name && entry[1] === value),
  );

/**
 * Writes entries in a form as if they were typed, so that whoever listens hears of it. Hidden fields stay: those
 * belong to the page as it is now.
 */
export function fillForm(form: HTMLFormElement, entries: readonly FormEntry[]): void {
  const folded = form.closest('details');
  if (folded) folded.open = true;
  const left = [...entries];
  for (const field of fieldsOf(form)) {
    if (isChoice(field)) {
      const wanted = left.some(([name, value]) => name === field.name && value === field.value);
      // A click, so that whoever listens hears of it; a radio button is only ever chosen.
      if (wanted !== field.checked && (wanted || field.type === 'checkbox')) field.click();
      continue;
    }
    const at = left.findIndex(([name]) => name === field.name);
    if (at >= 0) write(field, left.splice(at, 1)[0]![1]);
  }
}

/** Past React's own setter, so that an input that React controls takes the value too. */
function write(field: Field, value: string): void {
  if (field.value === value) return;
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!;
  setter.call(field, value);
  const event = field instanceof HTMLSelectElement ? 'change' : 'input';
  field.dispatchEvent(new Event(event, { bubbles: true }));
}
