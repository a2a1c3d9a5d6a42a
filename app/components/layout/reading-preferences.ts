/**
 * How a person wants to read. Each value is drawn by app/styles/tokens/preferences.css and colour.css; the first of each
 * list is what stands when nothing was chosen.
 */
export const readingChoices = {
  textSize: ['normal', 'large', 'larger'],
  spacing: ['normal', 'wide'],
  contrast: ['device', 'normal', 'more'],
  readingFace: ['book', 'interface'],
  theme: ['device', 'light', 'dark'],
} as const;

export type ReadingPreferences = {
  [Key in keyof typeof readingChoices]: (typeof readingChoices)[Key][number];
};

/** What stands when a person chose nothing: the device decides on theme and contrast. */
export const defaultReadingPreferences: ReadingPreferences = {
  textSize: 'normal',
  spacing: 'normal',
  contrast: 'device',
  readingFace: 'book',
  theme: 'device',
};

/** The data attributes for <html>, written by the server so that the first paint is already right. */
export function readingAttributes(preferences: ReadingPreferences) {
  return {
    'data-text-size': preferences.textSize,
    'data-spacing': preferences.spacing,
    'data-contrast': preferences.contrast,
    'data-reading-face': preferences.readingFace,
    'data-theme': preferences.theme,
  } as const;
}
