import { escapeXml } from '#editor/export/xml-text.ts';
import { formatDate } from '../../i18n/dates.ts';
import { reactionWords } from '../../i18n/reactions.ts';
import type { PublicBody } from './public-content.ts';

/** What stands above every document. */
export interface DocumentHead {
  council: string;
  referenceNo: string;
  title: string;
}

/**
 * A reaction or request as a page that stands on its own: no script, no address outside, its style in the page. The
 * same content gives the same bytes. All text is escaped.
 */
export function thingHtml(
  head: DocumentHead,
  body: Extract<PublicBody, { kind: 'response' | 'request' }>,
): string {
  return documentHtml(head, body.kind === 'response' ? responseHtml(body) : requestHtml(body));
}

function responseHtml(body: Extract<PublicBody, { kind: 'response' }>): string {
  const points = body.points.map((point) =>
    [
      `<section><h2>Advies ${point.number}</h2>`,
      paragraphs(point.ask),
      `<p><strong>Het college: ${escapeXml(reactionWords[point.status].toLowerCase())}.</strong></p>`,
      point.motivation ? `<h3>Waarom</h3>${paragraphs(point.motivation)}` : '',
      point.commitment ? `<h3>Wat het college belooft</h3>${paragraphs(point.commitment)}` : '',
      '</section>',
    ].join(''),
  );
  const how = body.form === 'letter' ? 'per brief' : 'mondeling';
  return [
    `<p>Het college reageerde ${how} op ${formatDate(body.receivedOn, 'long')}.</p>`,
    paragraphs(body.text),
    ...points,
  ].join('\n');
}

function requestHtml({ requester, question, receivedOn }: Extract<PublicBody, { kind: 'request' }>): string {
  const when = receivedOn ? ` op ${formatDate(receivedOn, 'long')}` : '';
  return [`<p>${escapeXml(requester)} vroeg de raad${when} om advies.</p>`, paragraphs(question)].join('\n');
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => `<p>${escapeXml(line.trim())}</p>`)
    .join('\n');

const style = [
  'body{color:#1d2433;background:#fff;font:1.125rem/1.6 Georgia,serif;margin:2rem auto;max-width:40rem;padding:0 1rem}',
  'h1,h2,h3{line-height:1.3}h1{font-size:1.8rem}h2{font-size:1.4rem}h3{font-size:1.125rem}',
  'img{height:auto;max-width:100%}table{border-collapse:collapse}td,th{border:1px solid #8a90a0;padding:.25rem .5rem;text-align:left;vertical-align:top}',
  '.head{color:#566074}',
].join('');

/** A page round a body that is HTML already. */
export function documentHtml({ council, referenceNo, title }: DocumentHead, body: string): string {
  return [
    '<!doctype html>',
    '<html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(title)}</title><style>${style}</style></head>`,
    `<body><main><p class="head">${escapeXml(council)}, ${escapeXml(referenceNo)}</p>`,
    `<h1>${escapeXml(title)}</h1>`,
    body,
    '</main></body></html>',
    '',
  ].join('\n');
}
