import fc from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';
import { testSeed } from './harness/seed.ts';

fc.configureGlobal({ seed: testSeed });

/** Nothing may be written to console.error unnoticed: an unexpected message fails the test that caused it. */
const written: unknown[][] = [];

beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => void written.push(parts));
});

afterEach(() => {
  const messages = written.map((parts) => parts.map(String).join(' '));
  vi.mocked(console.error).mockRestore();
  if (messages.length > 0) throw new Error(`console.error was called: ${messages.join(' | ')}`);
});
