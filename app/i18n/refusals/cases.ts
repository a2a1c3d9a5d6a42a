import { type Sentence, sentence } from './sentence.ts';

/** Refusals about the plan of a case, the reaction to it and its archive. */
export const casesRefusals: Record<string, Sentence> = {
  retentionInvalid: sentence(
    'ARCHIEF-09',
    'Het dossier is nog niet gemaakt. Ga terug en vul bij “Aantal jaren” een heel getal in, van 1 tot en met 100.',
  ),
  rubricPinned: sentence('PLAN-01', 'Het toetskader ligt vast zodra het beoordelen is begonnen.'),
  leadUnknown: sentence('PLAN-02', 'De trekker moet lid van de raad zijn, secretaris of voorzitter.'),
  officialUnknown: sentence('PLAN-03', 'Kies iemand met de rol contactambtenaar.'),
  reviewerUnknown: sentence('PLAN-04', 'Alleen leden van de raad kunnen beoordelen.'),
  observerUnknown: sentence('PLAN-05', 'Kies iemand met de rol toehoorder.'),
  closesAfterDue: sentence(
    'PLAN-06',
    'De beoordeling sluit na de uiterste adviesdatum. Kies een eerdere dag.',
  ),
  meetingAfterDue: sentence('PLAN-07', 'De vergadering is na de uiterste adviesdatum. Kies een eerdere dag.'),
  responseBeforeSent: sentence(
    'REACTIE-01',
    'De reactie is van vóór de dag waarop de brief is verstuurd. Kijk de datum na.',
  ),
  followUpDateMissing: sentence('REACTIE-02', 'Kies de dag waarop u hierop terugkomt.'),
};
