/** Where a command writes to; tests hand over one that remembers. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
}

/** A command of the program. `run` gives the exit code. */
export interface Command {
  usage: string;
  summary: string;
  run(args: string[], terminal: Terminal): Promise<number>;
}

/** Exit codes of all commands; usage and input errors follow BSD sysexits. */
export const exitCodes = { done: 0, refused: 2, usage: 64, noInput: 66 } as const;
