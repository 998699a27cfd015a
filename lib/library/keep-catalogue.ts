import { catalogueDatabase } from './catalogue-database';
import { type CatalogueRecord, catalogueRecord, FORM } from './catalogue-record';
import type { ArticleDocument } from './database';
import { sumOf, TallyChanges } from './tallies';

/** A document as it is now, or `null` where it is gone. */
export type CatalogueChange = { id: string; document: ArticleDocument | null };

const stores = ['rows', 'tallies', 'alikeHeadlines', 'state'] as const;

/** Puts changes into the catalogue, and how far it has come with them: both or neither. */
export async function applyToCatalogue(changes: readonly CatalogueChange[], sequence: number | string): Promise<void> {
  // Each article once: as it was when it came last.
  const records = new Map(changes.map(({ id, document }) => [id, document && catalogueRecord(id, document)]));
  const transaction = (await catalogueDatabase()).transaction(stores, 'readwrite');
  const rows = transaction.objectStore('rows');
  const tallies = transaction.objectStore('tallies');
  const alike = transaction.objectStore('alikeHeadlines');
  const difference = new TallyChanges();

  const replace = (id: string, before: CatalogueRecord | undefined, record: CatalogueRecord | null) => {
    if (before) difference.take(before);
    if (record) difference.add(record);
    if (before?.alike && before.alike !== record?.alike) alike.delete([before.alike, id]);
    if (record?.alike && before?.alike !== record.alike) alike.put(0, [record.alike, id]);
    if (record) rows.put(record);
    else if (before) rows.delete(id);
  };
  await Promise.all([...records].map(async ([id, record]) => replace(id, await rows.get(id), record)));
  await Promise.all(
    difference.all().map(async ({ key, tally }) => {
      const before = await tallies.get(key);
      const sum = before ? sumOf(before, tally) : tally;
      if (sum.articles > 0) tallies.put(sum, key);
      else tallies.delete(key);
    }),
  );
  const states = transaction.objectStore('state');
  const { epoch = crypto.randomUUID() } = (await states.get('state')) ?? {};
  states.put({ form: FORM, sequence, epoch }, 'state');
  await transaction.done;
}

/** Where to go on; nowhere where the rows have another form. */
export async function cataloguedSequence(): Promise<number | string | null> {
  const state = await (await catalogueDatabase()).get('state', 'state');
  return state?.form === FORM ? state.sequence : null;
}

/** Throws the catalogue away. */
export async function clearCatalogue(): Promise<void> {
  const transaction = (await catalogueDatabase()).transaction(stores, 'readwrite');
  for (const store of stores) transaction.objectStore(store).clear();
  await transaction.done;
}
