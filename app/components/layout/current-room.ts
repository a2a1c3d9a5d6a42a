/** Pages that lie in a room of another name, by what follows the case in their address. */
const withinRoom: Record<string, string> = {
  aantekeningen: 'nota',
  vragen: 'nota',
  downloaden: 'nota',
  archief: 'verloop',
};

/**
 * The room of a case that a page lies in, as `aria-current` says it: "page" for the room itself, "true" for a page
 * within it. Null on the overview of the case.
 */
export function currentRoom(
  rooms: readonly { to: string }[],
  { caseAddress, pathname }: { caseAddress: string; pathname: string },
): { to: string; as: 'page' | 'true' } | null {
  const place = pathname.slice(caseAddress.length + 1).split('/')[0] ?? '';
  const named = (name: string | undefined) => rooms.find(({ to }) => to === `${caseAddress}/${name}`);
  const room = named(place) ?? named(withinRoom[place]);
  return room ? { to: room.to, as: room.to === pathname ? 'page' : 'true' } : null;
}
