import type { CouncilSettings } from '../councils/settings.ts';
import type { WooPublisher } from './diwoo-sitemap.ts';

/** Who publishes for this council: its own choice, else the municipality that it advises. */
export const wooPublisher = (settings: CouncilSettings): WooPublisher => ({
  name: settings.wooPublisherName ?? settings.municipality,
  uri: settings.wooPublisherUri,
  category: settings.wooCategory,
});
