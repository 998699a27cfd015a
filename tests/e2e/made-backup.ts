import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ArticleDocument } from '../../lib/library/database.ts';
import '../../scripts/typescript-imports.ts';
import { until } from '../../scripts/until.ts';
import { appears, command, disappears, words } from './session.ts';

/** A file of a made article. */
export interface MadeFile {
  name: string;
  type: string;
  content: Uint8Array<ArrayBuffer>;
}

const hash = (algorithm: string, content: Uint8Array<ArrayBuffer> | string) => createHash(algorithm).update(content);

const sentences = [
  'انطلقت صباح أمس مكتبة عائمة تحمل آلاف الكتب إلى قرى النهر',
  'ويقول القائمون عليها إن القراء ينتظرونها عند المراسي منذ أسابيع',
  'وقد جمعت البلدية تبرعات من أهل المدينة لشراء كتب للأطفال',
  'ولا تتوقف الرحلة إلا حين تشتد الريح فوق الماء',
  'ويستعير كل زائر كتابين يعيدهما في الرحلة التالية',
  'أما الصيادون فصاروا يتبادلون الروايات بدلًا من الأخبار',
  'وتفتح القاعة السفلى أبوابها بعد الظهر لدروس الخط والرسم',
  'ويأمل المشرفون أن تبلغ المكتبة البحر قبل الشتاء',
];

/** An article of about 400 words, another for each number. */
export function madeArticle(number: number): { id: string; document: Partial<ArticleDocument>; files: MadeFile[] } {
  const paragraphs = Array.from({ length: 5 }, (_, i) =>
    Array.from(
      { length: 8 },
      (_, j) => `${sentences[(number * 7 + i * 3 + j * 5) % 8]} ${(number * 31 + i * 8 + j) % 9973}.`,
    ).join(' '),
  );
  const text = paragraphs.join('\n\n');
  const html = paragraphs.map((one) => `<p>${one}</p>`).join('\n');
  const savedAt = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  const id = hash('sha256', String(number)).digest('hex').slice(0, 32);
  const document: Partial<ArticleDocument> = {
    schema: 3,
    headline: `المكتبة العائمة في رحلتها رقم ${number}`,
    standfirst: null,
    byline: 'نهى البحراوي',
    publisher: 'السنبلة اليوم',
    published: '2026-03-14',
    updated: null,
    section: null,
    language: 'ar',
    direction: 'rtl',
    url: `https://www.sunbula.example/culture/${number}`,
    picture: null,
    words: text.split(/\s+/).length,
    rest: null,
    savedAt,
    removedAt: null,
    highlights: [],
    changedAt: savedAt,
    goneHighlights: {},
    tags: [],
    favourite: false,
    archivedAt: null,
    finishedAt: null,
    position: null,
    filled: true,
    importedFrom: null,
    pictures: [],
  };
  const body = new TextEncoder().encode(JSON.stringify({ html, text, removed: [] }));
  return { id, document, files: [{ name: 'body.json', type: 'application/json', content: body }] };
}

/** Writes a backup of made articles as docs/backup.md describes one; returns its path. */
export async function writeBackup(
  path: string,
  count: number,
  edit: (article: ReturnType<typeof madeArticle>, number: number) => void = () => undefined,
  preferences: object = {},
): Promise<string> {
  const { zipWriter } = await import('../../lib/zip/zip-writer.ts');
  const out = createWriteStream(path);
  const zip = zipWriter(async (bytes) => {
    if (!out.write(Buffer.from(bytes))) await once(out, 'drain');
  }, new Date());
  await zip.add(
    'naqi.json',
    JSON.stringify({ naqi: 'library-backup', format: 1, schema: 3, made: '2026-03-15T10:00:00.000Z' }),
  );
  await zip.add('preferences.json', JSON.stringify({ naqi: 'preferences', version: 1, preferences }));
  await zip.add('own-rules.json', JSON.stringify({ naqi: 'own-rules', version: 1, newspapers: [] }));
  const manifest = { articles: 0, removed: 0, attachments: 0, bytes: 0, sha256: '0'.repeat(64) };
  const made = Array.from({ length: count }, (_, number) => ({ number, id: madeArticle(number).id }));
  for (const { number } of made.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const article = madeArticle(number);
    edit(article, number);
    const { id, document, files } = article;
    const attachments = files.map(({ name, type, content }, i) => ({
      name,
      path: `articles/${id}/${name === 'body.json' ? name : `${i}.jpg`}`,
      type,
      bytes: content.length,
      sha256: hash('sha256', content).digest('hex'),
      digest: `md5-${hash('md5', content).digest('base64')}`,
    }));
    const description = JSON.stringify({ id, document, attachments });
    await zip.add(`articles/${id}/article.json`, description);
    for (const [i, { path: name, type }] of attachments.entries())
      await zip.add(name, files[i]?.content as Uint8Array<ArrayBuffer>, type !== 'application/json');
    manifest.articles++;
    if (document.removedAt) manifest.removed++;
    manifest.attachments += files.length;
    manifest.bytes += Buffer.byteLength(description) + files.reduce((sum, { content }) => sum + content.length, 0);
    manifest.sha256 = hash('sha256', manifest.sha256 + hash('sha256', description).digest('hex')).digest('hex');
  }
  await zip.add('manifest.json', JSON.stringify(manifest));
  await zip.end();
  out.end();
  await once(out, 'close');
  return path;
}

/** Gives the preferences a backup to restore. */
export async function chooseBackup(preferences: Page, path: string): Promise<void> {
  await appears(preferences, command('restore'));
  await ((await preferences.$(command('restore'))) as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Restores a backup to its end, and returns what is said of it. */
export async function restoreBackup(preferences: Page, path: string): Promise<string> {
  await preferences.bringToFront();
  // The report of the last time goes first.
  const dismiss = await preferences.$(command('dismiss-report'));
  await dismiss?.click();
  if (dismiss) await disappears(preferences, '[data-phase]');
  await chooseBackup(preferences, path);
  await until('the backup is restored', () => preferences.$('[data-phase]'), 60);
  expect(await preferences.$eval('[data-phase]', (one) => (one as HTMLElement).dataset.phase)).toBe('done');
  return words(preferences, '[data-phase]');
}
