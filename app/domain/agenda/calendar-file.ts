import { addDays, type IsoDate } from '../tracking/calendar-date.ts';

/** A whole day in a calendar. `id` stays the same when the title or the day changes. */
export interface CalendarDay {
  id: string;
  on: IsoDate;
  summary: string;
}

/**
 * An iCalendar file (RFC 5545) of whole days: title and date, nothing else. The lines end in CRLF, are folded
 * at 75 octets (3.1) and their texts are escaped (3.3.11); days are transparent, so nobody seems occupied.
 *
 * @param scope what makes the ids unique in the world: the host name of the council
 * @param stampedAt when the file was made, in epoch milliseconds
 */
export function calendarFile(
  name: string,
  days: readonly CalendarDay[],
  { scope, stampedAt }: { scope: string; stampedAt: number },
): string {
  const stamp = new Date(stampedAt).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Adviestafel//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((day) => eventLines(day, scope, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines({ id, on, summary }: CalendarDay, scope: string, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${id}@${scope}`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    // The end is the day after, which is not part of it any more (3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (date: IsoDate): string => date.replaceAll('-', '');

/** Escapes a TEXT value; other control characters than a line break may not stand in one and are left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

const maxOctets = 75;
const octets = new TextEncoder();

/** Folds a content line so that none is longer than 75 octets; never inside a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const length = octets.encode(character).length;
    if (size + length > maxOctets) {
      parts.push(part);
      part = '';
      // The space that begins a folded line counts too.
      size = 1;
    }
    part += character;
    size += length;
  }
  return [...parts, part].join('\r\n ');
}
