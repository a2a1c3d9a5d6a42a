import interfaceFace from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

/** The face of every screen; worth a preload on each page (34 kB). */
export const interfaceFontUrl = interfaceFace;
