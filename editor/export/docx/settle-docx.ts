import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * Takes chance and the clock out of a file made by docx, so that the same letter gives the same bytes: ids of
 * relations that are random become numbers in order of appearance, the dates become the letter's date
 * (ISO 8601) and the zip carries that date too.
 */
export function settleDocx(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = new Map<string, string>();
  for (const name of Object.keys(parts).sort()) {
    if (/\.(xml|rels)$/.test(name)) texts.set(name, strFromU8(parts[name]!));
  }
  settleRelations(texts);
  settleDates(texts, date);
  settleDrawings(texts);
  const zip: Zippable = {};
  for (const name of partOrder(Object.keys(parts))) {
    const text = texts.get(name);
    zip[name] = text === undefined ? parts[name]! : strToU8(text);
  }
  return zipSync(zip, { level: 6, mtime: zipDate(date) });
}

/** Zip times have no zone: the same wall time everywhere gives the same bytes. */
export function zipDate(date: string): Date {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Math.min(Math.max(year ?? 1980, 1980), 2099), (month ?? 1) - 1, day ?? 1);
}

/** The list of content types comes first, as readers expect; the rest by name. */
function partOrder(names: string[]): string[] {
  const first = '[Content_Types].xml';
  return [first, ...names.filter((name) => name !== first && !name.endsWith('/')).sort()];
}

function settleRelations(texts: Map<string, string>): void {
  for (const [name, relations] of texts) {
    const owner = /^(.*)_rels\/([^/]+)\.rels$/.exec(name);
    if (!owner) continue;
    const part = `${owner[1]}${owner[2]}`;
    const body = texts.get(part);
    if (body === undefined) continue;
    const order = [...body.matchAll(/\br:(?:id|embed|link)="([^"]+)"/g)].map((match) => match[1]!);
    const names = new Map([...new Set(order)].map((id, at) => [id, `rIdA${at + 1}`]));
    const rename = (id: string) => names.get(id) ?? id;
    texts.set(
      part,
      body.replace(/(\br:(?:id|embed|link)=")([^"]+)"/g, (_, head, id) => `${head}${rename(id)}"`),
    );
    const renamed = relations.replace(/(\bId=")([^"]+)"/g, (_, head, id) => `${head}${rename(id)}"`);
    texts.set(name, sortRelations(renamed));
  }
}

function sortRelations(relations: string): string {
  const items = [...relations.matchAll(/<Relationship\s[^>]*\/>/g)].map((match) => match[0]);
  const [before = '', after = ''] = [
    relations.slice(0, relations.indexOf(items[0] ?? '')),
    '</Relationships>',
  ];
  return items.length === 0 ? relations : before + items.sort().join('') + after;
}

function settleDates(texts: Map<string, string>, date: string): void {
  const core = texts.get('docProps/core.xml');
  if (core === undefined) return;
  texts.set(
    'docProps/core.xml',
    core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  );
}

/** Drawings are counted per process; here per document. */
function settleDrawings(texts: Map<string, string>): void {
  const body = texts.get('word/document.xml') ?? '';
  let next = 1;
  texts.set(
    'word/document.xml',
    body.replace(/(<wp:docPr id=")\d+"/g, (_, head) => `${head}${next++}"`),
  );
}
