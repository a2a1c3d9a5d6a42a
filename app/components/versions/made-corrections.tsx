import { Form } from '@remix-run/react';
import type { MadeCorrection } from '../../domain/notes/versions/correction-room.server.ts';
import { formatTime } from '../../i18n/dates.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { correctionWords } from './correction-words.ts';

/** What was corrected, newest first; each can be taken back by itself. */
export function MadeCorrections({ made, mayUndo }: { made: readonly MadeCorrection[]; mayUndo: boolean }) {
  if (made.length === 0) return null;
  return (
    <Disclosure summary={`Wat u al verbeterde (${made.length})`}>
      <ul className="card-list">
        {made.map(({ id, correction, quote, by, at }) => (
          <li key={id} className="split">
            <span className="block-line__text">
              {correctionWords(correction)}: “{quote}”{' '}
              <span className="quiet small">{`${by}, ${formatTime(at)}`}</span>
            </span>
            {mayUndo ? (
              <Form method="post">
                <input type="hidden" name="correctionId" value={id} />
                <Button type="submit" name="act" value="undo">
                  Maak ongedaan<span className="visually-hidden">: “{quote}”</span>
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
