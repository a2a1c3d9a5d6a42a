import type { Span } from './private-kind.ts';

const address =
  /(?<![\w.+-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}/gu;

/** E-mail addresses in a text. */
export const emailAddresses = (text: string): Span[] =>
  [...text.matchAll(address)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
