import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import { words } from '../words.ts';

export interface Shortcut {
  /** One after the other, as printed on the keys: ["Alt", "A"]. */
  keys: readonly string[];
  does: string;
}

export interface HelpSheetProps {
  shortcuts: readonly Shortcut[];
  /** A few sentences about this screen, before the keys. */
  children?: ReactNode;
}

/**
 * Help with one screen: a few sentences and its keys, behind a visible button and the key "?".
 *
 * Criteria: the key works only outside a text box, and only "?" (2.1.4: a shifted sign, and the same is on a button);
 * keys are kbd elements in a definition list (1.3.1).
 */
export function HelpSheet({ shortcuts, children }: HelpSheetProps) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.key !== '?' || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);

  return (
    <>
      <Button type="button" look="quiet" onClick={() => setOpen(true)}>
        {words.helpOpen} <kbd>?</kbd>
      </Button>
      <Dialog id="hulp" title={words.helpTitle} open={open} onClose={() => setOpen(false)}>
        {children}
        {shortcuts.length > 0 ? <ShortcutList shortcuts={shortcuts} /> : null}
      </Dialog>
    </>
  );
}

/** The keys of a screen as a list; also for a help page that works without JavaScript. */
function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="shortcuts__title">{words.helpKeys}</h3>
      <dl className="shortcuts">
        {shortcuts.map((shortcut) => (
          <div className="shortcuts__line" key={shortcut.keys.join('+')}>
            <dt>
              {shortcut.keys.map((key, index) => (
                <span key={key}>
                  {index > 0 ? ' + ' : null}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{shortcut.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** True where a "?" is a letter of somebody's text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A text that can only be read has a caret too, but takes no letters.
  if (target.closest('[aria-readonly="true"]')) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
