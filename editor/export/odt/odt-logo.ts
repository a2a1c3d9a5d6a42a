import type { PrintLogo } from '../print-letter.ts';

/** Where the logo stands inside the file. */
export function odtLogoPath(logo: PrintLogo): string {
  return logo.mime === 'image/png' ? 'Pictures/logo.png' : 'Pictures/logo.jpg';
}
