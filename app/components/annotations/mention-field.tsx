import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Mentionable } from '../../domain/annotations/mentions.ts';
import { describedBy, Field } from '../../ui/field/field.tsx';
import { type NameBegun, nameBegunAt, peopleNamed, withName } from './mention-text.ts';

interface MentionFieldProps {
  name: string;
  label: string;
  rows?: number;
  value: string;
  error?: string;
  people: readonly Mentionable[];
  onChange: (text: string) => void;
}

/**
 * More lines of text in which "@" calls somebody. Without scripts, or without choosing, a typed name works the same.
 *
 * Criteria: the list follows the ARIA pattern of a combobox with a list (4.1.2): the cursor stays in the text,
 * aria-activedescendant names the chosen person, arrows move, Enter or Tab takes, Escape closes and nothing more; how
 * many there are is announced; a tap chooses too, and each line is at least 44 px.
 */
export function MentionField({ name, label, rows, value, error, people, onChange }: MentionFieldProps) {
  const [begun, setBegun] = useState<NameBegun | null>(null);
  const [current, setCurrent] = useState(0);
  const area = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | null>(null);
  const listId = useId();
  const found = begun ? peopleNamed(begun.letters, people) : [];
  const hint = people.length > 0 ? 'Met @ en een naam roept u iemand erbij.' : undefined;

  // The caret can only be put behind a name that was written out once the new text is on the page.
  useEffect(() => {
    if (caretAfter.current === null) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  });

  function look(element: HTMLTextAreaElement) {
    setBegun(people.length > 0 ? nameBegunAt(element.value, element.selectionStart) : null);
    setCurrent(0);
  }

  function take(person: Mentionable) {
    if (!begun) return;
    const written = withName(value, begun, person.name);
    caretAfter.current = written.caret;
    setBegun(null);
    onChange(written.text);
    area.current?.focus();
  }

  function handleKey(event: KeyboardEvent) {
    const chosen = found[current];
    if (!chosen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setCurrent((current + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(chosen);
    else if (event.key === 'Escape') setBegun(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const open = found.length > 0;
  return (
    <div className="mention-field">
      <Field name={name} label={label} hint={hint} error={error}>
        <textarea
          className="field__control"
          id={name}
          name={name}
          ref={area}
          rows={rows}
          value={value}
          aria-describedby={describedBy({ name, hint, error })}
          aria-invalid={error ? true : undefined}
          aria-autocomplete="list"
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open ? `${listId}-${current}` : undefined}
          onChange={(event) => {
            onChange(event.target.value);
            look(event.target);
          }}
          onKeyDown={handleKey}
          onBlur={() => setBegun(null)}
        />
      </Field>
      {open ? (
        <div className="mention-list" role="listbox" id={listId} aria-label="Mensen die u kunt noemen">
          {found.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: as above; aria-activedescendant points here.
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === current}
              className="mention-list__name"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
      <p className="visually-hidden" role="status">
        {open
          ? `${found.length === 1 ? '1 naam' : `${found.length} namen`}. Kies met de pijlen en Enter.`
          : ''}
      </p>
    </div>
  );
}
