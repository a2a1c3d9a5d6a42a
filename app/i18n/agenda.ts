import type { AgendaDate, AgendaKind } from '../domain/agenda/agenda.server.ts';
import type { HolidayName } from '../domain/tracking/holidays.ts';

const whatWords: Record<AgendaKind, string> = {
  scoringCloses: 'Beoordelen sluit',
  meeting: 'Vergadering',
  adviceDue: 'Advies moet klaar zijn',
  responseDue: 'Reactie van het college verwacht',
  followUp: 'Terugkomen op een adviespunt',
};

/** What happens on a date, in words. */
export const agendaWhat = ({ kind, point }: Pick<AgendaDate, 'kind' | 'point'>): string =>
  kind === 'followUp' && point !== null ? `Terugkomen op advies ${point}` : whatWords[kind];

/** The title in somebody's calendar: what and of which case, nothing more. */
export const calendarTitle = (date: Pick<AgendaDate, 'kind' | 'point' | 'title'>): string =>
  `${agendaWhat(date)}: ${date.title}`;

/** "gisteren", "12 dagen geleden": for a day that has passed and is no term that was missed. */
export const daysAgoInWords = (days: number): string => (days === 1 ? 'gisteren' : `${days} dagen geleden`);

/** The holidays of the Algemene termijnenwet by name. */
export const holidayWords: Record<HolidayName, string> = {
  newYear: 'Nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easterMonday: 'Tweede Paasdag',
  kingsDay: 'Koningsdag',
  liberationDay: 'Bevrijdingsdag',
  ascensionDay: 'Hemelvaartsdag',
  whitMonday: 'Tweede Pinksterdag',
  christmasDay: 'Eerste Kerstdag',
  boxingDay: 'Tweede Kerstdag',
};
