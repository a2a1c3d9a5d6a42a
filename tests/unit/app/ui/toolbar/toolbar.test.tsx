// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { Button } from '#app/ui/button/button.tsx';
import { Toolbar } from '#app/ui/toolbar/toolbar.tsx';

afterEach(cleanup);

const names = ['Opmerking', 'Vraag', 'Zorg'];

function bar(shown = names) {
  return (
    <Toolbar label="Aantekening maken">
      {shown.map((name) => (
        <Button key={name} type="button" look="quiet">
          {name}
        </Button>
      ))}
    </Toolbar>
  );
}

const tool = (name: string) => screen.getByRole('button', { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const stops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);

describe('the toolbar', () => {
  it('is one stop of the Tab key once scripts run', () => {
    render(bar());
    expect(stops()).toEqual([tool('Opmerking')]);
  });

  it('lets every tool be reached by Tab before scripts run', () => {
    expect(renderToStaticMarkup(bar())).not.toContain('tabindex');
  });

  it('moves with the arrows, round the ends, and with Home and End', () => {
    render(bar());
    tool('Opmerking').focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(tool('Vraag'));
    press('End');
    expect(document.activeElement).toBe(tool('Zorg'));
    press('ArrowRight');
    expect(document.activeElement).toBe(tool('Opmerking'));
    press('ArrowLeft');
    expect(document.activeElement).toBe(tool('Zorg'));
    press('Home');
    expect(document.activeElement).toBe(tool('Opmerking'));
  });

  it('comes back to the tool that was used last', () => {
    render(bar());
    tool('Zorg').focus();
    expect(stops()).toEqual([tool('Zorg')]);
  });

  it('keeps a stop when the tool that had it goes away', () => {
    const { rerender } = render(bar());
    tool('Zorg').focus();
    rerender(bar(['Opmerking', 'Vraag']));
    expect(stops()).toEqual([tool('Opmerking')]);
  });

  it('leaves other keys to the page', () => {
    render(bar());
    tool('Opmerking').focus();
    expect(press('Escape')).toBe(true);
    expect(document.activeElement).toBe(tool('Opmerking'));
  });
});
