/** A version number out of the address; null when it is not there or is no number. */
export function versionIn(request: Request, name: string): number | null {
  const value = new URL(request.url).searchParams.get(name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}
