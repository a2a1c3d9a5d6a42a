import { isDomainError } from '../domain/errors.ts';

/**
 * Does something that can be done once. A button that is pressed twice asks twice; when the first time did it, the
 * second leads to the same result and not to a refusal.
 * @param done whether this same person did it already; asked only when the act was refused
 * @throws DomainError the act's own, when it was not done before
 */
export async function actOnce(act: () => unknown, done: () => boolean): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isDomainError(error) || !done()) throw error;
  }
}
