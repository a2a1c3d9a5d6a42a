/**
 * Where each drawn annotation begins, in pixels from the top of the window. A passage in a section that the browser
 * skips counts as the beginning of that section: measuring it would make the browser draw it.
 */
export function passageTops(): Map<string, number> {
  const tops = new Map<string, number>();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-annotation]')) {
    const id = mark.dataset.annotation ?? '';
    if (tops.has(id)) continue;
    const measured = isDrawn(mark) ? mark : mark.closest('section');
    if (measured) tops.set(id, measured.getBoundingClientRect().top);
  }
  return tops;
}

/** Browsers without the question draw everything. */
const isDrawn = (element: HTMLElement): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ contentVisibilityAuto: true });
