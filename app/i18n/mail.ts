import type { Duty } from '../domain/tracking/my-turn.server.ts';
import { formatDate } from './dates.ts';
import { dutyPath, dutyWords } from './my-turn.ts';

interface DigestFacts {
  name: string;
  council: string;
  /** Address of the workplace, without a slash at its end. */
  origin: string;
  duties: readonly Duty[];
}

/**
 * The mail that says what waits for somebody, in plain text: sentence, date and the address where it is done. No
 * text of the council is in it, only the titles of its advices.
 */
export function digestText({ name, council, origin, duties }: DigestFacts): {
  subject: string;
  body: string;
} {
  const count = duties.length === 1 ? 'Er wacht iets op u' : `Er wachten ${duties.length} dingen op u`;
  const blocks = duties.map((duty) =>
    [
      duty.title,
      dutyWords[duty.kind].sentence(duty.params) +
        (duty.by ? ` Graag vóór ${formatDate(duty.by, 'full')}.` : ''),
      `${origin}${dutyPath(duty)}`,
    ].join('\n'),
  );
  return {
    subject: `${count} – ${council}`,
    body: [
      `Dag ${name},`,
      `${count}.`,
      ...blocks,
      `Alles wat op u wacht staat bij Mijn beurt:\n${origin}/mijn-beurt`,
      `Wilt u deze mail niet meer? Zet haar uit bij Mijn gegevens:\n${origin}/mijn-gegevens`,
      council,
    ].join('\n\n'),
  };
}

interface LetterMailFacts {
  council: string;
  subject: string;
  referenceNo: string;
  /** The letter that this corrects; null for an advice itself. */
  erratumOf: string | null;
  /** "2026-12-31", or null when no term runs. */
  responseDueOn: string | null;
  chair: string | null;
  secretary: string | null;
}

/** The mail that brings a letter to the College; the letter itself is attached. */
export function letterMailText(facts: LetterMailFacts): { subject: string; body: string } {
  const names = [
    facts.chair && `${facts.chair}, voorzitter`,
    facts.secretary && `${facts.secretary}, secretaris`,
  ];
  return {
    subject: `${facts.erratumOf ? 'Verbetering: ' : ''}${facts.subject} (${facts.referenceNo})`,
    body: [
      'Geacht college,',
      facts.erratumOf
        ? `In onze brief ${facts.erratumOf} stond iets verkeerd. Hierbij ontvangt u de verbetering: ${facts.referenceNo}.`
        : `Hierbij ontvangt u ons advies: ${facts.subject}. Ons kenmerk is ${facts.referenceNo}.`,
      'De brief zit bij deze mail als pdf en als odt-bestand. De inhoud is gelijk. De pdf is toegankelijk voor mensen die een schermlezer gebruiken.',
      ...(facts.responseDueOn
        ? [`Wij ontvangen uw schriftelijke reactie graag vóór ${formatDate(facts.responseDueOn, 'full')}.`]
        : []),
      'Wilt u ons laten weten dat u deze mail hebt ontvangen? Dat kan door te antwoorden.',
      [
        'Met vriendelijke groet,',
        ...names.filter((line) => line !== null && line !== ''),
        facts.council,
      ].join('\n'),
    ].join('\n\n'),
  };
}

/** What became of a mail, in words. */
export const mailStatusWords = {
  waiting: 'wacht',
  sent: 'verstuurd',
  failed: 'niet aangekomen',
  byHand: 'met de hand verstuurd',
} as const;

/** What a mail is for, in words. */
export const mailKindWords = { digest: 'Wat er wacht', letter: 'Advies aan het college' } as const;
