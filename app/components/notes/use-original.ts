import { type MouseEvent, useState } from 'react';

/** The page of the original that belongs to the place in the text. */
export interface OriginalBeside {
  /** Whether the picture stands beside the text. */
  open: boolean;
  page: number;
  pages: number;
  /** Address of the page's own screen; what a small screen and a page without scripts go to. */
  address: string;
  /** Opens the picture beside the text where there is room; else the link is followed. */
  openBeside(event: MouseEvent): void;
  /** The same for a key: leaves the page where there is no room. */
  show(): void;
  turn(page: number): void;
  close(): void;
}

/** The annotations, which stand in the same place: a card that is opened takes it back. */
interface Margin {
  sheetOpen: boolean;
  setSheetOpen(open: boolean): void;
}

/** As in compositions/zones.css: from here on two columns stand beside each other. */
const roomForTwo = '(min-width: 64rem)';

/**
 * Keeps the picture of the original at the page where the reader is (`here`), until the reader turns the pages by hand.
 * Null for a note without page pictures.
 */
export function useOriginal(
  base: string,
  pages: number | null,
  here: number,
  margin: Margin,
): OriginalBeside | null {
  const [open, setOpen] = useState(false);
  const [turned, setTurned] = useState<{ to: number; from: number } | null>(null);
  if (pages === null) return null;
  const openNow = () => {
    margin.setSheetOpen(false);
    setOpen(true);
  };
  const page = turned?.from === here ? turned.to : here;
  const address = `${base}/bladzijde?nr=${page}`;
  const hasRoom = () => window.matchMedia(roomForTwo).matches;
  return {
    open: open && !margin.sheetOpen,
    page,
    pages,
    address,
    openBeside(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !hasRoom()) return;
      event.preventDefault();
      openNow();
    },
    show() {
      if (hasRoom()) openNow();
      else location.assign(address);
    },
    turn: (to) => setTurned({ to, from: here }),
    close: () => setOpen(false),
  };
}
