import { useEffect, useRef, useState } from 'react';
import { citizenNumbers } from '#editor/guard/citizen-number.ts';

/** How long a person must have stopped typing before the text is read (milliseconds). */
const pause = 600;

/**
 * Says quietly that what somebody types looks like a citizen service number, wherever they type it: letter,
 * annotation, reply, reason or reaction. It never stops anybody, and the number itself is said nowhere.
 */
export function CitizenNumberWatch() {
  const [warned, setWarned] = useState(false);
  const dismissed = useRef(false);

  // Typing happens in fields and in editors that React does not know: one listener on the page hears them all.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (event: Event) => {
      const { target } = event;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const found = citizenNumbers(textAround(target)).length > 0;
        if (!found) dismissed.current = false;
        setWarned(found && !dismissed.current);
      }, pause);
    };
    document.addEventListener('input', read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', read);
    };
  }, []);

  return (
    <div className="citizen-number-watch" role="status" aria-live="polite">
      {warned ? (
        <div className="citizen-number-watch__card">
          <p>
            <span className="strong">Is dit een burgerservicenummer?</span> Laat het dan weg. Zo’n nummer
            hoort niet in het werk van de raad.
          </p>
          <button
            type="button"
            className="nl-button nl-button--subtle"
            onClick={() => {
              dismissed.current = true;
              setWarned(false);
            }}
          >
            Sluit
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** What stands in the field, or in the paragraph with the caret of an editor. Passwords and files are not read. */
function textAround(target: EventTarget | null): string {
  if (target instanceof HTMLTextAreaElement) return target.value;
  if (target instanceof HTMLInputElement) return target.type === 'text' ? target.value : '';
  if (!(target instanceof HTMLElement) || !target.isContentEditable) return '';
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('p, li, h2, h3, h4, h5, td, th')?.textContent ?? '';
}
