/**
 * What can go wrong in the domain, in words that the edge understands. A message is a key with parameters;
 * the Dutch sentence stands in app/i18n/errors.ts and the status code in app/http. Recognise them by `kind`
 * ({@link isDomainError}): the server and the pages are bundled apart, so `instanceof` does not hold.
 */
export type DomainErrorKind = 'notFound' | 'forbidden' | 'invalid' | 'conflict' | 'gone';

export type MessageParams = Record<string, string | number>;

export interface FieldIssue {
  field: string;
  key: string;
  params?: MessageParams;
}

export class DomainError extends Error {
  readonly domain = 'adviestafel';
  readonly kind: DomainErrorKind;
  readonly key: string;
  readonly params: MessageParams;
  readonly fields: FieldIssue[];

  constructor(kind: DomainErrorKind, key: string, params: MessageParams = {}, fields: FieldIssue[] = []) {
    super(`${kind}: ${key}`);
    this.kind = kind;
    this.key = key;
    this.params = params;
    this.fields = fields;
  }
}

/** The thing does not exist, or this person may not know that it does. */
export const notFound = (what: string) => new DomainError('notFound', 'notFound', { what });

/** This person may see it but not do this. */
export const forbidden = (action: string) => new DomainError('forbidden', 'forbidden', { action });

/**
 * This person does this, but not in the state that the case is in now: a matter of when, not of who. The page that
 * it was asked from is told so and shows how things stand; `state` is a CaseState.
 */
export const notNow = (action: string, state: string) =>
  new DomainError('forbidden', 'notNow', { action, state });

/** The request cannot be carried out as it is; `fields` say which inputs to mend. */
export const invalid = (key: string, params: MessageParams = {}, fields: FieldIssue[] = []) =>
  new DomainError('invalid', key, params, fields);

/** Somebody else, or another tab, changed it meanwhile; `params` may carry what stands there now. */
export const conflict = (key: string, params: MessageParams = {}) => new DomainError('conflict', key, params);

/** Whether something caught is a {@link DomainError}, whichever bundle made it. */
export function isDomainError(error: unknown): error is DomainError {
  return typeof error === 'object' && error !== null && (error as DomainError).domain === 'adviestafel';
}
