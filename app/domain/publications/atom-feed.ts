import { escapeXml } from '#editor/export/xml-text.ts';
import { plain } from './plain-xml.ts';
import { mainFile } from './public-content.ts';
import type { PublicThing } from './public-things.server.ts';

/** Whose feed it is, and where. */
export interface FeedOwner {
  origin: string;
  council: string;
}

/** The newest this many things; who wants all of them reads the list. */
const mostEntries = 50;

/** The segment of a thing in the identifier of its entry. */
const segments = { letter: 'advies', response: 'reactie', request: 'aanvraag', note: 'nota' } as const;

/**
 * The feed of what became public (RFC 4287), newest first.
 * @param changedAt epoch milliseconds of the last change that the public saw, withdrawals included; 0 for none yet
 */
export function atomFeed(owner: FeedOwner, things: readonly PublicThing[], changedAt: number): string {
  const { origin, council } = owner;
  const newest = [...things].sort((a, b) => b.visibleSince - a.visibleSince).slice(0, mostEntries);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<title>Openbare adviezen van ${plain(council)}</title>`,
    `<id>${escapeXml(tagOf(origin, '2026', 'openbaar'))}</id>`,
    `<updated>${stamp(changedAt)}</updated>`,
    `<author><name>${plain(council)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/openbaar/feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/openbaar`)}"/>`,
    ...newest.map((thing) => entryOf(origin, thing)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(origin: string, thing: PublicThing): string {
  const page = `${origin}/openbaar/${encodeURIComponent(thing.referenceNo)}`;
  const file = thing.files.find(({ name }) => name === mainFile[thing.kind]);
  return [
    '<entry>',
    `<title>${plain(thing.title)}</title>`,
    `<id>${escapeXml(entryId(origin, thing))}</id>`,
    `<published>${stamp(thing.visibleSince)}</published>`,
    `<updated>${stamp(thing.updatedAt)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    file
      ? `<link rel="enclosure" type="${escapeXml(file.mime)}" length="${file.bytes}" href="${escapeXml(`${page}/${file.name}`)}"/>`
      : '',
    `<summary type="text">${plain(thing.summary)}</summary>`,
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The same for as long as the advice exists, also when it was withdrawn and published again. */
const entryId = (origin: string, { referenceNo, sentOn, kind }: PublicThing): string =>
  tagOf(origin, sentOn, `openbaar/${referenceNo}/${segments[kind]}`);

/** A tag URI (RFC 4151): who named it, on a day when the name was theirs, and what. */
const tagOf = (origin: string, date: string, specific: string): string =>
  `tag:${new URL(origin).hostname},${date}:${specific}`;

const stamp = (instant: number): string => new Date(instant).toISOString();
