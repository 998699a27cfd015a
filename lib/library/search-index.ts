import { analyserVersion } from '../arabic/analyse';
import { derivedDatabase } from './derived-database';
import { indexRecord, phraseLines } from './index-record';
import type { Searchable } from './searchable';

/** The search index: derived from the library, thrown away without loss. A deletion costs nothing, and nothing is loaded before a question. */

/** A change of the library: an article as it is now, with the name of what it was made of, or one that is gone. */
export type IndexChange = { id: string; article: Searchable; source: string } | { id: string; article: null };

/** Puts changes into the index, and how far it has come with them: both or neither. */
export async function applyChanges(changes: readonly IndexChange[], sequence: number | string): Promise<void> {
  // The words are counted before the transaction, which ends by itself while nothing is asked of it.
  const records = changes.map((change) => ({
    id: change.id,
    record: change.article && indexRecord(change.article, change.source),
    lines: change.article && phraseLines(change.article),
  }));
  const stores = ['articles', 'phrases', 'alikeTexts', 'state'] as const;
  const transaction = (await derivedDatabase()).transaction(stores, 'readwrite');
  const articles = transaction.objectStore('articles');
  const phrases = transaction.objectStore('phrases');
  const alike = transaction.objectStore('alikeTexts');
  const before = await Promise.all(records.map(({ id }) => articles.get(id)));
  for (const [i, { id, record, lines }] of records.entries()) {
    for (const signature of before[i]?.signatures ?? []) alike.delete([signature, id]);
    for (const signature of record?.signatures ?? []) alike.put(0, [signature, id]);
    if (record && lines !== null) {
      articles.put(record);
      phrases.put(lines, id);
    } else {
      articles.delete(id);
      phrases.delete(id);
    }
  }
  transaction.objectStore('state').put({ analyser: analyserVersion(), sequence }, 'state');
  await transaction.done;
}

/** Where to go on; from the beginning where another analyser made the index. */
export async function indexedSequence(): Promise<number | string> {
  const state = await (await derivedDatabase()).get('state', 'state');
  return state?.analyser === analyserVersion() ? state.sequence : 0;
}

/** Whether the index has an article as it is, by the name of what it was made of. */
export async function isIndexed(id: string, source: string): Promise<boolean> {
  const record = await (await derivedDatabase()).get('articles', id);
  return record?.source === source && record.analyser === analyserVersion();
}
