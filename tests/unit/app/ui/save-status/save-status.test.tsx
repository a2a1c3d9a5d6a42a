import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SaveStatus } from '#app/ui/save-status/save-status.tsx';

describe('the save status', () => {
  it.each([
    ['untouched', undefined, 'Nog niets te bewaren'],
    ['untouched', '13:50', 'Bewaard om 13:50'],
    ['saving', '14:03', 'Bezig met bewaren …'],
    ['saved', '14:03', 'Bewaard om 14:03'],
    ['saved', undefined, 'Bewaard'],
    ['offline', '14:03', 'Geen verbinding. Uw werk staat op dit apparaat; laatst verstuurd om 14:03'],
    ['failed', '14:03', 'Bewaren lukte niet. Uw tekst staat nog op dit scherm'],
  ] as const)('says in words that the work is %s (%s)', (state, at, sentence) => {
    const html = renderToStaticMarkup(<SaveStatus state={state} at={at} />);
    expect(html.replace(/<[^>]*>/g, '')).toBe(sentence);
    expect(html).toContain('aria-live="polite"');
  });
});
