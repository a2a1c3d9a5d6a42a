/** A form that was sent and not yet answered by anything but the sign-in page. */
export interface KeptForm {
  /** Who filled it in: nobody else gets to see it. */
  personId: string;
  /** Path of the page that the form stands on. */
  path: string;
  fields: [name: string, value: string][];
  /** Whether the sign-in page came as the answer. */
  interrupted: boolean;
}

/** The store of this tab alone: it ends with the tab, as the form itself would have. */
const key = 'adviestafel:formulier';

/** Keeps a form while it is on its way; a form with a password is never kept. */
export function keepForm(form: Omit<KeptForm, 'interrupted' | 'fields'>, data: FormData): void {
  const secret = document.querySelector<HTMLInputElement>('main input[type="password"]');
  if (secret && data.has(secret.name)) return;
  const fields = [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  store({ ...form, fields, interrupted: false });
}

/** The sign-in page came as the answer: now the form has to wait for its person. */
export function interruptForm(): void {
  const kept = keptForm();
  if (kept) store({ ...kept, interrupted: true });
}

/** Takes the form out of the store. Null when there is none, or when it was answered as it should be. */
export function takeForm(): KeptForm | null {
  const kept = keptForm();
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where the browser forbids the store, nothing was kept either.
  }
  return kept?.interrupted ? kept : null;
}

function store(form: KeptForm): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(form));
  } catch {
    // Full or forbidden: the sign-in page tells how to get back to the form with the browser's own button.
  }
}

function keptForm(): KeptForm | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptForm | null;
  } catch {
    // A broken entry holds no words.
    return null;
  }
}

/**
 * Writes the fields back in the form on this page that has all of them, hidden inputs excepted: those belong to the
 * page as it is now. Gives false when there is no such form any more.
 */
export function refillForm(fields: KeptForm['fields']): boolean {
  const form = [...document.forms].find((candidate) =>
    fields.every(([name]) => candidate.elements.namedItem(name) !== null),
  );
  if (!form) return false;
  const folded = form.closest('details');
  if (folded) folded.open = true;
  const left = [...fields];
  for (const element of form.elements) refill(element, left);
  return true;
}

function refill(element: Element, left: KeptForm['fields']): void {
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
    const wanted = left.some(([name, value]) => name === element.name && value === element.value);
    // A click, so that whoever listens hears of it; a radio button is only ever chosen.
    if (wanted !== element.checked && (wanted || element.type === 'checkbox')) element.click();
    return;
  }
  const fillable =
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !['hidden', 'submit', 'button', 'file'].includes(element.type));
  if (!fillable) return;
  const at = left.findIndex(([name]) => name === element.name);
  if (at < 0) return;
  const [, value] = left.splice(at, 1)[0]!;
  write(element, value);
}

/** Past React's own setter, so that an input that React controls takes the value too. */
function write(element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')!.set!;
  setter.call(element, value);
  const event = element instanceof HTMLSelectElement ? 'change' : 'input';
  element.dispatchEvent(new Event(event, { bubbles: true }));
}
