import type { CaseState } from '#db/schema/cases.ts';
import type { EventKind } from '../domain/events/record.server.ts';
import { formatDate, formatMoment } from './dates.ts';
import { stateWords } from './moves.ts';
import { privateWords } from './privacy-findings.ts';
import { publicWords } from './publications.ts';
import { reactionWords } from './reactions.ts';

type Params = Record<string, string | number | boolean | null>;

const date = (value: Params[string]): string =>
  typeof value === 'string' && value ? formatDate(value, 'long') : '';
const state = (value: Params[string]): string => stateWords[value as CaseState]?.toLowerCase() ?? '';
const thing = (value: Params[string]): string =>
  publicWords[value as keyof typeof publicWords]?.the ?? 'iets';
const because = (params: Params): string => (params.reason ? ` De reden: ${params.reason}` : '');

/** The sentence of each kind of event; `who` is a name, or "Het systeem" for background work. */
export const storySentences: Record<EventKind, (who: string, params: Params) => string> = {
  'case.registered': (who, { solicited }) =>
    `${who} legde ${solicited ? 'de adviesaanvraag' : 'dit ongevraagde advies'} vast.`,
  'case.changed': (who) => `${who} veranderde het plan.`,
  'case.moved': (who, params) =>
    `${who} zette het advies van “${state(params.from!)}” op “${state(params.to!)}”.${because(params)}`,
  'case.people': (who) => `${who} veranderde wie meedoen.`,
  'note.uploaded': (who, { version }) => `${who} voegde versie ${version} van de nota toe.`,
  'note.ready': (_who, { version, findings }) =>
    `Versie ${version} van de nota is gelezen${Number(findings) > 0 ? `, met ${findings} punten om na te kijken` : ''}.`,
  'note.failed': (_who, { version, code }) =>
    `Versie ${version} van de nota kon niet worden gelezen (code ${code}).`,
  'note.stopped': (who, { version }) => `${who} stopte het inlezen van versie ${version} van de nota.`,
  'note.retried': (who, { version }) => `${who} liet versie ${version} van de nota opnieuw lezen.`,
  'note.corrected': (who, { version }) => `${who} verbeterde de opbouw van versie ${version} van de nota.`,
  'note.correctionUndone': (who, { version }) =>
    `${who} maakte een verbetering van de opbouw van versie ${version} van de nota ongedaan.`,
  'note.versionUsed': (who, { version, previous }) =>
    `${who} verving versie ${previous} van de nota door versie ${version}. De aantekeningen zijn overgezet.`,
  'note.versionUndone': (who, { version, previous }) =>
    `${who} ging terug van versie ${version} naar versie ${previous} van de nota.`,
  'note.setAside': (who, { version }) => `${who} liet versie ${version} van de nota weg.`,
  'note.broughtBack': (who, { version }) => `${who} zette versie ${version} van de nota weer klaar.`,
  'scoring.submitted': (who, { late }) =>
    `${who} leverde de beoordeling in${late ? ', na de sluitdag' : ''}.`,
  'scoring.takenBack': (who) => `${who} nam de beoordeling terug.`,
  'scoring.opened': (who, { round }) => `${who} begon beoordelingsronde ${round}.`,
  'scoring.revealed': (who, { round }) =>
    `${who} opende de oordelen van ronde ${round}. Vanaf nu ziet de raad elkaars werk.`,
  'criterion.setAside': (who) => `${who} liet een punt uit de brief, met een reden.`,
  'criterion.takenUp': (who) => `${who} nam een punt dat was weggelaten toch weer mee.`,
  'point.added': (who) => `${who} maakte een adviespunt.`,
  'point.changed': (who) => `${who} veranderde een adviespunt.`,
  'point.removed': (who) => `${who} haalde een adviespunt weg.`,
  'annotation.setAside': (who) => `${who} liet een aantekening uit de brief, met een reden.`,
  'annotation.takenUp': (who) => `${who} nam een aantekening die was weggelaten toch weer mee.`,
  'annotation.placed': (who, { version }) =>
    `${who} gaf een aantekening haar plek in versie ${version} van de nota.`,
  'annotation.resolved': (who) => `${who} handelde een aantekening af.`,
  'annotation.reopened': (who) => `${who} opende een aantekening opnieuw.`,
  'annotations.exported': (who, { file, count }) =>
    `${who} downloadde ${count === 1 ? '1 aantekening' : `${count} aantekeningen`} van de raad (${file}).`,
  'annotations.imported': (who, { total, orphaned }) =>
    `${who} nam ${total === 1 ? '1 aantekening' : `${total} aantekeningen`} over uit een bestand${Number(orphaned) > 0 ? `, waarvan ${orphaned} zonder plek in de nota` : ''}.`,
  'scores.exported': (who, { file, round }) => `${who} downloadde de oordelen van ronde ${round} (${file}).`,
  'question.sent': (who) => `${who} stuurde een vraag van de raad door naar de gemeente.`,
  'question.answered': (who) => `${who} legde het antwoord van de gemeente op een vraag vast.`,
  'question.takenBack': (who) => `${who} nam een vraag aan de gemeente terug.`,
  'comment.placed': (who, { blocking }) =>
    `${who} maakte een opmerking bij het concept${blocking ? ' die eerst opgelost moet worden' : ''}.`,
  'comment.replied': (who) => `${who} reageerde op een opmerking bij het concept.`,
  'comment.resolved': (who) => `${who} handelde een opmerking bij het concept af.`,
  'comment.reopened': (who) => `${who} opende een opmerking bij het concept opnieuw.`,
  'comment.blocking': (who) => `${who} gaf aan dat een opmerking bij het concept eerst opgelost moet worden.`,
  'comment.notBlocking': (who) =>
    `${who} gaf aan dat een opmerking bij het concept niet eerst opgelost hoeft te worden.`,
  'suggestion.made': (who) => `${who} stelde een wijziging van het concept voor.`,
  'suggestion.withdrawn': (who) => `${who} trok een voorstel voor het concept in.`,
  'suggestion.accepted': (who) => `${who} nam een voorstel over in het concept.`,
  'suggestion.rejected': (who) => `${who} nam een voorstel voor het concept niet over.`,
  'finding.used': (who) => `${who} gebruikte een bevinding in de brief.`,
  'privacy.kept': (who, { found }) =>
    `${who} besloot dat ${privateWords[found as keyof typeof privateWords] ?? 'iets'} in de brief mag blijven staan.`,
  'privacy.redacted': (who, { found }) =>
    `${who} maakte ${privateWords[found as keyof typeof privateWords] ?? 'iets'} in de brief onleesbaar.`,
  'letter.laidOut': (who) => `${who} koos het model en de bijlagen van de brief.`,
  'letter.versionPutBack': (who) => `${who} zette een eerdere versie van de brief terug.`,
  'letter.versionNamed': (who, { name }) =>
    name
      ? `${who} gaf een versie van de brief de naam “${name}”.`
      : `${who} haalde de naam van een versie weg.`,
  'letter.frozen': (who, { version, referenceNo, closesOn }) =>
    `${who} bevroor versie ${version} van de brief (${referenceNo}) en legde haar voor${closesOn ? `, in een schriftelijke ronde tot en met ${date(closesOn)}` : ''}.`,
  'letter.sentBack': (who, { version }) =>
    `${who} stuurde versie ${version} van de brief terug naar de schrijvers.`,
  'letter.voted': (who, { version }) => `${who} stemde over versie ${version}.`,
  'letter.minority': (who, { present }) =>
    `${who} ${present ? 'schreef een minderheidsstandpunt' : 'trok een minderheidsstandpunt in'}.`,
  'letter.adopted': (who, { version, agree, abstain, object }) =>
    `${who} stelde versie ${version} vast: ${agree} voor, ${object} tegen, ${abstain} onthielden zich.`,
  'letter.signed': (who, { role }) =>
    `${who} ondertekende de brief als ${role === 'chair' ? 'voorzitter' : 'secretaris'}.`,
  'letter.sent': (who, { referenceNo, via, waits }) =>
    via === 'mail' && waits
      ? `${who} zette de brief ${referenceNo ?? ''} klaar bij Post, om zelf te mailen.`
      : via === 'mail'
        ? `${who} verstuurde de brief ${referenceNo ?? ''} per e-mail.`
        : `${who} legde vast dat de brief ${referenceNo ?? ''} is verstuurd.`,
  'erratum.fixed': (who, { number }) => `${who} legde erratum ${number} bij de brief vast.`,
  'erratum.reopened': (who, { number }) => `${who} opende erratum ${number} om het te veranderen.`,
  'erratum.signed': (who, { number, role }) =>
    `${who} ondertekende erratum ${number} als ${role === 'chair' ? 'voorzitter' : 'secretaris'}.`,
  'erratum.sent': (who, { number, via }) =>
    via === 'mail'
      ? `${who} verstuurde erratum ${number} per e-mail.`
      : `${who} legde vast dat erratum ${number} is verstuurd.`,
  'case.archived': (who) => `${who} downloadde het hele dossier als archiefbestand.`,
  'case.restored': (who) => `${who} zette dit dossier terug uit een archiefbestand.`,
  'store.checked': (who, { files, faults }) =>
    `${who} controleerde ${files} bestanden: ${Number(faults) === 0 ? 'alles is in orde' : `${faults} keer klopt iets niet`}.`,
  'store.putBack': (_who, { copiedAt }) =>
    `De raad is teruggezet uit de reservekopie van ${formatMoment(Number(copiedAt))}.`,
  'publication.published': (who, { what, embargoUntil }) =>
    embargoUntil
      ? `${who} maakte ${thing(what!)} openbaar vanaf ${formatMoment(Number(embargoUntil))}.`
      : `${who} maakte ${thing(what!)} openbaar.`,
  'publication.changed': (who, { what }) => `${who} veranderde de openbare tekst bij ${thing(what!)}.`,
  'publication.withdrawn': (who, params) =>
    `${who} haalde ${thing(params.what!)} weg van de openbare pagina.${because(params)}`,
  'publication.privacyKept': (who, { found }) =>
    `${who} besloot dat ${privateWords[found as keyof typeof privateWords] ?? 'iets'} openbaar mag zijn.`,
  'mail.retried': (who, { subject }) => `${who} verstuurde een mail opnieuw: ${subject}.`,
  'mail.byHand': (who, { subject }) => `${who} verstuurde een mail met de hand: ${subject}.`,
  'response.recorded': (who, { receivedOn }) =>
    `${who} legde de reactie van het college vast, ontvangen op ${date(receivedOn!)}.`,
  'reaction.recorded': (who, { number, status }) =>
    `${who} legde bij advies ${number} vast: ${reactionWords[status as keyof typeof reactionWords]?.toLowerCase() ?? ''}.`,
  'followUp.planned': (who, { number, dueOn }) =>
    dueOn
      ? `${who} plande bij advies ${number} een vervolg op ${date(dueOn)}.`
      : `${who} besloot dat advies ${number} geen vervolg nodig heeft.`,
  'followUp.effect': (who, { number }) => `${who} legde vast wat van advies ${number} gekomen is.`,
  'sheet.handedOver': (who) => `${who} gaf het formulier op papier af, om te laten intypen.`,
  'sheet.resumed': (who) => `${who} vult de beoordeling toch zelf in.`,
  'paper.begun': (who, { member }) => `${who} begon het papieren formulier van ${member} in te typen.`,
  'paper.entered': (who, { member, late }) =>
    `${who} leverde de beoordeling van ${member} in, namens dit lid${late ? ', na de sluitdag' : ''}.`,
  'paper.confirmed': (who) => `${who} bevestigde wat de secretaris van papier overtypte.`,
  'paper.corrected': (who) => `${who} nam over wat de secretaris van papier overtypte, om het te verbeteren.`,
  'rubric.begun': (who) => `${who} begon een eigen toetskader.`,
  'rubric.changed': (who) => `${who} veranderde het concept van een toetskader.`,
  'rubric.published': (who, { version }) => `${who} stelde versie ${version} van een toetskader vast.`,
  'rubric.retired': (who) => `${who} nam een toetskader uit gebruik.`,
  'rubric.revived': (who) => `${who} nam een toetskader weer in gebruik.`,
  'person.invited': (who) => `${who} nodigde iemand uit.`,
  'person.joined': (who) => `${who} doet mee.`,
  'person.changed': (who) => `${who} veranderde iemands rol.`,
  'settings.changed': (who) => `${who} veranderde de instellingen van de raad.`,
  'template.saved': (who, { name }) => `${who} bewaarde het briefmodel “${name}”.`,
  'template.retired': (who, { name }) => `${who} haalde het briefmodel “${name}” uit de keuze.`,
};
