import type { ReactNode } from 'react';
import { words } from '../words.ts';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  kind: NoticeKind;
  /** The heading; without it the kind's own word stands there, so that colour is never the only sign. */
  title?: string;
  /** A message that appears after an act is announced; one that stands on the page from the start is not. */
  announce?: boolean;
  children: ReactNode;
}

const titles: Record<NoticeKind, string> = {
  info: words.noticeInfo,
  success: words.noticeSuccess,
  warning: words.noticeWarning,
  error: words.noticeError,
};

/**
 * A message that belongs to the page. Criteria: its kind is told by a word (1.4.1); success and info are announced
 * politely, warning and error at once (4.1.3); it never disappears by itself (2.2.1).
 */
export function Notice({ kind, title = titles[kind], announce, children }: NoticeProps) {
  const urgent = kind === 'warning' || kind === 'error';
  return (
    <div
      className="notice"
      data-kind={`notice-${kind}`}
      role={announce ? (urgent ? 'alert' : 'status') : undefined}
    >
      <p className="notice__title">{title}</p>
      <div className="notice__body">{children}</div>
    </div>
  );
}
