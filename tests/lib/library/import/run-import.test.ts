import './a-window';
import { describe, expect, test } from 'vitest';
import type { Lot, NewEntry, Written } from '../../../../lib/library/import/lot';
import { recognise } from '../../../../lib/library/import/recognise';
import { type ImportState, runImport } from '../../../../lib/library/import/run-import';
import type { ask } from '../../../../lib/messages';
import { aFile, packed } from './packed';

type Request = typeof ask;

/** A background that takes everything, and what it was given. */
function taking(answer: (lot: Lot, n: number) => unknown = () => null) {
  const lots: Lot[] = [];
  const known = new Set<string>();
  const request = async (_: string, lot: Lot) => {
    const other = answer(lot, lots.length);
    lots.push(lot);
    const written = lot.entries.map(({ id }): Written => {
      if (known.has(id)) return 'there';
      known.add(id);
      return 'added';
    });
    return other ?? { ok: true, value: written };
  };
  return { request: request as unknown as Request, lots };
}

async function run(file: Blob, request: Request, stopAfter = Number.POSITIVE_INFINITY) {
  const recognised = await recognise(file);
  if (recognised.kind !== 'list') throw new Error(JSON.stringify(recognised));
  const stopping = new AbortController();
  const states: ImportState[] = [];
  const tell = (state: ImportState) => {
    states.push(state);
    if (states.length >= stopAfter) stopping.abort();
  };
  const { program } = recognised;
  const end = await runImport(recognised, { program, size: file.size, signal: stopping.signal, request, tell });
  return { end, states };
}

const rows = (count: number) =>
  new Blob([
    'title,url,time_added,tags,status\n',
    ...Array.from(
      { length: count },
      (_, i) => `مكتبة عائمة رقم ${i},https://a.example/news/${i},1698568488,كتب,unread\n`,
    ),
  ]);

describe('what the file holds', () => {
  test('a text becomes the same as one of a page: clean, without scripts, with its direction and addresses', async () => {
    const { request, lots } = taking();
    const { end } = await run(aFile('wallabag.json'), request);
    expect(end).toMatchObject({ ending: 'complete', share: 1, entries: 2, unfilled: 1, written: { added: 2 } });
    const [first] = lots[0]?.entries ?? [];
    const { article, removed, filled, highlights } = first as NewEntry;
    expect(filled).toBe(true);
    expect(article).toMatchObject({ language: 'ar', direction: 'rtl', url: 'https://www.sunbula.example/culture/1' });
    expect(article.text.split('\n\n')).toEqual([
      'انطلقت صباح أمس من مرسى الياسمين مكتبة عائمة تحمل ستة آلاف كتاب، في رحلة تدوم شهرين بين قرى النهر.',
      'وقالت أمينة المكتبة إن الرفوف صُنعت من خشب السفن القديمة، وإن القرى تنتظرها كل ربيع.',
    ]);
    expect(article.words).toBe(article.text.split(/\s+/).length);
    expect(article.html).toContain('href="https://www.sunbula.example/culture/2"');
    expect(article.html).toContain('src="https://www.sunbula.example/culture/pictures/shelves.jpg"');
    expect(article.html).not.toMatch(/script|onclick|onerror/);
    expect(removed).toMatchObject([{ text: 'شارك' }]);
    expect(highlights).toMatchObject([{ anchor: { exact: 'الرفوف صُنعت من خشب السفن القديمة' }, note: 'خشب السفن' }]);
  });

  test('an excerpt that is the beginning of the text is not said twice', async () => {
    const { request, lots } = taking();
    await run(packed('omnivore'), request);
    expect(lots[0]?.entries[0]?.article).toMatchObject({ standfirst: null, byline: 'نهى البحراوي' });
  });

  test('without a text it is its title and its address', async () => {
    const { request, lots } = taking();
    await run(aFile('bookmarks.html'), request);
    const entries = lots[0]?.entries ?? [];
    expect(entries.map(({ filled, article }) => [filled, article.text, article.direction])).toEqual([
      [false, '', 'rtl'],
      [false, '', 'rtl'],
      [false, '', 'ltr'],
    ]);
  });

  test('highlights have the same ids each time', async () => {
    const [first, second] = [taking(), taking()];
    await run(aFile('wallabag.json'), first.request);
    await run(aFile('wallabag.json'), second.request);
    const ids = ({ lots }: ReturnType<typeof taking>) => lots[0]?.entries[0]?.highlights.map(({ id }) => id);
    expect(ids(first)).toHaveLength(1);
    expect(ids(second)).toEqual(ids(first));
  });
});

describe('large files', () => {
  test('50,000 rows go in lots of fifty, and are all there', async () => {
    const { request, lots } = taking();
    const { end, states } = await run(rows(50_000), request);
    expect(end).toMatchObject({ ending: 'complete', entries: 50_000, written: { added: 50_000 }, rejections: [] });
    expect(lots).toHaveLength(1000);
    expect(Math.max(...lots.map(({ entries }) => entries.length))).toBe(50);
    const shares = states.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('more rejections than anybody reads are counted', async () => {
    const { request } = taking();
    const { end } = await run(
      new Blob(['title,url,time_added,tags,status\n', 'أ,,1,,unread\n'.repeat(10_005)]),
      request,
    );
    expect(end.rejections).toHaveLength(10_000);
    expect(end.unlisted).toBe(5);
  });
});

describe('the end', () => {
  test('stopped, it keeps what it has; started again, it goes through to the end and takes nothing twice', async () => {
    const { request, lots } = taking();
    const { end } = await run(rows(400), request, 2);
    expect(end.ending).toBe('cancelled');
    expect(end.entries).toBeGreaterThanOrEqual(100);
    expect(end.entries).toBeLessThan(400);
    const sent = lots.length;
    const again = await run(rows(400), request);
    expect(again.end).toMatchObject({ ending: 'complete', written: { there: end.entries, added: 400 - end.entries } });
    expect(lots.length).toBeGreaterThan(sent);
  });

  test('a full disk ends it and says so', async () => {
    const { request } = taking((_, n) => (n === 2 ? { ok: false, failure: 'full', detail: '' } : null));
    const { end } = await run(rows(400), request);
    expect(end).toMatchObject({ ending: 'full', entries: 100 });
  });

  test('a background that fails once is asked again, one that fails twice ends it', async () => {
    const failure = { ok: false, failure: 'failed', detail: '' };
    const once = taking((_, n) => (n === 1 ? failure : null));
    expect((await run(rows(200), once.request)).end).toMatchObject({ ending: 'complete', entries: 200 });
    const twice = taking((_, n) => (n >= 1 ? failure : null));
    expect((await run(rows(200), twice.request)).end).toMatchObject({ ending: 'failed', entries: 50 });
  });

  test('a file that breaks off gives what stood before', async () => {
    const { request } = taking();
    const text = await aFile('wallabag.json').text();
    const { end } = await run(new Blob([text.slice(0, text.indexOf('"id": 42'))]), request);
    expect(end).toMatchObject({ ending: 'damaged', entries: 1, written: { added: 1 } });
  });

  test('the same article twice in a file is told, with its line', async () => {
    const { request } = taking();
    const row = 'مكتبة,https://a.example/1,1,,unread\n';
    const { end } = await run(
      new Blob(['title,url,time_added,tags,status\n', row, row.replace('https://', 'http://www.')]),
      request,
    );
    expect(end.written.added).toBe(1);
    expect(end.rejections).toEqual([
      { place: { unit: 'line', number: 3, file: null }, reason: 'duplicate', what: 'http://www.a.example/1' },
    ]);
  });
});
