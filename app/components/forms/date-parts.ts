import type { DateParts } from '../../ui/field/date-field.tsx';

/** What a date field starts with: what was typed just now if the form came back, else the stored ISO date. */
export function datePartsFor(
  name: string,
  stored: string | null | undefined,
  typed?: Record<string, unknown>,
): Partial<DateParts> {
  if (typed && `${name}-day` in typed) {
    const part = (key: keyof DateParts) => String(typed[`${name}-${key}`] ?? '');
    return { day: part('day'), month: part('month'), year: part('year') };
  }
  if (!stored) return {};
  const [year, month, day] = stored.split('-');
  return { year, month: String(Number(month)), day: String(Number(day)) };
}
