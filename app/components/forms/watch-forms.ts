import { type FilledForm, readForm } from './form-fields.ts';
import { forgetOthers, forgetTyped, isKept, keepTyped } from './typed-words.ts';

const signOutPath = '/uitloggen';

/** So long after the last key press the words are kept; leaving the page keeps them at once. */
const restMs = 300;

/** The forms of one page while it is open. */
export interface FormWatch {
  /** The answer to the last form that was sent has come, and it was taken. */
  taken(): void;
  stop(): void;
}

/** Keeps what is typed in the forms of a page, and remembers which one was sent last. */
export function watchForms(personId: string, path: string): FormWatch {
  const touched = new Set<HTMLFormElement>();
  let sent: FilledForm | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    for (const form of touched) keepTyped(personId, path, form);
    touched.clear();
  }

  function onInput({ target }: Event): void {
    const form = target instanceof HTMLFormElement ? target : (target as HTMLInputElement).form;
    if (!form || !isKept(form)) return;
    touched.add(form);
    clearTimeout(timer);
    timer = setTimeout(flush, restMs);
  }

  function onSubmit({ target }: Event): void {
    const form = target as HTMLFormElement;
    flush();
    if (form.getAttribute('action') === signOutPath) forgetOthers(null);
    if (!isKept(form)) return;
    keepTyped(personId, path, form, true);
    sent = readForm(form);
  }

  document.addEventListener('input', onInput);
  document.addEventListener('submit', onSubmit, { capture: true });
  addEventListener('pagehide', flush);
  return {
    taken() {
      if (sent) forgetTyped(personId, path, sent);
      sent = null;
    },
    stop() {
      flush();
      document.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit, { capture: true });
      removeEventListener('pagehide', flush);
    },
  };
}
