// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReplyItem } from '#app/components/annotations/reply-item.tsx';
import type { ShownReply } from '#app/domain/annotations/shown-thread.server.ts';

/** The stored reply, changed by the rules of editReply, over a connection that can lose its answers. */
class FakeServer {
  body = 'Eerst dit';
  version = 1;
  asked = 0;
  answersToLose = 0;

  fetch = async (_path: string, { body: json }: { body: string }): Promise<Response> => {
    this.asked += 1;
    const { body, version } = JSON.parse(json) as { body: string; version: number };
    const answer = this.change(body, version);
    if (this.answersToLose-- > 0) throw new TypeError('no connection');
    return answer;
  };

  private change(body: string, version: number): Response {
    const said = { body: this.body, version: this.version };
    if (version !== this.version && body !== this.body)
      return Response.json(
        { failure: { message: 'Intussen veranderd.', fields: {}, code: 'TEGELIJK-01', current: said } },
        { status: 409 },
      );
    if (version === this.version) Object.assign(this, { body, version: version + 1 });
    return Response.json({});
  }
}

let server: FakeServer;
const said: string[] = [];
beforeEach(() => {
  server = new FakeServer();
  said.length = 0;
  localStorage.clear();
  vi.stubGlobal('fetch', server.fetch);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const place = 'antwoord:1:2';
const showReply = (stored: Partial<ShownReply> = {}) => {
  const reply: ShownReply = {
    id: '2',
    author: 'Truus',
    mine: true,
    body: 'Eerst dit',
    at: 0,
    version: 1,
    edited: false,
    removed: false,
    ...stored,
  };
  render(
    <ol>
      <ReplyItem
        reply={reply}
        people={[]}
        canReply
        formPath="/lijst"
        keptUnder={place}
        onChanged={(words) => said.push(words)}
      />
    </ol>,
  );
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Uw reactie' });
const write = (text: string) => fireEvent.change(field(), { target: { value: text } });
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const kept = () => Object.keys(localStorage).filter((key) => key.startsWith(`${place}/`));
const leave = (value: object) => localStorage.setItem(`${place}/van-eerder`, JSON.stringify(value));

describe('changing one’s own words', () => {
  it('keeps them in this browser from the first key until they are stored', async () => {
    showReply();
    press(/^Verander/);
    expect(document.activeElement).toBe(field());
    write('Dan dit');
    expect(kept()).toHaveLength(1);
    press(/Bewaar de verandering/);
    await waitFor(() => expect(said).toEqual(['De verandering is bewaard.']));
    expect(server).toMatchObject({ body: 'Dan dit', version: 2 });
    expect(kept()).toEqual([]);
    expect(document.activeElement?.tagName).toBe('LI');
  });

  it.each([
    [/Houd mijn tekst hierboven/, 'Van mij', 'De verandering is bewaard.'],
    [/Houd wat er nu staat/, 'Van het andere tabblad', 'Uw verandering is losgelaten.'],
  ])('shows both texts when another tab was first, and %s ends it', async (choice, body, words) => {
    showReply();
    Object.assign(server, { body: 'Van het andere tabblad', version: 2 });
    press(/^Verander/);
    write('Van mij');
    press(/Bewaar de verandering/);
    await screen.findByText('Van het andere tabblad');
    expect(field().value).toBe('Van mij');
    expect(server.body).toBe('Van het andere tabblad');
    press(choice);
    await waitFor(() => expect(said).toEqual([words]));
    expect(server.body).toBe(body);
    expect(kept()).toEqual([]);
  });

  it('goes on from its own earlier words when only the answer got lost, and shows no clash', async () => {
    showReply();
    server.answersToLose = 1;
    press(/^Verander/);
    write('Dan dit');
    press(/Bewaar de verandering/);
    await screen.findByText(/geen verbinding/);
    write('Dan dit, en nog iets');
    press(/Bewaar de verandering/);
    await waitFor(() => expect(said).toEqual(['De verandering is bewaard.']));
    expect(server).toMatchObject({ body: 'Dan dit, en nog iets', version: 3, asked: 3 });
    expect(screen.queryByText('Dit staat er nu:')).toBeNull();
  });

  it('offers what an earlier page left, without taking the cursor', async () => {
    leave({ body: 'Van voor het herladen', version: 1 });
    showReply();
    await waitFor(() => expect(field().value).toBe('Van voor het herladen'));
    expect(document.activeElement).toBe(document.body);
  });

  it('offers what the tab beside it left when somebody comes back after closing that', async () => {
    showReply();
    leave({ body: 'Uit het gesloten tabblad', version: 1 });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(field().value).toBe('Uit het gesloten tabblad'));
  });

  it('says so when this browser keeps nothing', () => {
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { setItem, getItem: () => null, removeItem: () => undefined });
    showReply();
    press(/^Verander/);
    write('Alleen op dit scherm');
    expect(screen.getByText(/Dit apparaat bewaart niets tussendoor/)).toBeTruthy();
  });

  it('offers nothing when what was left is stored after all', async () => {
    leave({ body: 'Aangekomen ', version: 1 });
    showReply({ body: 'Aangekomen', version: 2 });
    await waitFor(() => expect(kept()).toEqual([]));
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
