/** What goes round the councils now and then. */
export interface RoundsOptions<Stop> {
  everyMs: number;
  /** What is done at one council; asks `isClosed` before it begins something new. */
  visit(stop: Stop, isClosed: () => boolean): Promise<void> | void;
  /** The council's id, which a fault names. */
  nameOf(stop: Stop): string;
  tell(line: string): void;
}

/**
 * Goes round the councils, one after another and never two rounds at once. What fails at one council is told, keeps
 * nothing from the others, and is tried again the next round.
 */
export class Rounds<Stop> {
  private readonly stops = new Map<string, Stop>();
  private running: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly options: RoundsOptions<Stop>) {
    this.timer = setInterval(() => this.wake(), options.everyMs).unref();
  }

  /** Takes a stop on, in place of one with the same name. */
  add(stop: Stop): void {
    this.stops.set(this.options.nameOf(stop), stop);
  }

  /** Goes round once more, after the rounds that were asked for before. */
  wake(): void {
    this.running = this.running.then(() => this.round());
  }

  /** Resolves when everything that was asked for until now was done. */
  settled(): Promise<void> {
    return this.running;
  }

  /** Resolves when what was being done is done; nothing new is begun. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    const { visit, tell } = this.options;
    for (const [name, stop] of this.stops) {
      if (this.closed) return;
      try {
        await visit(stop, () => this.closed);
      } catch (error) {
        tell(`council ${name}: ${(error as Error).stack ?? error}`);
      }
    }
  }
}
