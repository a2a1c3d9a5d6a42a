/** In a tab that is not shown there are no frames; then, and when a frame takes long, it runs after this (milliseconds). */
const atMost = 100;

/** Work that follows a key press, but must not stand between the key and the screen. */
export interface AfterPaint {
  /** Asks for the work: it is done once, after the next frame, however often it is asked for until then. */
  ask(): void;
  /** Does it now if it was asked for: the page goes. */
  flush(): void;
}

/** Puts work off until what was typed is on the screen: to store it and to send it takes longer than to draw it. */
export function afterPaint(work: () => void): AfterPaint {
  const { port1, port2 } = new MessageChannel();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    timer = undefined;
    work();
  }

  // Browsers paint between the callback of a frame and the next message.
  port1.onmessage = flush;
  return {
    ask() {
      if (timer !== undefined) return;
      timer = setTimeout(flush, atMost);
      frame = requestAnimationFrame(() => port2.postMessage(null));
    },
    flush,
  };
}
