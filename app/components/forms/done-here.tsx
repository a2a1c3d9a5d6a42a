import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Notice, type NoticeKind } from '../../ui/notice/notice.tsx';

/** The fragment of an address that leads to what was done. */
export const doneAnchor = '#gedaan';

interface DoneHereProps {
  /** Success, unless something is left to do. */
  kind?: NoticeKind;
  title: string;
  children: ReactNode;
}

/**
 * What the last act did, told where the act was: the address leads here, with or without a script.
 * Criteria: announced (4.1.3) and takes the focus, as the button that was pressed is often gone; one on a page.
 */
export function DoneHere({ kind = 'success', title, children }: DoneHereProps) {
  const { key } = useLocation();
  const box = useRef<HTMLDivElement>(null);

  // Focus is outside React; `key` is new at each act, also when the words are the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per arrival.
  useEffect(() => {
    box.current?.focus();
  }, [key]);

  return (
    <div id={doneAnchor.slice(1)} ref={box} tabIndex={-1} className="done-here">
      <Notice kind={kind} title={title} announce>
        {children}
      </Notice>
    </div>
  );
}
