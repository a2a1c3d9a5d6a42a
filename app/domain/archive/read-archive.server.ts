import { z } from 'zod';
import { type ArchiveRow, archivedColumns, archivedName, archivedTables } from '#db/queries/archive.ts';
import { roles } from '#db/schema/accounts.ts';
import { type DocumentPackage, openPackage } from '#editor/import/intake/open-package.ts';
import { sha256Of } from '../letters/canonical-json.server.ts';
import { archiveFormat, headPath, manifestPath, rowsPath } from './archive-order.ts';
import { ArchiveRefusal } from './archive-refusal.ts';

/** Larger than a note may be, because a dossier holds every version of it. */
const limits = {
  entries: 20_000,
  partBytes: 128 * 2 ** 20,
  totalBytes: 2 ** 30,
  ratio: 200,
  ratioFrom: 2 ** 20,
};

const headSchema = z.object({
  format: z.literal(archiveFormat),
  madeAt: z.number().int(),
  council: z.object({ name: z.string().min(1), municipality: z.string().min(1) }),
  dossier: z.object({ id: z.string().min(1), title: z.string() }),
  counts: z.record(z.string(), z.number().int().min(0)),
});

/** An archive whose every byte and row was checked, before anything of it is stored. */
export interface ReadArchive {
  head: z.output<typeof headSchema>;
  rows: Map<string, ArchiveRow[]>;
  /** Files of the store by their hash. */
  files: Map<string, Uint8Array>;
}

/**
 * Reads an archive and checks it against its own list of hashes.
 * @throws ArchiveRefusal ARCHIEF-01 to ARCHIEF-05, ARCHIEF-08
 */
export async function readArchive(bytes: Uint8Array): Promise<ReadArchive> {
  const zip = await openPackage(bytes, limits).catch(() => {
    throw new ArchiveRefusal('ARCHIEF-01');
  });
  try {
    const { texts, files } = await checkedParts(zip);
    const head = parsed(headSchema, texts, headPath);
    const rows = new Map(
      archivedTables.map((archived) => {
        const name = archivedName(archived);
        const list = parsed(z.array(rowSchema(archived)), texts, rowsPath(name)) as ArchiveRow[];
        if (list.length !== head.counts[name]) throw new ArchiveRefusal('ARCHIEF-08', name);
        return [name, list] as const;
      }),
    );
    const unknown = Object.keys(head.counts).find((name) => !rows.has(name));
    if (unknown) throw new ArchiveRefusal('ARCHIEF-05', unknown);
    return { head, rows, files };
  } finally {
    zip.close();
  }
}

interface Parts {
  /** Parts of the folder "gegevens", by path. */
  texts: Map<string, string>;
  files: Map<string, Uint8Array>;
}

/** Every part has its line in the manifest and its hash, and every line its part. */
async function checkedParts(zip: DocumentPackage): Promise<Parts> {
  const manifest = manifestOf(await partOf(zip, manifestPath));
  const extra = zip.names.find((name) => name !== manifestPath && !manifest.has(name));
  if (extra !== undefined) throw new ArchiveRefusal('ARCHIEF-04', extra);
  const parts: Parts = { texts: new Map(), files: new Map() };
  for (const [path, sha256] of manifest) {
    const content = await partOf(zip, path);
    if (sha256Of(content) !== sha256) throw new ArchiveRefusal('ARCHIEF-03', path);
    if (path.startsWith('gegevens/')) parts.texts.set(path, new TextDecoder().decode(content));
    else if (isStored(path)) parts.files.set(sha256, content);
  }
  return parts;
}

/** The files that stand in a store: originals, pictures, and the prints of what was sent. */
const isStored = (path: string): boolean =>
  /^nota\/versie-\d+\/(origineel(\.\w+)?|plaatjes\/.+)$|^(brief|errata)\/.+\.(pdf|odt)$/.test(path);

function manifestOf(content: Uint8Array): Map<string, string> {
  const lines = new TextDecoder().decode(content).split('\n').filter(Boolean);
  const entries = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  if (entries.some((entry) => entry === null)) throw new ArchiveRefusal('ARCHIEF-04', manifestPath);
  return new Map(entries.flatMap((entry) => (entry ? [[entry[2]!, entry[1]!] as const] : [])));
}

async function partOf(zip: DocumentPackage, path: string): Promise<Uint8Array> {
  if (!zip.has(path)) throw new ArchiveRefusal('ARCHIEF-02', path);
  return zip.read(path).catch(() => {
    throw new ArchiveRefusal('ARCHIEF-03', path);
  });
}

function parsed<S extends z.ZodType>(
  schema: S,
  texts: ReadonlyMap<string, string>,
  path: string,
): z.output<S> {
  const text = texts.get(path);
  if (text === undefined) throw new ArchiveRefusal('ARCHIEF-02', path);
  const result = schema.safeParse(jsonOf(text, path));
  if (!result.success) throw new ArchiveRefusal('ARCHIEF-05', path);
  return result.data;
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new ArchiveRefusal('ARCHIEF-05', path);
    throw cause;
  }
}

const personRow = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  role: z.enum(roles),
  isMember: z.boolean(),
});

/** The columns of a table as a schema: an archive of before a column was added may lack it when it has a default. */
function rowSchema(archived: (typeof archivedTables)[number]): z.ZodType {
  if (archivedName(archived) === 'person') return personRow;
  const columns = Object.entries(archivedColumns(archived)).map(([name, column]) => {
    const value =
      column.dataType === 'boolean'
        ? z.boolean()
        : column.dataType === 'number'
          ? z.number()
          : column.enumValues
            ? z.enum(column.enumValues as [string, ...string[]])
            : z.string();
    const nullable = column.notNull ? value : value.nullable();
    return [name, column.hasDefault || !column.notNull ? nullable.optional() : nullable] as const;
  });
  return z.strictObject(Object.fromEntries(columns));
}
