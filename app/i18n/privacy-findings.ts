import type { PrivateKind } from '#editor/guard/private-kind.ts';

/** What the guard found, with its article. */
export const privateWords: Record<PrivateKind, string> = {
  citizenNumber: 'een burgerservicenummer',
  phone: 'een telefoonnummer',
  email: 'een e-mailadres',
  iban: 'een bankrekening',
  homeAddress: 'een adres met huisnummer',
  scoredName: 'een naam bij een oordeel',
  diagnosis: 'een woord voor een ziekte of beperking',
};

/** Why it matters, and what one may think of. */
export const privateAdvice: Record<PrivateKind, string> = {
  citizenNumber: 'Een burgerservicenummer hoort nooit in een brief van de raad.',
  phone: 'Mag dit nummer openbaar zijn? Een algemeen nummer van een organisatie kan blijven staan.',
  email: 'Mag dit adres openbaar zijn? Een algemeen adres van een organisatie kan blijven staan.',
  iban: 'Een bankrekening van een inwoner hoort niet in een brief van de raad.',
  homeAddress: 'Met een postcode en een huisnummer is te vinden wie er woont.',
  scoredName: 'In de brief staat geen naam van een lid bij een oordeel. Schrijf wat de raad vindt.',
  diagnosis: 'Gaat dit over een groep, dan mag het blijven. Gaat het over één mens, maak het dan onleesbaar.',
};
