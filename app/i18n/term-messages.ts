import type { FreeDay, TermStep } from '../domain/tracking/terms.ts';
import { formatDate } from './dates.ts';

const FREE_DAYS: Readonly<Record<FreeDay, string>> = {
  saturday: 'een zaterdag',
  sunday: 'een zondag',
  equatedDay: 'een dag die als feestdag geldt',
  newYear: 'Nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easterMonday: 'tweede paasdag',
  kingsDay: 'Koningsdag',
  liberationDay: 'Bevrijdingsdag',
  ascensionDay: 'Hemelvaartsdag',
  whitMonday: 'tweede pinksterdag',
  christmasDay: 'eerste kerstdag',
  boxingDay: 'tweede kerstdag',
};

/** One sentence of "zo is deze datum berekend". */
export function termStepSentence(step: TermStep): string {
  switch (step.key) {
    case 'terms.start.received':
      return `De aanvraag kwam binnen op ${formatDate(step.params.date)}.`;
    case 'terms.start.sent':
      return `Het advies is verstuurd op ${formatDate(step.params.date)}.`;
    case 'terms.counted':
      return `Daarna tellen ${inDays(step.params.days)}, tot en met ${formatDate(step.params.date)}.`;
    case 'terms.recess':
      return `In ${step.params.name} tellen ${inDays(step.params.days)} niet mee. Dat wordt ${formatDate(step.params.date)}.`;
    case 'terms.extended':
      return `Er is ${inDays(step.params.days)} uitstel afgesproken. Dat wordt ${formatDate(step.params.date)}.`;
    case 'terms.moved':
      return `${sentenceStart(formatDate(step.params.from))} is ${FREE_DAYS[step.params.reason]}. De laatste dag schuift naar ${formatDate(step.params.date)}.`;
    case 'terms.keptOnFreeDay':
      return `${sentenceStart(formatDate(step.params.date))} is ${FREE_DAYS[step.params.reason]}. De datum blijft staan.`;
    case 'terms.given':
      return `De gemeente noemt als laatste dag ${formatDate(step.params.date)}.`;
    case 'terms.notGiven':
      return `De gemeente noemt geen datum. Wij gaan uit van onze eigen termijn van ${inDays(step.params.days)}. Vraag de termijn op.`;
    case 'terms.tooShort':
      return `${tooShortOpening(step.params.days)} Wij hebben er minstens ${step.params.minimum} nodig. U kunt om meer tijd vragen.`;
  }
}

function tooShortOpening(days: number): string {
  if (days < 0) return 'De laatste dag was al voorbij toen de aanvraag kwam.';
  return `Er ${days === 1 ? 'is' : 'zijn'} ${inDays(days)} om te adviseren.`;
}

function inDays(days: number): string {
  return days === 1 ? '1 dag' : `${days} dagen`;
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
