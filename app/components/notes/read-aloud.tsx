import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import type { NoteView } from './note-view.client.ts';

/** Reading the note aloud from the cursor on, with the voice of the device. Not drawn where there is none. */
export function ReadAloud({ view }: { view: NoteView | null }) {
  const [reading, setReading] = useState(false);
  const going = useRef(false);

  // A page that is left must not go on talking.
  useEffect(
    () => () => {
      going.current = false;
      if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
    },
    [],
  );
  if (!view || typeof speechSynthesis === 'undefined') return null;

  function start() {
    const paragraphs = view?.paragraphsFromCaret() ?? [];
    going.current = true;
    setReading(true);
    const next = (index: number) => {
      const paragraph = paragraphs[index];
      if (!paragraph || !going.current) return stop();
      const speech = new SpeechSynthesisUtterance(paragraph.text);
      speech.lang = 'nl-NL';
      speech.onend = () => next(index + 1);
      speech.onerror = () => stop();
      speechSynthesis.speak(speech);
    };
    next(0);
  }

  function stop() {
    going.current = false;
    speechSynthesis.cancel();
    setReading(false);
  }

  return (
    <Button type="button" look="quiet" onClick={reading ? stop : start}>
      {reading ? 'Stop voorlezen' : 'Lees voor'}
    </Button>
  );
}
