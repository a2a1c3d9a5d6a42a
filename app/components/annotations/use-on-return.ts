import { useEffect, useRef } from 'react';

/** Looks again whenever somebody comes back to this page: the tab beside it may have been closed meanwhile. */
export function useOnReturn(look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    const handleChange = () => {
      if (document.visibilityState === 'visible') latest.current();
    };
    document.addEventListener('visibilitychange', handleChange);
    return () => document.removeEventListener('visibilitychange', handleChange);
  }, []);
}
