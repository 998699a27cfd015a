import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, Removal } from '../../lib/article.ts';
import { openReaderBrowser, type ReaderBrowser } from '../../scripts/reader-browser.ts';
import { contentTypeOf } from '../../scripts/saved-page.ts';
import { baladnaPage } from './baladna-page.ts';
import { sample } from './session.ts';

const root = join(import.meta.dirname, '../..');
const samplePage = 'tests/sample/index.html';

function run(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/read.ts', ...args], { cwd: root, input, encoding: 'utf8' });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naqi-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const text = sample.paragraphs.join('\n\n');

describe('npm run read', () => {
  test('prints headline, byline, date and clean text of a saved page, and nothing else', () => {
    expect(run([samplePage])).toEqual(
      expect.objectContaining({
        status: 0,
        stdout: `${sample.headline}\n\n${sample.byline}\n${sample.date}\n\n${text}\n`,
      }),
    );
  });

  test('prints the whole article and what was removed, by rule', () => {
    const { status, stdout } = run([
      samplePage,
      '--json',
      '--url',
      'https://www.sunbula.example/culture/7?utm_source=x',
    ]);
    expect(status).toBe(0);
    const { article, removed } = JSON.parse(stdout) as { article: Article; removed: Removal[] };
    expect(article).toMatchObject({
      headline: sample.headline,
      byline: sample.byline,
      publisher: sample.publisher,
      published: '2026-03-14T09:30:00+02:00',
      language: 'ar',
      direction: 'rtl',
      text,
    });
    expect(article.html).toContain('<p>');
    expect(removed.length).toBeGreaterThan(3);
    for (const one of removed)
      expect(one).toMatchObject({ kind: expect.any(String), rule: expect.stringMatching(/./) });
    expect(removed.map((one) => one.text)).toContain('تم نسخ الرابط');
  });

  test('says on the error output why a page is refused', () => {
    const page = put('empty.html', '<!doctype html><title>x</title><div></div>');
    const { status, stdout, stderr } = run([page]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('لا نص في هذه الصفحة يُقرأ.');
    const json = run([page, '--json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toEqual({
      refusal: 'no-text',
      message: expect.stringContaining('لا نص في هذه الصفحة يُقرأ.'),
    });
  });

  test('cleans plain text, from a file or from standard input', () => {
    const raw = `${sample.paragraphs[0]}\n \n \n${sample.paragraphs[1]}\n\nتم نسخ الرابط`;
    const clean = `${sample.paragraphs[0]}\n\n${sample.paragraphs[1]}\n`;
    expect(run([put('copied.txt', raw)])).toMatchObject({ status: 0, stdout: clean });
    expect(run(['-'], raw)).toMatchObject({ status: 0, stdout: clean });
  });

  test('says in one sentence what is wrong with what was typed', () => {
    expect(run([join(folder, 'nothing.html')])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^There is no file .*\n$/),
    });
    expect(run([]).status).toBe(2);
    expect(run(['--help']).stdout).toContain('npm run read');
  });
});

describe('a saved page', () => {
  let reader: ReaderBrowser;
  beforeAll(async () => {
    reader = await openReaderBrowser();
  });
  afterAll(() => reader.close());

  const story = { headline: sample.headline, caption: 'على رصيف المرسى', paragraphs: sample.paragraphs };

  test('is read at its own address', async () => {
    const url = 'https://www.sunbula.example/culture/8';
    const result = await reader.read({ url, contentType: 'text/html; charset=utf-8', body: baladnaPage(story) });
    expect(result).toMatchObject({ kind: 'article', article: { url, headline: sample.headline, text } });
  });

  test('is read anew at the same address', async () => {
    const url = 'https://www.sunbula.example/culture/8';
    const other = { ...story, headline: 'عنوان آخر تمامًا لهذه الصفحة بعد تعديلها' };
    const result = await reader.read({ url, contentType: 'text/html; charset=utf-8', body: baladnaPage(other) });
    expect(result).toMatchObject({ kind: 'article', article: { headline: other.headline } });
  });

  test('does not run its scripts, and cannot send its reader elsewhere', async () => {
    const page = baladnaPage(story).replace(
      '<header>',
      `<meta http-equiv="refresh" content="0; url=https://evil.example/"><script>document.documentElement.remove()</script><header>`,
    );
    const result = await reader.read({
      url: 'https://a.example/1',
      contentType: 'text/html; charset=utf-8',
      body: page,
    });
    expect(result).toMatchObject({ kind: 'article', article: { text } });
  });

  /** Arabic as Windows wrote it before UTF-8. */
  function windows1256(words: string): Buffer {
    const decoder = new TextDecoder('windows-1256');
    const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    return Buffer.from([...words].map((letter) => bytes.get(letter) ?? 0x3f));
  }

  const undeclared = baladnaPage(story).replace('<meta charset="utf-8">', '');

  test.each<[string, Buffer]>([
    ['UTF-8 that says so', Buffer.from(baladnaPage(story))],
    ['UTF-8 that does not say so', Buffer.from(undeclared)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${undeclared}`)],
    ['windows-1256 that says so', windows1256(baladnaPage(story).replace('"utf-8"', '"windows-1256"'))],
    ['windows-1256 that does not say so', windows1256(undeclared)],
    ['UTF-16', Buffer.from(`\ufeff${undeclared}`, 'utf16le')],
  ])('in %s is read in its own letters', async (_, body) => {
    const result = await reader.read({ url: 'https://a.example/2', contentType: contentTypeOf(body), body });
    expect(result).toMatchObject({ kind: 'article', article: { headline: sample.headline } });
  });
});
