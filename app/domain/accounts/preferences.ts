import { z } from 'zod';

/** How somebody likes to read; kept per person, set as data attributes on the page. Never why (AVG-2). */
export const preferencesSchema = z.object({
  textSize: z.enum(['normal', 'large', 'larger']).catch('normal').default('normal'),
  spacing: z.enum(['normal', 'wide']).catch('normal').default('normal'),
  contrast: z.enum(['normal', 'high']).catch('normal').default('normal'),
  readingFace: z.enum(['serif', 'sans']).catch('serif').default('serif'),
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/** Preferences as stored; anything unknown falls back to its default. */
export const parsePreferences = (json: string): Preferences => preferencesSchema.parse(JSON.parse(json));
