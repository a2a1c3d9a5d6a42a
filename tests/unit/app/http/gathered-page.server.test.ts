import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { GatheredPage } from '#app/http/gathered-page.server.ts';

function page() {
  const gathered = new GatheredPage();
  const pieces: string[] = [];
  gathered.on('data', (piece: Buffer) => pieces.push(piece.toString()));
  return { gathered, pieces };
}

const kilobytes = (letter: string, count: number) => Buffer.from(letter.repeat(count * 1024));

describe('a page on its way to the browser', () => {
  it('sends its head ahead, and all else that is ready as one piece', async () => {
    const { gathered, pieces } = page();
    for (const letter of 'aaaabbbbbbbb') gathered.write(kilobytes(letter, 2));
    await setImmediate();
    expect(pieces).toEqual(['a'.repeat(8 * 1024), 'b'.repeat(16 * 1024)]);
  });

  it('sends what comes later when it comes, and does not keep it until the end', async () => {
    const { gathered, pieces } = page();
    gathered.write('eerst');
    await setImmediate();
    expect(pieces).toEqual(['eerst']);
    gathered.write('later ');
    gathered.write('en samen');
    await setImmediate();
    expect(pieces).toEqual(['eerst', 'later en samen']);
  });

  it('loses nothing when it ends in the same breath, nor to a browser that reads slowly', async () => {
    const gathered = new GatheredPage();
    const letters = [...'abcdefghijklmnopqrst'];
    for (const letter of letters) gathered.write(kilobytes(letter, 20));
    gathered.end(Buffer.from('slot'));
    let read = '';
    for await (const piece of gathered) {
      await setImmediate();
      read += String(piece);
    }
    expect(read).toBe(`${letters.map((letter) => letter.repeat(20 * 1024)).join('')}slot`);
  });

  it('goes on with nothing after it was broken off', async () => {
    const { gathered, pieces } = page();
    gathered.write('half');
    gathered.destroy();
    await setImmediate();
    expect(pieces).toEqual([]);
  });
});
