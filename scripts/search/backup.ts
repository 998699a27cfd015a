import '../typescript-imports.ts';
import 'fake-indexeddb/auto';
import { openAsBlob } from 'node:fs';
import type { IndexChange } from '../../lib/library/search-index.ts';
import { Complaint } from '../system.ts';

export interface Found {
  headline: string;
  publisher: string;
  /** When it was published; empty where it does not say. */
  day: string;
  /** The sentence that matched best; `null` where only the headline or a name did. */
  sentence: string | null;
}

/** Articles that are put into the index at once. */
const LOT = 50;

const refusals = {
  'not-a-backup': 'This file is no backup of Naqi.',
  newer: 'A newer version made this backup.',
  truncated: 'This file is cut off: its end is missing.',
  damaged: 'This file is damaged.',
  bomb: 'This file would unpack to more than a backup can hold.',
} as const;

/** Searches a backup with the library's own analyser and index, which is made in memory for it. The bin is not searched. */
export async function searchBackup(
  path: string,
  query: string,
  most: number,
): Promise<{ total: number; found: Found[] }> {
  // What PouchDB looks for when it is loaded; it is not opened here.
  Object.assign(globalThis, { self: globalThis });
  const { BODY } = await import('../../lib/library/database.ts');
  const { openBackup, readAttachment, readBackupArticle } = await import('../../lib/library/backup/open-backup.ts');
  const { matchingSentence } = await import('../../lib/library/matching-sentence.ts');
  const { search } = await import('../../lib/library/search.ts');
  const { applyChanges } = await import('../../lib/library/search-index.ts');
  const { searchable } = await import('../../lib/library/searchable.ts');
  const { creditsOf } = await import('../../lib/text/credits.ts');

  const backup = await openBackup(await openAsBlob(path));
  if (typeof backup === 'string') throw new Complaint(refusals[backup]);

  const read = async (entry: (typeof backup.articles)[number]) => {
    const one = await readBackupArticle(backup, entry);
    if (one.kind !== 'article' || one.article.document.removedAt) return null;
    const { id, document, attachments } = one.article;
    const body = attachments.find(({ name }) => name === BODY);
    const content = body && (await readAttachment(backup, body));
    const { text = '' } = content ? (JSON.parse(new TextDecoder().decode(content)) as { text?: string }) : {};
    return { id, document, text };
  };

  const entries = new Map<string, (typeof backup.articles)[number]>();
  for (let at = 0; at < backup.articles.length; at += LOT) {
    const changes: IndexChange[] = [];
    for (const entry of backup.articles.slice(at, at + LOT)) {
      const one = await read(entry);
      if (!one) continue;
      entries.set(one.id, entry);
      changes.push({ id: one.id, article: searchable(one.id, one.document, one) });
    }
    await applyChanges(changes, at + LOT);
  }

  const result = await search(query, most);
  const found: Found[] = [];
  for (const { id } of result.hits) {
    const one = await read(entries.get(id) as (typeof backup.articles)[number]);
    if (!one) continue;
    const { document, text } = one;
    const whole = document.standfirst ? `${document.standfirst}\n${text}` : text;
    found.push({
      headline: document.headline,
      publisher: creditsOf({ ...document, html: '', text }).publisher,
      day: document.published?.slice(0, 10) ?? '',
      sentence: matchingSentence(whole, result.query, document.language)?.text ?? null,
    });
  }
  return { total: result.total, found };
}
