import { type Sentence, sentence } from './sentence.ts';

/** Refusals about people, their way in, and mail to them. */
export const peopleRefusals: Record<string, Sentence> = {
  mailSettled: sentence('POST-01', 'Deze mail is al verstuurd. Er is niets veranderd.'),
  emailKnown: sentence('MENS-01', 'Er is al iemand met dit e-mailadres.'),
  notYourself: sentence('MENS-02', 'U kunt uw eigen rol niet veranderen. Vraag een andere beheerder.'),
  personLeft: sentence(
    'MENS-04',
    'Deze persoon doet niet meer mee. Zet eerst het vinkje “doet mee” weer aan.',
  ),
  councilHasPeople: sentence('RAAD-02', 'In deze raad werken al mensen. Er is niets veranderd.'),
  passwordWrong: sentence('WACHT-01', 'Dit is niet uw huidige wachtwoord. Kijk of u geen letter mist.'),
  invitationGone: sentence(
    'MENS-03',
    'Deze uitnodiging is gebruikt of verlopen. Vraag de secretaris om een nieuwe.',
  ),
};
