import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type BegunSuggestion, chosenPassage } from '#editor/margin/chosen-passage.ts';
import type { MarginMark } from '#editor/plugins/margin-marks.ts';
import type { DraftingRoom } from '../../../domain/drafting/drafting-room.server.ts';
import type { Margin } from '../../../domain/drafting/margin/margin-room.server.ts';
import { dropWords, keepWords, wordsKept } from '../../annotations/kept-words.ts';
import type { LetterEditor } from '../letter-editor.client.ts';
import type { LetterDesk } from '../use-letter.ts';
import { commentOn, draftKeyOf, isWritten, type MarginDraft, suggestionFor } from './margin-draft.ts';
import { newsOf } from './margin-news.ts';

/** What stands beside the letter, as the page keeps it. */
export interface MarginDesk {
  data: Margin;
  /** What others just did, in one sentence for ears. */
  news: string;
  draft: MarginDraft | null;
  /** Why something could not be begun. */
  refusal: string;
  /** The card that was chosen last. */
  active: string | null;
  /** Whether the writer's own changes are suggestions now. */
  suggesting: boolean;
  setSuggesting(on: boolean): void;
  begin(kind: MarginDraft['kind'], editor: LetterEditor | null): void;
  begun(begun: BegunSuggestion | null): void;
  change(draft: MarginDraft): void;
  close(): void;
  pick(id: string): void;
  /** Asks the server for the list again, with words for ears about what this person did. */
  refresh(said?: string): Promise<void>;
}

const busySentence = 'U bent al bezig met een opmerking of voorstel. Bewaar dat eerst, of gooi het weg.';

/** Keeps the list of a room up to date, and the one form that is open. */
export function useMargin(room: DraftingRoom, writing: MarginDraft['kind'] | null): MarginDesk {
  const [data, setData] = useState(room.margin);
  const [news, setNews] = useState('');
  const [refusal, setRefusal] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [suggesting, setSuggesting] = useState(false);
  const [draft, setDraft] = useState<MarginDraft | null>(
    writing ? { ...(writing === 'comment' ? commentOn(null) : suggestionFor(null)), id: '' } : null,
  );
  const key = draftKeyOf(room.owner);
  const known = useRef(room.margin);
  const open = useRef(draft);
  open.current = draft;

  // The room brings a newer list whenever the page is loaded again.
  useEffect(() => {
    known.current = room.margin;
    setData(room.margin);
  }, [room.margin]);

  // What was being written before a reload is only known in the browser.
  useEffect(() => {
    const kept = wordsKept<MarginDraft>(key);
    if (kept) setDraft(kept);
  }, [key]);

  // Kept, so that the cards are drawn again only when the list or the form is another.
  const acts = useMemo(() => {
    /** Opens a form; one with words in it stays, since those are somebody's. */
    function show(next: MarginDraft | null, whyNot: string) {
      if (open.current && isWritten(open.current)) return setRefusal(busySentence);
      setRefusal(next ? '' : whyNot);
      // At once: the next key press of who types must land in the form.
      if (next) flushSync(() => setDraft(next));
    }
    return {
      setSuggesting,
      async refresh(said?: string) {
        const next = await marginFrom(room.caseId);
        if (next) {
          setNews(said ?? newsOf(known.current, next));
          known.current = next;
          setData(next);
        } else if (said) setNews(said);
      },
      change(next: MarginDraft) {
        setDraft(next);
        keepWords(key, next);
      },
      begin(kind: MarginDraft['kind'], editor: LetterEditor | null) {
        const passage = editor ? chosenPassage(editor.state()) : null;
        const isEmpty = kind === 'comment' && !passage?.quote.trim();
        show(
          passage && !isEmpty ? (kind === 'comment' ? commentOn(passage) : suggestionFor(passage)) : null,
          'Zet de cursor eerst in een zin van de brief, of kies woorden.',
        );
      },
      begun: (begun: BegunSuggestion | null) =>
        show(
          begun ? suggestionFor(begun) : null,
          'In een voorstel verandert u woorden, binnen één alinea. Voor iets anders maakt u een opmerking.',
        ),
      close() {
        dropWords(key);
        setDraft(null);
        setRefusal('');
      },
      pick(id: string) {
        setActive(id);
        const card = document.getElementById(`kaart-${id}`);
        const folded = card?.closest('details');
        if (folded) folded.open = true;
        card?.focus();
        card?.scrollIntoView({ block: 'nearest' });
      },
    };
  }, [key, room.caseId]);

  return useMemo(
    () => ({ data, news, draft, refusal, active, suggesting, ...acts }),
    [data, news, draft, refusal, active, suggesting, acts],
  );
}

/** Draws the list in the letter, once the editor stands and whenever the list changes. */
export function useDrawnMargin(desk: LetterDesk, data: Margin): void {
  const { ready, letter } = desk;

  // The editor lives outside React: it is told what to draw.
  useEffect(() => {
    if (ready) letter.editor()?.showMargin(marksOf(data), data.version);
  }, [ready, data, letter]);
}

function marksOf({ comments, suggestions }: Margin): MarginMark[] {
  return [
    ...comments
      .filter(({ resolved }) => resolved === null)
      .map((one) => ({ ...one, words: null, label: `opmerking van ${one.author}` })),
    ...suggestions.flat().map((one) => ({ ...one, label: `voorstel van ${one.author}` })),
  ].map(({ id, from, to, quote, prefix, suffix, standing, words, label }) => {
    return { id, from, to, quote, prefix, suffix, orphaned: standing === 'orphaned', words, label };
  });
}

/** The list as it is on the server; null without a connection or a session, when the old one stays on the page. */
async function marginFrom(caseId: string): Promise<Margin | null> {
  try {
    const answer = await fetch(`/adviezen/${caseId}/kantlijn`, { headers: { 'X-Background': '1' } });
    return answer.ok ? ((await answer.json()) as Margin) : null;
  } catch {
    // No connection: the stream asks again when it is back.
    return null;
  }
}
