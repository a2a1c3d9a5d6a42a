import { isIsoDate } from '../domain/tracking/calendar-date.ts';

/**
 * A form or JSON body as one object: names that end in "[]" become lists (without the brackets), "on" of a
 * checkbox stays a string. Prototype-safe.
 * How large a body may be is guarded before it comes here (form-limit.server.ts).
 * @throws Response 400 for a body that is no form
 */
export async function readForm(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) {
    const json: unknown = await request.json().catch(() => ({}));
    return typeof json === 'object' && json !== null ? { ...json } : {};
  }
  const form = await request.formData().catch((error: unknown) => {
    // What undici throws for a body that does not follow its content type, which is the sender's to choose.
    if (error instanceof TypeError) throw new Response('Dit formulier is niet te lezen.', { status: 400 });
    throw error;
  });
  const values: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    const all = await Promise.all(form.getAll(name).flatMap(fieldValue));
    if (name.endsWith('[]')) values[name.slice(0, -2)] = all;
    else values[name] = all.at(-1) ?? '';
  }
  return joinDates({ ...values });
}

/** A word as it is; a small picture as a data URL, so that it can be kept with the form. Other files are no field. */
function fieldValue(value: FormDataEntryValue): (string | Promise<string>)[] {
  if (typeof value === 'string') return [value];
  if (value.size === 0 || !/^image\/(?:png|jpeg)$/.test(value.type)) return [];
  return [
    value.arrayBuffer().then((bytes) => `data:${value.type};base64,${Buffer.from(bytes).toString('base64')}`),
  ];
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
