import { describe, expect, it } from 'vitest';
import { currentRoom } from '#app/components/layout/current-room.ts';

const council = ['nota', 'beoordeling', 'concept', 'verloop'];
const current = (pathname: string, names = council) => {
  const rooms = names.map((name) => ({ to: `/adviezen/1/${name}` }));
  const found = currentRoom(rooms, { caseAddress: '/adviezen/1', pathname });
  return found ? `${found.to.split('/').at(-1)} ${found.as}` : null;
};

describe('the room of a case that a page lies in', () => {
  it.each([
    ['/adviezen/1/nota', 'nota page'],
    ['/adviezen/1/nota/7/vergelijk', 'nota true'],
    ['/adviezen/1/concept/tijdlijn', 'concept true'],
    ['/adviezen/1/aantekeningen/9', 'nota true'],
    ['/adviezen/1/archief', 'verloop true'],
    ['/adviezen/1', null],
  ])('is at %s: %s', (address, room) => {
    expect(current(address)).toBe(room);
  });

  it('is that of the questions where there is one, and else the note', () => {
    expect(current('/adviezen/1/vragen', ['nota', 'vragen'])).toBe('vragen page');
    expect(current('/adviezen/1/vragen')).toBe('nota true');
  });
});
