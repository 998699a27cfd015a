import { articleId } from '../address';
import type { Highlight } from '../article';
import { movePosition } from '../positions';
import { type ArticleDocument, database, documentId, idOf, SCHEMA } from './database';
import { migrate } from './migrate';
import { announce, find, inTurn, type Stored } from './write';

/**
 * Entries lie under the id of their address (lib/address). When its rules fold more addresses into one, an entry that was saved before, or
 * that came from an older version, lies under another id: here it moves to where it is looked for, and two entries of one story become one.
 */
const MARKER = '_local/addresses';

/** A change of the rules of lib/address `articleId` raises this, and every entry is looked at again. */
const RULES = 2;

/** Entries that are looked at in one turn: a save never waits for more. */
const LOT = 50;

interface Marker {
  _id: string;
  _rev?: string;
  rules: number;
  since: string | number;
}

const markers = () => database() as unknown as PouchDB.Database<Marker>;

async function readMarker(): Promise<Marker> {
  const none: Marker = { _id: MARKER, rules: RULES, since: 0 };
  const found = await markers()
    .get(MARKER)
    .catch((error: { status?: number }) => {
      if (error.status === 404) return none;
      throw error;
    });
  return found.rules === RULES ? found : { ...found, rules: RULES, since: 0 };
}

const earlier = (a: string | null, b: string | null): string | null => (a && b ? (a < b ? a : b) : (a ?? b));

function joinedHighlights(there: Stored, other: ArticleDocument): Highlight[] {
  const known = new Set([...there.highlights.map(({ id }) => id), ...Object.keys(there.goneHighlights)]);
  return [...there.highlights, ...other.highlights.filter(({ id }) => !known.has(id))];
}

/** What the reader did with either of two entries, on the one that stays. Its text stays too. */
function joined(there: Stored, other: ArticleDocument): Stored {
  return {
    ...there,
    highlights: joinedHighlights(there, other),
    goneHighlights: { ...other.goneHighlights, ...there.goneHighlights },
    tags: [...new Set([...there.tags, ...other.tags])],
    favourite: there.favourite || other.favourite,
    savedAt: earlier(there.savedAt, other.savedAt) ?? there.savedAt,
    finishedAt: earlier(there.finishedAt, other.finishedAt),
    archivedAt: there.archivedAt && other.archivedAt ? earlier(there.archivedAt, other.archivedAt) : null,
    position: there.position ?? other.position,
  };
}

/** Moves one entry. What is written first is the new place: whatever happens in between, nothing is lost, and it is done again. */
async function move(from: string, id: string): Promise<void> {
  const { _id, _rev, _attachments, ...fields } = await database().get(documentId(from), {
    attachments: true,
    binary: true,
  });
  const there = await find(id);
  const moved = migrate(fields);
  const stays = !there || (there.removedAt && !fields.removedAt);
  if (stays) {
    await database().put({
      ...moved,
      _id: documentId(id),
      ...(there && { _rev: there._rev }),
      ...(_attachments && { _attachments: _attachments as never }),
    });
  } else if (!fields.removedAt) {
    await database().put(joined(there, moved as ArticleDocument));
  }
  await movePosition(from, id);
  await database().remove(_id, _rev);
}

/** Looks at some entries; `false` when there are no more. */
async function foldLot(): Promise<boolean> {
  const marker = await readMarker();
  const { results, last_seq } = await database().changes({ since: marker.since, limit: LOT, include_docs: true });
  let moved = false;
  for (const { id, deleted, doc } of results) {
    // What a newer version has written is left as it is.
    if (deleted || !doc?.url || !id.startsWith(documentId('')) || doc.schema > SCHEMA) continue;
    const right = await articleId(doc.url);
    if (right === idOf(id)) continue;
    await move(idOf(id), right);
    moved = true;
  }
  if (results.length || marker.since === 0) await markers().put({ ...marker, since: last_seq });
  if (moved) announce();
  return results.length === LOT;
}

/** Moves every entry that has come since the last time to the id of its address. What fails is done at the next start. */
export async function foldAddresses(): Promise<void> {
  while (await inTurn(foldLot));
}
