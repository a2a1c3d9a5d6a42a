import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { forgetOthers, type GivenBack, giveBack, isUnstored, letGoOfTyped } from './typed-words.ts';
import { type FormWatch, watchForms } from './watch-forms.ts';

const signInPath = '/inloggen';

/**
 * Gives back what somebody typed in a form and did not send: after a reload, the Back button, another page, a lost
 * connection or signing in again. Stands once in the frame, for the forms of all pages; forms that keep their words
 * themselves are left alone.
 */
export function TypedWordsNotice({ personId }: { personId: string | null }) {
  const { pathname, search, key } = useLocation();
  const { formData, formMethod } = useNavigation();
  const [back, setBack] = useState<GivenBack | null>(null);
  const watch = useRef<FormWatch | null>(null);
  const isSending = useRef(false);
  const path = pathname + search;

  // The browser's store is outside React, as are the forms. `key` is new at each arrival, also at the same address.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const isSignIn = pathname === signInPath;
    const wasTaken = isSending.current && !isSignIn && !isUnstored();
    isSending.current = false;
    if (wasTaken) watch.current?.taken();
    watch.current?.stop();
    watch.current = null;
    setBack(null);
    // Who comes back from signing in finds the words; whoever else signs in does not.
    if (personId === null) return;
    forgetOthers(personId);
    setBack(giveBack(personId, path));
    watch.current = watchForms(personId, path);
  }, [key, personId]);

  useEffect(() => () => watch.current?.stop(), []);

  // The answer is there when the next arrival comes; until then the words stay.
  useEffect(() => {
    if (formData && formMethod === 'POST') isSending.current = true;
  }, [formData, formMethod]);

  function startAnew() {
    for (const form of back?.refilled ?? []) letGoOfTyped(form);
    setBack(null);
  }

  const isEmpty = !back || back.refilled.length + back.words.length === 0;
  return (
    <div role="status" className="typed-words">
      {isEmpty ? null : (
        <div className="notice" data-kind="notice-info">
          <p className="notice__title">Uw tekst is er nog</p>
          <div className="notice__body stack" data-gap="2">
            {back.refilled.length > 0 ? (
              <>
                <p>Wat u had ingevuld, staat er weer. Het is nog niet verstuurd.</p>
                <div>
                  <Button type="button" onClick={startAnew}>
                    Haal mijn tekst weg
                  </Button>
                </div>
              </>
            ) : null}
            {back.words.length > 0 ? (
              <>
                <p>Dit had u ingevuld. Het is niet verstuurd; u kunt het kopiëren.</p>
                {back.words.map((words) => (
                  <blockquote key={words}>{words}</blockquote>
                ))}
              </>
            ) : null}
          </div>
        </div>
      )}
    </div>
  );
}
