import type { Highlight } from '../../article';
import { type ArticleDocument, BODY, type Body, database, documentId, idOf, SCHEMA } from '../database';
import { migrate } from '../migrate';
import { announce, inTurn, untouched } from '../write';
import type { Program } from './imported-entry';
import type { Lot, NewEntry, Written } from './lot';

type Document = ArticleDocument & { _id: string; _rev?: string; _attachments?: PouchDB.Core.Attachments };

/** Documents are read anew so many times when others (a synchronisation) keep writing them. */
const TRIES = 5;

const bodyOf = ({ article: { html, text }, removed }: NewEntry): PouchDB.Core.FullAttachment => {
  const body: Body = { html, text, removed };
  return { content_type: 'application/json', data: new Blob([JSON.stringify(body)], { type: 'application/json' }) };
};

function made(entry: NewEntry, program: Program, now: string): Document {
  const { html: _, text: __, ...fields } = entry.article;
  const savedAt = entry.savedAt ?? now;
  return {
    ...untouched(),
    ...fields,
    _id: documentId(entry.id),
    schema: SCHEMA,
    savedAt,
    changedAt: now,
    removedAt: null,
    highlights: entry.highlights,
    tags: entry.tags,
    favourite: entry.favourite,
    archivedAt: entry.archived ? savedAt : null,
    filled: entry.filled,
    importedFrom: program,
    _attachments: { [BODY]: bodyOf(entry) },
  };
}

/** What the file adds to highlights: none that is there, and none that its reader has taken away. */
function added(entry: NewEntry, { highlights, goneHighlights }: ArticleDocument): Highlight[] {
  const isKnown = ({ id, anchor }: Highlight) =>
    id in goneHighlights || highlights.some((one) => one.id === id || one.anchor.exact === anchor.exact);
  return entry.highlights.filter((one) => !isKnown(one));
}

/** What an entry adds to the document that is there. Nothing of that is lost: what its reader did with it counts more than a list. */
function merged(entry: NewEntry, there: Document, now: string): { document: Document; written: Written } {
  // What a newer version has written is left as it is.
  if (there.schema > SCHEMA) return { document: there, written: 'there' };
  const { html: _, text: __, ...fields } = entry.article;
  const tags = [...new Set([...there.tags, ...entry.tags])];
  const savedAt = entry.savedAt && entry.savedAt < there.savedAt ? entry.savedAt : there.savedAt;
  const favourite = there.favourite || entry.favourite;
  const highlights = [...there.highlights, ...added(entry, there)];
  const isFilled = entry.filled && !there.filled;
  const isMore =
    tags.length > there.tags.length ||
    savedAt !== there.savedAt ||
    favourite !== there.favourite ||
    highlights.length > there.highlights.length;
  if (!isFilled && !isMore) return { document: there, written: 'there' };
  const more = { tags, savedAt, favourite, highlights, changedAt: now };
  const body = isFilled && { ...fields, filled: true, _attachments: { ...there._attachments, [BODY]: bodyOf(entry) } };
  return { document: { ...there, ...body, ...more }, written: isFilled ? 'filled' : 'merged' };
}

async function documentsOf(ids: readonly string[]): Promise<Map<string, Document>> {
  const { rows } = await database().allDocs({ keys: [...new Set(ids)].map(documentId), include_docs: true });
  return new Map(
    rows.flatMap((row) => ('doc' in row && row.doc ? [[idOf(row.id), migrate(row.doc) as Document]] : [])),
  );
}

/** Writes entries, and gives the ids of those that somebody else has changed meanwhile. */
async function write(entries: readonly NewEntry[], program: Program, tell: (i: number, written: Written) => void) {
  const documents = await documentsOf(entries.map(({ id }) => id));
  const changed = new Set<string>();
  const now = new Date().toISOString();
  for (const [i, entry] of entries.entries()) {
    const there = documents.get(entry.id);
    if (there?.removedAt) {
      tell(i, 'bin');
      continue;
    }
    const { document, written } = there
      ? merged(entry, there, now)
      : { document: made(entry, program, now), written: 'added' as const };
    tell(i, written);
    if (document === there) continue;
    documents.set(entry.id, document);
    changed.add(entry.id);
  }
  const results = await database().bulkDocs([...changed].map((id) => documents.get(id) as Document));
  const failures = results.filter((one) => 'error' in one) as PouchDB.Core.Error[];
  const failure = failures.find(({ status }) => status !== 409);
  if (failure) throw failure;
  return new Set(failures.map(({ id }) => idOf(id ?? '')));
}

/**
 * Writes a lot of entries from a file of another program. An entry is known by its address: writing it again changes nothing. Resolves when
 * they are on the disk, with what became of each. The background alone calls this.
 */
export function importEntries({ program, entries }: Lot): Promise<Written[]> {
  return inTurn(async () => {
    const outcome: Written[] = [];
    let left = entries.map((entry, at) => ({ entry, at }));
    try {
      for (let tries = 1; left.length; tries++) {
        const current = left;
        const tell = (i: number, written: Written) => {
          outcome[(current[i] as (typeof current)[number]).at] = written;
        };
        const conflicts = await write(
          current.map(({ entry }) => entry),
          program,
          tell,
        );
        if (conflicts.size && tries === TRIES) throw new Error('the library is being changed all the time');
        left = current.filter(({ entry }) => conflicts.has(entry.id));
      }
    } finally {
      announce();
    }
    return outcome;
  });
}
