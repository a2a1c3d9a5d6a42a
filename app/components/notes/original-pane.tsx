import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { OriginalPicture } from './original-picture.tsx';
import type { OriginalBeside } from './use-original.ts';

interface OriginalPaneProps {
  original: OriginalBeside;
  /** Address of the version: the pictures stand below it. */
  base: string;
  /** Called when the text has its new width. */
  onOpened: () => void;
  onClose: () => void;
}

/**
 * A page of the original beside the text. It follows the reader's place; the buttons turn the pages.
 *
 * Criteria: a labelled region that takes the focus when it opens; Escape and its button close it and give the focus
 * back to the text (2.4.3); which page is shown is said when it changes (4.1.3); the picture's text is the note.
 */
export function OriginalPane({ original, base, onOpened, onClose }: OriginalPaneProps) {
  const { page, pages, address, turn } = original;
  const heading = useRef<HTMLHeadingElement>(null);

  const opened = useRef(onOpened);

  // The pane was asked for, so that is where the reader goes on; the text beside it is where it was.
  useEffect(() => {
    opened.current();
    heading.current?.focus({ preventScroll: true });
  }, []);

  // At either end the button that was pressed goes away; the focus must not go with it.
  const turnTo = (to: number) => {
    turn(to);
    if (to === 1 || to === pages) heading.current?.focus({ preventScroll: true });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section className="original-pane" aria-labelledby="origineel-kop" onKeyDown={leave}>
      <h2 className="original-pane__title" id="origineel-kop" ref={heading} tabIndex={-1}>
        Het origineel
      </h2>
      <p role="status">
        Bladzijde {page} van {pages}
      </p>
      <div className="cluster" data-gap="1">
        {page > 1 ? (
          <Button type="button" look="quiet" onClick={() => turnTo(page - 1)}>
            Vorige bladzijde
          </Button>
        ) : null}
        {page < pages ? (
          <Button type="button" look="quiet" onClick={() => turnTo(page + 1)}>
            Volgende bladzijde
          </Button>
        ) : null}
        <Button type="button" look="quiet" onClick={onClose}>
          Sluit het origineel
        </Button>
      </div>
      <OriginalPicture base={base} page={page} pages={pages} />
      <p className="small">
        <TextLink to={address}>Bekijk deze bladzijde groot</TextLink>
      </p>
    </section>
  );
}
