import type { BackupRefusalCode } from '../domain/backup/backup-refusal.ts';

const sentences: Record<BackupRefusalCode, (about: string) => string> = {
  badKey: (file) =>
    `In ${file} staat geen sleutel van Adviestafel. Geef de naam van een bestand dat er nog niet is; dan wordt daar een sleutel gemaakt.`,
  councilThere: (name) =>
    `Er is al een raad met de naam ${name}. Kies een andere naam, of zet die map eerst opzij. Er is niets veranderd.`,
  damaged: (part) =>
    `De kopie is beschadigd of niet volledig (${part}). Er is niets teruggezet. Gebruik een eerdere kopie.`,
  newer: () =>
    'De kopie is gemaakt met een nieuwere versie van Adviestafel. Werk eerst het programma bij. Er is niets teruggezet.',
  noCouncil: (name) => `Er is geen raad met de naam ${name}.`,
  noFile: (file) => `Het bestand ${file} is niet te openen.`,
  noKey: () => 'Deze kopie is versleuteld. Geef de sleutel erbij: --sleutel BESTAND.',
  noRoom: (place) => `Er is te weinig ruimte op de schijf (${place}). Maak ruimte en probeer het opnieuw.`,
  notOurs: (file) => `${file} is geen reservekopie van Adviestafel.`,
  targetThere: (file) => `Het bestand ${file} bestaat al. Er is niets overschreven.`,
  wrongKey: () => 'Dit is niet de sleutel waarmee deze kopie is versleuteld.',
};

const numbers: Record<BackupRefusalCode, string> = {
  badKey: 'KOPIE-01',
  councilThere: 'KOPIE-02',
  damaged: 'KOPIE-03',
  newer: 'KOPIE-04',
  noCouncil: 'KOPIE-05',
  noFile: 'KOPIE-06',
  noKey: 'KOPIE-07',
  noRoom: 'KOPIE-08',
  notOurs: 'KOPIE-09',
  targetThere: 'KOPIE-10',
  wrongKey: 'KOPIE-11',
};

/** Why a copy was not made or put back, and what to do, with the code to quote. */
export const backupRefusalSentence = (code: BackupRefusalCode, about: string): string =>
  `${sentences[code](about)} (${numbers[code]})`;
