import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, escapeText, foldLine } from '#app/domain/agenda/calendar-file.ts';

const options = { scope: 'raad.voorbeeld.test', stampedAt: Date.UTC(2026, 8, 7, 10, 5, 3) };
const octets = (text: string) => new TextEncoder().encode(text).length;

describe('a calendar file', () => {
  it('has a whole day per date, that ends on the day after', () => {
    const file = calendarFile('Raad', [{ id: 'a', on: '2026-12-31', summary: 'Advies' }], options);
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Adviestafel//Agenda//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Raad',
      'BEGIN:VEVENT',
      'UID:a@raad.voorbeeld.test',
      'DTSTAMP:20260907T100503Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Advies',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what has a meaning in a text, and cannot be made to hold another property', () => {
    expect(escapeText('Wmo; Jeugd, en \\ meer')).toBe('Wmo\\; Jeugd\\, en \\\\ meer');
    const file = calendarFile(
      'R',
      [{ id: 'a', on: '2026-12-31', summary: 'x\r\nATTENDEE:mailto:a@b\u0007' }],
      options,
    );
    expect(file).toContain('SUMMARY:x\\nATTENDEE:mailto:a@b\r\n');
    expect(file).not.toMatch(/^ATTENDEE/m);
  });

  it('folds every line at 75 octets without breaking a character, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (summary) => {
        const file = calendarFile('Raad', [{ id: 'a', on: '2026-12-31', summary }], options);
        const lines = file.split('\r\n');
        for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${escapeText(summary)}\r\n`);
      }),
    );
    expect(foldLine('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é`);
  });
});
