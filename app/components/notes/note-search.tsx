import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import type { NoteView } from './note-view.client.ts';

/** Searching within the note: marks every place and goes from one to the next. Seen when the text can be searched. */
export function NoteSearch({ view }: { view: NoteView | null }) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ count: number; current: number } | null>(null);

  function show(current: number) {
    if (!view) return;
    const count = view.find(words, current);
    setFound({ count, current: count > 0 ? current : 0 });
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    show(found && found.count > 0 ? (found.current + 1) % found.count : 0);
  }

  function change(next: string) {
    setWords(next);
    setFound(null);
    if (next === '') view?.find('', 0);
  }

  return (
    <search className="note-search" data-waiting={view ? undefined : ''}>
      <form className="note-search__form" onSubmit={handleSubmit}>
        <label className="visually-hidden" htmlFor="zoek-in-nota">
          Zoek in de nota
        </label>
        <input
          className="field__control note-search__words"
          id="zoek-in-nota"
          type="search"
          placeholder="Zoek in de nota"
          value={words}
          onChange={(event) => change(event.target.value)}
        />
        <Button type="submit" look="quiet">
          {found && found.count > 0 ? 'Volgende' : 'Zoek'}
        </Button>
        {found && found.count > 1 ? (
          <Button
            type="button"
            look="quiet"
            onClick={() => show((found.current - 1 + found.count) % found.count)}
          >
            Vorige
          </Button>
        ) : null}
        <p role="status" className="small quiet">
          {found ? foundWords(found) : null}
        </p>
      </form>
    </search>
  );
}

function foundWords({ count, current }: { count: number; current: number }): string {
  if (count === 0) return 'Niet gevonden';
  return `${current + 1} van ${count}`;
}
