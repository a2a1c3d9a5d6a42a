import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * For a route whose forms can be overtaken by somebody else: what was refused for that reason (409) comes with the page
 * as it stands now. Remix keeps the old data after any refusal, and then the button that no longer works stays.
 */
export const freshAfterConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate;
