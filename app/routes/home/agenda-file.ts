import { agendaForCalendar } from '../../domain/agenda/agenda.server.ts';
import { calendarFile } from '../../domain/agenda/calendar-file.ts';
import { loadSettings } from '../../domain/councils/load-settings.server.ts';
import { loader as signedIn } from '../../http/handle.server.ts';
import { calendarTitle } from '../../i18n/agenda.ts';

/** The agenda as a calendar file, for people of the council. */
export const loader = signedIn(({ ctx, request }) => {
  const days = agendaForCalendar(ctx).map((date) => ({
    id: date.id,
    on: date.on,
    summary: calendarTitle(date),
  }));
  const file = calendarFile(loadSettings(ctx.db).name, days, {
    scope: new URL(request.url).hostname,
    stampedAt: ctx.now(),
  });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="agenda.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
});
