import 'fake-indexeddb/auto';
import './browser-globals';
import { beforeEach, expect, test } from 'vitest';
import { changedSince } from '../../../lib/library/changed-since';
import { database } from '../../../lib/library/database';
import { saveArticle } from '../../../lib/library/write';
import { togglePutBack } from '../../../lib/text/put-back';
import { aDraft } from '../an-article';

beforeEach(async () => {
  const { rows } = await database().allDocs();
  for (const { id, value } of rows) await database().remove(id, value.rev);
});

const fresh = (text = 'انطلقت صباح أمس مكتبة عائمة.') => aDraft('a', { text, html: `<p>${text}</p>` });

test('a page that says what was saved has not changed, and one that is not saved neither', async () => {
  expect(await changedSince(fresh())).toBeNull();
  await saveArticle(fresh());
  expect(await changedSince(fresh())).toBeNull();
});

test('a page that says something else has', async () => {
  await saveArticle(fresh());
  const later = fresh('انطلقت صباح أمس مكتبة عائمة ثانية.');
  expect(await changedSince(later)).toEqual(later);
  const headline = aDraft('a', { headline: 'عنوان آخر' });
  expect(await changedSince(headline)).toEqual(headline);
});

test('what the reader had put back is no difference, and is put back into what would be saved', async () => {
  const draft = fresh();
  await saveArticle({ ...draft, ...togglePutBack(draft, 0) });
  expect(await changedSince(fresh())).toBeNull();
  const changed = await changedSince(fresh('انطلقت صباح أمس مكتبة عائمة ثانية.'));
  expect(changed?.removed[0]?.back).toBe(true);
  expect(changed?.article.html).toContain('شارك');
});
