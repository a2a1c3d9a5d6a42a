import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openPackage } from '#editor/import/intake/open-package.ts';
import * as hostile from '#tests/fixtures/make-hostile.ts';

const refusal = (bytes: Uint8Array) =>
  openPackage(bytes).then(
    () => 'opened',
    (error) => error.code,
  );

describe('opening a package', () => {
  it('lists the parts and reads them, packed or stored', async () => {
    const pkg = await openPackage(
      zipSync({ 'a/b.xml': strToU8('<b/>'), c: [strToU8('kaal'), { level: 0 }] }),
    );
    expect(pkg.names).toEqual(['a/b.xml', 'c']);
    expect(Buffer.from(await pkg.read('a/b.xml')).toString()).toBe('<b/>');
    expect(Buffer.from(await pkg.read('c')).toString()).toBe('kaal');
    expect(pkg.has('d')).toBe(false);
    await expect(pkg.read('d')).rejects.toMatchObject({ code: 'ZIP_CORRUPT' });
  });

  it('reads a part without bytes', async () => {
    const pkg = await openPackage(zipSync({ leeg: new Uint8Array(0) }));
    expect(await pkg.read('leeg')).toHaveLength(0);
  });

  it('forgives bytes that a mail gateway added behind the end', async () => {
    const file = zipSync({ a: strToU8('tekst') });
    const pkg = await openPackage(new Uint8Array([...file, 13, 10, 45, 45]));
    expect(pkg.names).toEqual(['a']);
  });

  it.each([
    ['a part that is too big', hostile.zipBomb, 'ZIP_PART_TOO_BIG'],
    ['a part that packs impossibly well', hostile.denseZip, 'ZIP_PART_TOO_BIG'],
    ['parts that are too big together', hostile.zipTooBig, 'ZIP_TOO_BIG'],
    ['too many parts', hostile.tooManyEntries, 'ZIP_TOO_MANY_ENTRIES'],
    ['a path that climbs', () => hostile.zipSlip(), 'ZIP_BAD_PATH'],
    ['a path that climbs with backslashes', () => hostile.zipSlip('..\\..\\evil'), 'ZIP_BAD_PATH'],
    ['an absolute path', () => hostile.zipSlip('/etc/evil'), 'ZIP_BAD_PATH'],
    ['a path on a drive', () => hostile.zipSlip('C:/evil'), 'ZIP_BAD_PATH'],
    ['two parts of one name', hostile.doubleName, 'ZIP_CORRUPT'],
    ['half a file', () => hostile.truncated(hostile.plainDocx()), 'ZIP_CORRUPT'],
    ['only an end mark', () => strToU8('PK\x05\x06'), 'ZIP_CORRUPT'],
  ])('refuses %s', async (_, make, code) => {
    expect(await refusal(make())).toBe(code);
  });

  it('stops inflating where the promised size ends', async () => {
    const pkg = await openPackage(hostile.lyingSize());
    await expect(pkg.read('word/document.xml')).rejects.toMatchObject({ code: 'ZIP_SIZE_LIE' });
  });

  it('refuses a part whose checksum does not fit', async () => {
    const file = zipSync({ a: [strToU8('bedrag 100'), { level: 0 }] });
    file[Buffer.from(file).indexOf('100')] = 57;
    const pkg = await openPackage(file);
    await expect(pkg.read('a')).rejects.toMatchObject({ code: 'ZIP_CORRUPT' });
  });
});
