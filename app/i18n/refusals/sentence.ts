/** Numbers and words that a sentence names. */
export type Params = Record<string, string | number>;

/** What the reader sees of a refusal; the code is for the telephone. */
export interface Sentence {
  code: string;
  message: (params: Params) => string;
}

/** A refusal in Dutch: what happened, what was kept, what to do. */
export const sentence = (code: string, message: string | ((params: Params) => string)): Sentence => ({
  code,
  message: typeof message === 'string' ? () => message : message,
});
