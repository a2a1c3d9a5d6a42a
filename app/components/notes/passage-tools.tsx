import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { AnnotationKind } from '#db/schema/notes.ts';
import { Button, buttonClasses } from '../../ui/button/button.tsx';
import { kindWords } from '../../ui/kind-mark/kind-mark.tsx';
import { Toolbar } from '../../ui/toolbar/toolbar.tsx';
import { type PlaceStore, usePlace } from './place-store.ts';
import type { OriginalBeside } from './use-original.ts';

interface PassageToolsProps {
  at: PlaceStore;
  tools: RefObject<HTMLDivElement>;
  /** The id of the text that the tools work on. */
  controls: string;
  mayAnnotate: boolean;
  /** Why there are no tools for who selects words; null when nothing is missed. */
  whyNot: string | null;
  original: OriginalBeside | null;
  onChoose: (kind: AnnotationKind) => void;
  onParagraph: () => void;
  onEscape: () => void;
}

const kinds = Object.entries(kindWords) as [AnnotationKind, { word: string }][];

/** Room for the five kinds on one line, so that the bar does not stick out at the right end. */
const barWidth = 540;

/**
 * What can be done at the reader's place: with a selection the five kinds of annotation, else one button for the
 * paragraph with the caret, so that nobody needs to select; and the page of the original. Stands right after the text in the order of Tab.
 */
export function PassageTools(props: PassageToolsProps) {
  const { at, tools, controls, mayAnnotate, whyNot, original, onChoose, onParagraph, onEscape } = props;
  const place = usePlace(at);
  const anchor = useRef<HTMLDivElement>(null);

  // The place is measured in the browser; a style attribute is not allowed, a property is.
  useLayoutEffect(() => {
    const element = anchor.current;
    if (!element || !place) return;
    const width = element.parentElement?.clientWidth ?? 0;
    const left = place.selected ? Math.max(0, Math.min(place.at.left, width - barWidth)) : null;
    element.style.insetBlockStart = `${Math.round(place.at.top)}px`;
    element.style.insetInlineStart = left === null ? 'auto' : `${Math.round(left)}px`;
  }, [place]);

  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape();
  };
  const offersOriginal = original !== null && !original.open && place?.page != null;
  const says = !mayAnnotate && place?.selected ? whyNot : null;
  if (!place || (!place.selected && !place.block) || (!mayAnnotate && !offersOriginal && !says)) return null;
  return (
    <div className="passage-tools no-print" ref={anchor}>
      <div ref={tools}>
        {!mayAnnotate ? null : place.selected ? (
          <Toolbar label="Aantekening maken bij de selectie" controls={controls}>
            {kinds.map(([kind, { word }]) => (
              <Button key={kind} type="button" look="quiet" onKeyDown={leave} onClick={() => onChoose(kind)}>
                {word}
              </Button>
            ))}
          </Toolbar>
        ) : (
          <Button
            type="button"
            look="secondary"
            className="passage-tools__paragraph"
            onKeyDown={leave}
            onClick={onParagraph}
          >
            Maak aantekening bij deze alinea
          </Button>
        )}
        {says ? (
          <p className="passage-tools__why small" role="status">
            {says}
          </p>
        ) : null}
        {offersOriginal ? (
          <a
            className={`${buttonClasses('secondary')} passage-tools__original`}
            href={original.address}
            onKeyDown={leave}
            onClick={original.openBeside}
          >
            Toon bladzijde {original.page} uit het origineel
          </a>
        ) : null}
      </div>
    </div>
  );
}
