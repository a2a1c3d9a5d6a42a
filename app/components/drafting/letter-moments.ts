import type { LetterTimeline } from '../../domain/drafting/letter-versions.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate, formatMoment, formatTime } from '../../i18n/dates.ts';

/** A moment of the letter that can be read again. */
export interface LetterMoment {
  version: number;
  at: number;
  /** What happened then: "Truus Bos schreef". */
  words: string;
  /** What somebody called it; null for a moment without a name. */
  name: string | null;
}

/** All moments of a time line, newest first; the last is the letter as it was begun. */
export function letterMoments(timeline: LetterTimeline): LetterMoment[] {
  return [
    ...timeline.hours.map(({ author, version, at, name }) => ({
      words: `${author} schreef`,
      version,
      at,
      name,
    })),
    { words: 'De brief werd begonnen', version: 0, at: timeline.startedAt, name: timeline.startName },
  ];
}

/** One line to know a moment by in a list: its name first, if it has one. Short, since a list shows no second line. */
export function momentLine({ at, words, name }: LetterMoment): string {
  const moment = `${formatDate(dutchDateAt(at), 'long')}, ${formatTime(at)}`;
  return name ? `${name} (${moment})` : `${moment}: ${words}`;
}

/** A moment within a sentence: "“Naar de vergadering”" or "vrijdag 4 december 2026, 14:03". */
export const momentInSentence = (moment: LetterMoment | undefined): string =>
  moment?.name ? `“${moment.name}”` : moment ? formatMoment(moment.at) : 'een eerder moment';
