import { useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { interruptForm, type KeptForm, keepForm, refillForm, takeForm } from './kept-form.ts';

const signInPath = '/inloggen';

/** What came of a form that waited: written back, or only its words where the form is gone. */
type Outcome = { kind: 'refilled' } | { kind: 'words'; words: string[] };

/**
 * Gives a form back to who had filled it in when the session ended: the form is kept while it is sent, and written
 * back when the same person returns to the page from signing in. Stands once in the frame, for the forms of all pages.
 */
export function KeptFormNotice({ personId }: { personId: string | null }) {
  const { pathname, key } = useLocation();
  const { formData, formMethod } = useNavigation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  // The browser's store is outside React.
  useEffect(() => {
    if (formData && formMethod === 'POST' && personId) keepForm({ personId, path: pathname }, formData);
  }, [formData, formMethod, personId, pathname]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per arrival; `key` is new at each.
  useEffect(() => {
    setOutcome(null);
    if (pathname === signInPath) interruptForm();
    else if (personId) setOutcome(giveBack(takeForm(), personId, pathname));
  }, [key, personId]);

  return (
    <div role="status" className="kept-form">
      {outcome ? (
        <div className="notice" data-kind="notice-info">
          <p className="notice__title">Uw tekst is er nog</p>
          <div className="notice__body">
            {outcome.kind === 'refilled' ? (
              <p>Wat u had ingevuld, staat er weer. Het is nog niet verstuurd.</p>
            ) : (
              <>
                <p>Dit had u ingevuld. Het is niet verstuurd; u kunt het kopiëren.</p>
                {outcome.words.map((words) => (
                  <blockquote key={words}>{words}</blockquote>
                ))}
              </>
            )}
          </div>
        </div>
      ) : null}
    </div>
  );
}

function giveBack(kept: KeptForm | null, personId: string, path: string): Outcome | null {
  if (!kept || kept.personId !== personId) return null;
  if (kept.path === path && refillForm(kept.fields)) return { kind: 'refilled' };
  // Codes and choices mean nothing outside their form; what somebody wrote has a space in it.
  const words = kept.fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value));
  return words.length > 0 ? { kind: 'words', words } : null;
}
