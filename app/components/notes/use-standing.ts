import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { NoteStanding } from '../../domain/notes/note-standing.server.ts';

/** Between two questions to the server while a note is being read. */
const everyMs = 1_500;

/** How far the reading is, asked again while it goes on. When it ended the page gets its new data. */
export function useStanding(caseId: string, first: NoteStanding): NoteStanding {
  const [standing, setStanding] = useState(first);
  const { revalidate } = useRevalidator();
  const { id, status } = first;

  useEffect(() => {
    setStanding(first);
  }, [first]);

  useEffect(() => {
    if (status !== 'queued' && status !== 'reading') return;
    const control = new AbortController();
    const timer = setInterval(() => {
      void askStanding(`/adviezen/${caseId}/nota/${id}/stand`, control.signal).then((now) => {
        if (!now) return;
        setStanding(now);
        if (now.status !== 'ready' && now.status !== 'failed') return;
        clearInterval(timer);
        revalidate();
      });
    }, everyMs);
    return () => {
      clearInterval(timer);
      control.abort();
    };
  }, [caseId, id, status, revalidate]);
  return standing;
}

/** One question; null without an answer, which the next question makes good. */
async function askStanding(path: string, signal: AbortSignal): Promise<NoteStanding | null> {
  try {
    const response = await fetch(path, { signal, headers: { 'x-background': '1' } });
    return response.ok ? ((await response.json()) as NoteStanding) : null;
  } catch {
    // No connection, or the page was left.
    return null;
  }
}
