/**
 * Where each drawn annotation begins, in pixels from the top of the window. A passage in a piece of the text that the
 * browser skips counts as the beginning of that piece: measuring it would make the browser draw it.
 */
export function passageTops(): Map<string, number> {
  const tops = new Map<string, number>();
  for (const piece of document.querySelector('.note-text > .reading')?.children ?? []) {
    const skippedAt = isDrawn(piece) ? null : piece.getBoundingClientRect().top;
    for (const mark of piece.querySelectorAll<HTMLElement>('[data-annotation]')) {
      const id = mark.dataset.annotation ?? '';
      if (!tops.has(id)) tops.set(id, skippedAt ?? mark.getBoundingClientRect().top);
    }
  }
  return tops;
}

/** Whether what stands in a piece is drawn. Browsers without the question draw everything. */
function isDrawn({ firstElementChild }: Element): boolean {
  return (
    typeof firstElementChild?.checkVisibility !== 'function' ||
    firstElementChild.checkVisibility({ contentVisibilityAuto: true })
  );
}
