import { describe, expect, it } from 'vitest';
import { MemoryWatch, readingLimit } from '#app/jobs/memory-watch.server.ts';

/** A watch over memory that the test sets, and the names of the readings that it stopped. */
function watchWith(...names: string[]) {
  const memory = { used: 100 };
  const watch = new MemoryWatch(() => memory.used);
  const stopped: string[] = [];
  const done = names.map((name) => watch.add(() => stopped.push(name)));
  return { memory, watch, stopped, done };
}

describe('the watch over the memory of readings', () => {
  it('lets readings be that stay within what each may take', () => {
    const { memory, watch, stopped, done } = watchWith('nota', 'bijlage');
    memory.used += 2 * readingLimit;
    watch.check();
    expect(stopped).toEqual([]);
    for (const end of done) end();
  });

  it('stops the youngest reading first, and the next only while it is still too much', () => {
    const { memory, watch, stopped, done } = watchWith('nota', 'bom');
    memory.used += 2 * readingLimit + 1;
    watch.check();
    expect(stopped).toEqual(['bom']);
    memory.used = 100;
    watch.check();
    expect(stopped).toEqual(['bom']);
    memory.used += readingLimit + 1;
    watch.check();
    watch.check();
    expect(stopped).toEqual(['bom', 'nota']);
    for (const end of done) end();
  });

  it('forgets a reading that has ended, and counts anew from what is then in use', () => {
    const { memory, watch, stopped, done } = watchWith('nota');
    done[0]!();
    memory.used = 5 * readingLimit;
    watch.check();
    const end = watch.add(() => stopped.push('later'));
    watch.check();
    expect(stopped).toEqual([]);
    end();
  });
});
