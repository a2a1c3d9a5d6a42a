import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { BothTexts } from './both-texts.tsx';
import { SendingWords } from './sending-words.tsx';
import type { Change, Editing } from './use-editing.ts';

interface EditingFormProps<T extends Change> {
  editing: Editing<T>;
  /** The fields in which the words are changed. */
  children: ReactNode;
}

/** A form to change one's own stored words in, with what became of them below the fields. */
export function EditingForm<T extends Change>({ editing, children }: EditingFormProps<T>) {
  const { other, sending } = editing;
  return (
    <form
      className="stack"
      data-gap="1"
      ref={editing.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        editing.give();
      }}
    >
      {children}
      <SendingWords sending={sending} unkept={editing.unkept} onRetry={editing.give} />
      {other ? (
        <BothTexts stored={other.body} onKeepMine={editing.keepMine} onKeepStored={editing.keepStored} />
      ) : (
        <div className="cluster" data-gap="1">
          <Button type="submit" busy={sending.state === 'sending'}>
            Bewaar de verandering
          </Button>
          <Button type="button" look="quiet" onClick={editing.leave}>
            Laat zoals het was
          </Button>
        </div>
      )}
    </form>
  );
}
