const dutchClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour of the day in the Netherlands, 0 to 23, at an instant (milliseconds since 1970). */
export const dutchHourAt = (instant: number): number => Number(dutchClock.format(instant));
