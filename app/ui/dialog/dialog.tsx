import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../button/button.tsx';
import { words } from '../words.ts';

export interface DialogProps {
  /** Unique on the page. */
  id: string;
  title: string;
  open: boolean;
  /** The person closed it: by the button, Escape, or a form with method dialog. */
  onClose: () => void;
  children: ReactNode;
  /** The act and its way out, as Buttons. Without it there is only "Sluiten". */
  actions?: ReactNode;
}

/**
 * A question that must be answered before one goes on. Never for a message (Notice) or a form (a page of its own): an
 * act that needs a dialog must also have a page, for whoever has no JavaScript.
 *
 * Criteria: native dialog with showModal, so the page behind is inert and Escape closes (2.1.2); named by its heading;
 * focus goes to the heading, so that Enter cannot do the act unread, and returns to what opened it (2.4.3).
 */
export function Dialog({ id, title, open, onClose, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);

  // A modal dialog is opened by a method, not by an attribute; this is the one place where state meets that method.
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      opener.current = document.activeElement;
      dialog.showModal();
      heading.current?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);

  function handleClose() {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
    onClose();
  }

  return (
    <dialog className="dialog" id={id} ref={box} aria-labelledby={`${id}-title`} onClose={handleClose}>
      <h2 className="dialog__title" id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className="dialog__body">{children}</div>
      <div className="cluster">
        {actions}
        <Button type="button" look={actions ? 'quiet' : 'secondary'} onClick={() => box.current?.close()}>
          {words.close}
        </Button>
      </div>
    </dialog>
  );
}
