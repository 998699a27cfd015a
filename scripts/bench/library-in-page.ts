import { articleId } from '../../lib/address';
import type { Article, Draft } from '../../lib/article';
import { download } from '../../lib/export/download';
import { stageFile } from '../../lib/export/staged-file';
import { makeBackup } from '../../lib/library/backup/make-backup';
import { openBackup } from '../../lib/library/backup/open-backup';
import { restoreState, stageRestore } from '../../lib/library/backup/staged-restore';
import { type ArticleDocument, BODY, type Body, database, documentId, SCHEMA } from '../../lib/library/database';
import { updateCatalogue } from '../../lib/library/follow-catalogue';
import { updateIndex } from '../../lib/library/follow-library';
import { indexDatabase } from '../../lib/library/index-database';
import { search } from '../../lib/library/search';
import { generatedArticle, vocabulary } from './generated-articles';
import { type LibraryBench, type SearchTimes, type Spread, spreadOf } from './library-measures';

/** Bundled and evaluated in a page of the extension, where it works with the extension's own stores. */

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const WORDS = 400;
const LOT = 500;

function articleOf(number: number): Article {
  const { headline, byline, publisher, published, url, html, text, words } = generatedArticle(number, WORDS);
  return {
    headline,
    standfirst: null,
    byline,
    publisher,
    published,
    updated: null,
    section: null,
    language: 'ar',
    direction: 'rtl',
    url,
    picture: null,
    html,
    text,
    words,
    rest: null,
  };
}

async function documentOf(number: number): Promise<ArticleDocument & PouchDB.Core.IdMeta> {
  const { html, text, ...fields } = articleOf(number);
  const savedAt = new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString();
  const body: Body = { html, text, removed: [] };
  return {
    ...fields,
    // Under any other id the background would move it, as one of an older version, while everything is measured.
    _id: documentId(await articleId(fields.url)),
    schema: SCHEMA,
    savedAt,
    changedAt: savedAt,
    removedAt: null,
    highlights: [],
    goneHighlights: {},
    tags: number % 3 ? [] : [`ملف ${vocabulary[300 + (number % 20)]}`],
    favourite: number % 11 === 0,
    archivedAt: null,
    finishedAt: number % 4 ? null : savedAt,
    position: null,
    filled: true,
    importedFrom: null,
    pictures: [],
    _attachments: { [BODY]: { content_type: 'application/json', data: new Blob([JSON.stringify(body)]) } },
  } as ArticleDocument & PouchDB.Core.IdMeta;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Words of the vocabulary by how many articles have them. */
async function wordsBySpread(articles: number, each: number): Promise<Record<'rare' | 'tenth' | 'common', string[]>> {
  const found = { rare: [] as string[], tenth: [] as string[], common: [] as string[] };
  // From the commonest on, in steps that grow: all shares are met soon.
  for (let rank = 175; rank < vocabulary.length; rank = Math.ceil(rank * 1.03)) {
    const word = vocabulary[rank] ?? '';
    const { total } = await search(word, 1);
    const share = total / articles;
    const group = share > 0.1 ? found.common : share > 0.01 ? found.tenth : total > 0 ? found.rare : null;
    if (group && group.length < each) group.push(word);
  }
  return found;
}

async function searchTimes(words: readonly string[]): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) for (const word of words) times.push(await timed(() => search(word, 50)));
  return spreadOf(times);
}

let backup: Blob | null = null;

const bench: LibraryBench = {
  async generate(from, to) {
    for (let number = from; number < to; number += LOT) {
      const lot = await Promise.all(
        Array.from({ length: Math.min(LOT, to - number) }, (_, i) => documentOf(number + i)),
      );
      const outcomes = await database().bulkDocs(lot);
      const failed = outcomes.find((outcome) => 'error' in outcome);
      if (failed) throw new Error(JSON.stringify(failed));
    }
  },

  makeCatalogue: () => timed(updateCatalogue),
  makeIndex: () => timed(updateIndex),

  async indexed() {
    await updateIndex();
    return (await indexDatabase()).count('articles');
  },

  async save(from, count) {
    const times: number[] = [];
    for (let number = from; number < from + count; number++) {
      const article = articleOf(number);
      const id = await articleId(article.url);
      const argument: Draft = { id, address: article.url, article, removed: [], readAt: Date.now() };
      times.push(
        await timed(async () => {
          const answer = (await chrome.runtime.sendMessage({ request: 'save', argument })) as { ok: boolean };
          if (!answer.ok) throw new Error(JSON.stringify(answer));
        }),
      );
      // A reader does not save without a pause: the index has a moment for the last one.
      await new Promise((later) => setTimeout(later, 150));
    }
    return spreadOf(times);
  },

  async searches(articles) {
    const { rare, tenth, common } = await wordsBySpread(articles, 12);
    const typed = [...rare, ...tenth, ...common].flatMap((word) =>
      Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 2)),
    );
    const times: SearchTimes = {
      rare: await searchTimes(rare),
      tenth: await searchTimes(tenth),
      common: await searchTimes(common),
      typed: await searchTimes(typed),
    };
    return times;
  },

  backup: () =>
    timed(async () => {
      const file = await stageFile();
      await makeBackup(file.write, { preferences: '{}', ownRules: '{}' }, () => undefined);
      backup = await file.finish('application/zip');
    }),

  async giveBackup() {
    if (backup) download('backup.zip', backup);
  },

  async restore() {
    const [file] = document.querySelector<HTMLInputElement>('input[type="file"]')?.files ?? [];
    const opened = file && (await openBackup(file));
    if (!file || !opened || typeof opened === 'string') throw new Error(`no backup: ${opened}`);
    const time = await timed(async () => {
      await stageRestore(file, { total: opened.articles.length, made: opened.head.made });
      const answer = (await chrome.runtime.sendMessage({ request: 'restoreBackup', argument: null })) as object;
      const { phase } = (await restoreState()) ?? {};
      if (phase !== 'done') throw new Error(JSON.stringify({ phase, ...answer }));
    });
    const { rows } = await database().allDocs({ startkey: documentId(''), endkey: documentId('\ufff0') });
    return { time, articles: rows.length };
  },

  async used() {
    return (await navigator.storage.estimate()).usage ?? 0;
  },
};

Object.assign(globalThis, { naqiLibraryBench: bench });
