import { isIsoDate } from '../domain/tracking/calendar-date.ts';

/** Largest form that is read into memory; files go another way (upload handler). */
const maxFormBytes = 1024 * 1024;

/**
 * A form or JSON body as one object: names that end in "[]" become lists (without the brackets), "on" of a
 * checkbox stays a string. Prototype-safe.
 * @throws Response 413 for a body that is larger than any form
 */
export async function readForm(request: Request): Promise<Record<string, unknown>> {
  const length = Number(request.headers.get('content-length') ?? '0');
  if (length > maxFormBytes) throw new Response('Dit formulier is te groot.', { status: 413 });
  if (request.headers.get('content-type')?.startsWith('application/json')) {
    const body: unknown = await request.json().catch(() => ({}));
    return typeof body === 'object' && body !== null ? { ...body } : {};
  }
  const form = await request.formData();
  const values: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string');
    if (name.endsWith('[]')) values[name.slice(0, -2)] = all;
    else values[name] = all.at(-1) ?? '';
  }
  return joinDates({ ...values });
}

/**
 * Joins the three boxes of a date field ("sentOn-day", "-month", "-year") into one ISO date: "" when all are
 * empty, "invalid" (which no schema takes) when they make no date. The parts stay, so that a refused form
 * shows what was typed.
 */
function joinDates(values: Record<string, unknown>): Record<string, unknown> {
  for (const name of Object.keys(values).filter((key) => key.endsWith('-day'))) {
    const base = name.slice(0, -'-day'.length);
    const [day, month, year] = ['day', 'month', 'year'].map((part) =>
      String(values[`${base}-${part}`] ?? '').trim(),
    );
    const typed = `${year!.padStart(4, '0')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    values[base] = !day && !month && !year ? '' : isIsoDate(typed) ? typed : 'invalid';
  }
  return values;
}
