import type { WooCategory } from './diwoo-lists.ts';
import { sitemapIndexName } from './diwoo-sitemap.ts';

/**
 * What robots may read (RFC 9309): what the council made public, and nothing else of its workplace. The line that names
 * the sitemap index is where the Woo index begins.
 */
export const robotsText = (origin: string, category: WooCategory): string =>
  [
    'User-agent: *',
    'Allow: /openbaar',
    'Allow: /sitemap',
    'Allow: /assets/',
    'Disallow: /',
    '',
    `Sitemap: ${origin}/${sitemapIndexName(category)}`,
    '',
  ].join('\n');
