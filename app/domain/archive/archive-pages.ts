import { formatDate, formatMoment } from '#app/i18n/dates.ts';
import { effectWords, reactionWords } from '#app/i18n/reactions.ts';
import type { ArchiveRow } from '#db/queries/archive.ts';
import type { ArchiveOrder } from './archive-order.ts';

/** Text for HTML. */
export const escapeHtml = (text: unknown): string =>
  String(text ?? '').replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!,
  );

const style =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;color:#1c1917;background:#fff}' +
  'h1,h2,h3{line-height:1.25}a{color:#0b4f5e}code{overflow-wrap:anywhere;font-size:.875em}' +
  'table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #d6d3d1}' +
  'img{max-width:100%;height:auto}li{margin-block:.35rem}';

/** A page that opens from disk, without the application, a script or anything from elsewhere. */
export const archivePage = (title: string, body: string, back: string | null = '../index.html'): string =>
  `<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeHtml(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n<main>\n<h1>${escapeHtml(title)}</h1>\n${body}\n${back ? `<p><a href="${back}">Terug naar de inhoud van dit dossier</a></p>\n` : ''}</main>\n</body>\n</html>\n`;

/** The log as sentences, oldest first. */
export const storyPage = ({ story }: ArchiveOrder): string =>
  archivePage(
    'Verloop',
    `<ol>\n${story.map(({ at, sentence }) => `<li><time datetime="${new Date(at).toISOString()}">${escapeHtml(formatMoment(at))}</time>: ${escapeHtml(sentence)}</li>`).join('\n')}\n</ol>`,
  );

const voteWords: Record<string, string> = { agree: 'voor', abstain: 'onthouding', object: 'tegen' };
const statusWords: Record<string, string> = {
  open: 'nog niet besloten',
  sent_back: 'teruggestuurd naar de schrijvers',
  adopted: 'vastgesteld',
};
const roleWords: Record<string, string> = { chair: 'voorzitter', secretary: 'secretaris' };

/** Each frozen version with its hash, the roll call, minority statements and signatures. */
export function decisionPage({ rows }: ArchiveOrder): string {
  const names = namesOf(rows);
  const of = (table: string, id: unknown) => rows[table]!.filter((row) => row.frozenVersionId === id);
  const versions = rows.frozen_version!.map((version) => {
    const votes = of('vote', version.id)
      .map(
        (vote) =>
          `<tr><th scope="row">${escapeHtml(names(vote.personId))}</th><td>${escapeHtml(voteWords[String(vote.choice)])}</td><td>${escapeHtml(vote.reason)}</td></tr>`,
      )
      .join('\n');
    const minority = of('minority_statement', version.id)
      .map(
        (said) =>
          `<h3>Minderheidsstandpunt van ${escapeHtml(said.named ? names(said.personId) : 'een lid')}</h3>\n${paragraphs(said.body)}`,
      )
      .join('\n');
    const signed = of('signature', version.id)
      .map(
        (one) =>
          `<li>${escapeHtml(names(one.personId))}, ${escapeHtml(roleWords[String(one.role)])}, op ${escapeHtml(formatMoment(Number(one.at)))}</li>`,
      )
      .join('\n');
    return [
      `<h2>Versie ${escapeHtml(version.number)}: ${escapeHtml(statusWords[String(version.status)])}</h2>`,
      `<p>Vastgelegd op ${escapeHtml(formatMoment(Number(version.frozenAt)))}. Controlegetal (SHA-256): <code>${escapeHtml(version.sha256)}</code></p>`,
      votes
        ? `<table>\n<caption>Wie wat stemde</caption>\n<thead><tr><th scope="col">Naam</th><th scope="col">Stem</th><th scope="col">Reden</th></tr></thead>\n<tbody>\n${votes}\n</tbody>\n</table>`
        : '<p>Over deze versie is niet gestemd.</p>',
      minority,
      signed ? `<h3>Ondertekend door</h3>\n<ul>\n${signed}\n</ul>` : '',
    ].join('\n');
  });
  return archivePage('Besluit van de raad', versions.join('\n'));
}

/** The College's reaction, per advice point, and what came of it. */
export function reactionPage({ rows }: ArchiveOrder): string {
  const [response] = rows.college_response!;
  const received = response
    ? `<p>Ontvangen op ${escapeHtml(formatDate(String(response.receivedOn), 'long'))}, ${response.form === 'oral' ? 'mondeling' : 'per brief'}.</p>\n${paragraphs(response.summary)}`
    : '<p>Het college reageerde niet.</p>';
  const points = rows
    .advice_point!.filter((point) => point.number !== null)
    .map((point) => {
      const reaction = rows.point_reaction!.find((row) => row.pointId === point.id);
      const follow = rows.follow_up!.find((row) => row.pointId === point.id);
      return [
        `<h2>Advies ${escapeHtml(point.number)}</h2>\n${paragraphs(point.ask)}`,
        reaction
          ? `<p><strong>${escapeHtml(reactionWords[String(reaction.status) as keyof typeof reactionWords])}.</strong></p>\n${paragraphs(reaction.motivation)}${reaction.commitment ? `<p>Toezegging: ${escapeHtml(reaction.commitment)}</p>` : ''}`
          : '<p>Hierbij is geen reactie vastgelegd.</p>',
        follow?.effect
          ? `<p>Wat ervan kwam: ${escapeHtml(effectWords[String(follow.effect) as keyof typeof effectWords])}. ${escapeHtml(follow.remark)}</p>`
          : '',
      ].join('\n');
    });
  return archivePage('Reactie van het college', [received, ...points].join('\n'));
}

const paragraphs = (text: unknown): string =>
  String(text ?? '')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>\n`)
    .join('');

function namesOf(rows: Record<string, ArchiveRow[]>): (id: unknown) => string {
  const names = new Map(rows.person!.map((person) => [person.id, String(person.name)]));
  return (id) => names.get(id as string) ?? 'een lid';
}
