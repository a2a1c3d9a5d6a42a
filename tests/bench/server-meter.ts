import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** What the meter answers: delays of the server's main thread in milliseconds since the last answer. */
export interface LoopDelay {
  p99: number;
  max: number;
}

/** Loaded into a measured server with `--import`: answers every message with the delays of its event loop. */
if (isMainThread && process.send) {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  process.on('message', () => {
    const delay: LoopDelay = { p99: histogram.percentile(99) / 1e6, max: histogram.max / 1e6 };
    histogram.reset();
    process.send!(delay);
  });
  // The server decides by itself when it has finished.
  process.channel?.unref();
}
