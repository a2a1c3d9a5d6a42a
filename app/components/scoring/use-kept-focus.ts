import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Keeps the focus on the page when a step takes away what had it: to the field of the form that was opened,
 * else to what the address points at, else to the content. Where the focus still is somewhere, it stays.
 */
export function useKeptFocus(fieldId: string | null): void {
  const { key, hash } = useLocation();
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    if (document.activeElement && document.activeElement !== document.body) return;
    const field = fieldId ? document.getElementById(fieldId) : null;
    if (field) field.focus();
    else placeOf(hash)?.focus({ preventScroll: true });
  }, [key, hash, fieldId]);
}

/** What the fragment of an address points at, else the content of the page. */
export const placeOf = (hash: string): HTMLElement | null =>
  document.getElementById(decodeURIComponent(hash.slice(1))) ?? document.getElementById('inhoud');
